package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The state of an assignment. A later paragraph closes it; otherwise it stays open and becomes overdue after the
/// meeting that it was due at (domain rule 16). OVERDUE is not stored: it follows from the present day.
public sealed interface AssignmentState {

    AssignmentStatus statusOn(LocalDate today);

    /// Nobody has reported back yet.
    ///
    /// @param dueBy the last day on which it is not late; without one it never becomes overdue
    record Open(@Nullable LocalDate dueBy) implements AssignmentState {
        @Override
        public AssignmentStatus statusOn(LocalDate today) {
            return dueBy != null && today.isAfter(dueBy) ? AssignmentStatus.OVERDUE : AssignmentStatus.OPEN;
        }

        /// @param closedOn the day of the meeting whose paragraph closes it
        public Closed close(LocalDate closedOn, @Nullable String note) {
            return new Closed(closedOn, note);
        }
    }

    /// It was recorded by mistake.
    record Removed() implements AssignmentState {
        @Override
        public AssignmentStatus statusOn(LocalDate today) {
            return AssignmentStatus.REMOVED;
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
