package se.samverka.finance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import se.samverka.platform.time.BusinessTime;

/// The service's clock in tests. It starts at noon of [#TODAY], whatever the real date, so that actions dated today
/// are the same every year, and runs on from there. A test can move it forward or back. Tokens are validated with
/// the system clock.
@ApplicationScoped
public class TestClock extends Clock {

    /// Today in Stockholm.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Duration START = Duration.between(Instant.now(), noon(TODAY));

    private volatile Duration offset = START;

    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    /// Noon in Stockholm.
    public void set(LocalDate day) {
        set(noon(day));
    }

    public void reset() {
        offset = START;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(BusinessTime.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
