package se.samverka.meetings.assignment.model;

/// The states' names, as they stand in the API.
public enum AssignmentStatus {
    OPEN,
    OVERDUE,
    CLOSED,
    /// Recorded by mistake.
    REMOVED
}
