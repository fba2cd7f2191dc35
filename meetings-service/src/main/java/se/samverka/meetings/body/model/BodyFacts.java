package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What findings need to know of a body.
///
/// @param from the first day on which it exists; null when it is not known, and every earlier day counts
/// @param to the last day; null when it has none
/// @param seats all bounds, those of the body as a whole among them
public record BodyFacts(@Nullable LocalDate from, @Nullable LocalDate to, List<Seats> seats) {

    boolean isBefore(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    boolean isAfter(LocalDate day) {
        return from != null && day.isBefore(from);
    }
}
