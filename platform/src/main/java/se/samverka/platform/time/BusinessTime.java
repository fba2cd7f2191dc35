package se.samverka.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The only source of now. Inject it (or its [Clock]) instead of asking the system, so that a test can set the day.
@ApplicationScoped
public class BusinessTime {

    /// Where a business day begins and ends.
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    public BusinessTime(Clock clock) {
        this.clock = clock;
    }

    /// Now, in whole microseconds: what PostgreSQL keeps, so that a time reads back as it was written.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Today in Stockholm.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// The system's clock, unless a test puts another in its place.
    static class SystemClock {

        @Produces
        @io.quarkus.arc.DefaultBean
        @ApplicationScoped
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
