package se.samverka.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.samverka.platform.time.BusinessTime;

/// The system's clock, which a test can put forward or back; it goes on from there. Tokens are checked by the
/// system's.
@ApplicationScoped
public class TestClock extends Clock {

    /// Of the one clock that there is.
    private static volatile Duration offset = Duration.ZERO;

    /// Makes it noon of that day in Stockholm.
    public void set(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(BusinessTime.ZONE).toInstant();
        offset = Duration.between(Instant.now(), noon);
    }

    /// The day in Stockholm by this clock.
    public static LocalDate today() {
        return LocalDate.ofInstant(Instant.now().plus(offset), BusinessTime.ZONE);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
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
