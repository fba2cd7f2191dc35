package se.samverka.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The only source of the current time. Inject it (or its [Clock]) instead of calling the system, so that tests can
/// set the day.
@ApplicationScoped
public class BusinessTime {

    /// The time zone of business days.
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    public BusinessTime(Clock clock) {
        this.clock = clock;
    }

    /// The current time in whole microseconds, PostgreSQL's precision, so that a time reads back as it was written.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Today in Stockholm.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// The system clock, unless a test replaces it.
    static class SystemClock {

        @Produces
        @io.quarkus.arc.DefaultBean
        @ApplicationScoped
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
