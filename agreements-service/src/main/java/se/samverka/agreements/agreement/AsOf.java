package se.samverka.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The two times that a reader may ask for (domain rule 12).
///
/// @param validAt the day on which the terms must apply; empty for the latest version
/// @param knownAt the time by which something was recorded; empty for now
public record AsOf(Optional<LocalDate> validAt, Optional<Instant> knownAt) {

    public boolean isNow() {
        return validAt.isEmpty() && knownAt.isEmpty();
    }
}
