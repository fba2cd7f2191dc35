package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentState;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.meeting.model.ParagraphLabel;

/// An assignment that the reader may see.
///
/// @param givenOn the day of the meeting that gave it
/// @param dueBy the last day on which it is not late; null when it has none
/// @param closedOn the day of the meeting that closed it; null while it is open, and for a reader who may not see
/// how it was closed
public record AssignmentFact(
        UUID id,
        UUID meetingId,
        LocalDate givenOn,
        ParagraphLabel label,
        String addressee,
        String task,
        @Nullable LocalDate dueBy,
        @Nullable LocalDate closedOn) {

    /// Where it stood at the end of a day.
    AssignmentStatus statusOn(LocalDate day) {
        var state = closedOn == null || closedOn.isAfter(day)
                ? new AssignmentState.Open(dueBy)
                : new AssignmentState.Closed(closedOn, null);
        return state.statusOn(day);
    }

    boolean isGivenBy(LocalDate day) {
        return !givenOn.isAfter(day);
    }
}
