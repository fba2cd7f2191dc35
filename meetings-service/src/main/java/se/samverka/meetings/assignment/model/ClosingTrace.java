package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The closing of an assignment, as its history keeps it.
///
/// @param reopenedBecause null while it is closed
public record ClosingTrace(
        String status,
        @Nullable LocalDate closedOn,
        @Nullable UUID closedByMeetingId,
        @Nullable String closedByParagraph,
        @Nullable String note,
        @Nullable String reopenedBecause) {

    /// Before the first closing.
    public static final ClosingTrace OPEN = reopened(null);

    public static ClosingTrace reopened(@Nullable String because) {
        return new ClosingTrace(AssignmentStatus.OPEN.name(), null, null, null, null, because);
    }

    public static ClosingTrace closed(LocalDate on, UUID meeting, String paragraph, @Nullable String note) {
        return new ClosingTrace(AssignmentStatus.CLOSED.name(), on, meeting, paragraph, note, null);
    }
}
