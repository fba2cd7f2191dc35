package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an assignment stands. It is closed by a later paragraph, or stays open and becomes overdue after the
/// meeting it was due at (domain rule 16). Overdue is never stored: it follows from the day one asks.
public sealed interface AssignmentState {

    AssignmentStatus statusOn(LocalDate today);

    /// Somebody still has to come back.
    ///
    /// @param dueOn the meeting it is due at; without one it never becomes overdue
    record Open(@Nullable LocalDate dueOn) implements AssignmentState {
        @Override
        public AssignmentStatus statusOn(LocalDate today) {
            return dueOn != null && today.isAfter(dueOn) ? AssignmentStatus.OVERDUE : AssignmentStatus.OPEN;
        }

        /// @param closedOn the day of the meeting whose paragraph closes it
        public Closed close(LocalDate closedOn, @Nullable String note) {
            return new Closed(closedOn, note);
        }
    }

    /// A later paragraph closed it.
    record Closed(LocalDate closedOn, @Nullable String note) implements AssignmentState {
        @Override
        public AssignmentStatus statusOn(LocalDate today) {
            return AssignmentStatus.CLOSED;
        }
    }
}
