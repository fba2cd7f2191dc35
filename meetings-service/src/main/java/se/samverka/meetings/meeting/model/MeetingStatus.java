package se.samverka.meetings.meeting.model;

/// The names of the states, in the API and in the database.
public enum MeetingStatus {
    PLANNED,
    CALLED,
    HELD,
    APPROVED,
    ANNOUNCED,
    CANCELLED;

    /// Whether paragraphs may still be written and changed.
    public boolean minutesAreOpen() {
        return this == HELD;
    }

    /// Whether the agenda may still be changed.
    public boolean agendaIsOpen() {
        return this == PLANNED || this == CALLED;
    }

    public boolean hasBeenHeld() {
        return this == HELD || this == APPROVED || this == ANNOUNCED;
    }

    /// Whether the last § is approved.
    public boolean minutesAreApproved() {
        return this == APPROVED || this == ANNOUNCED;
    }
}
