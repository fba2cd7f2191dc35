package se.samverka.meetings.meeting.model;

/// The states' names, as they stand in the API and in the database.
public enum MeetingStatus {
    PLANNED,
    CALLED,
    HELD,
    APPROVED,
    ANNOUNCED,
    CANCELLED;

    /// Whether paragraphs may still be written and changed.
    public boolean minutesAreOpen() {
        return this == PLANNED || this == CALLED || this == HELD;
    }

    /// Whether the meeting has taken place.
    public boolean hasBeenHeld() {
        return this == HELD || minutesAreApproved();
    }

    /// Whether the minutes bind, so that their decisions can be told to others.
    public boolean minutesAreApproved() {
        return this == APPROVED || this == ANNOUNCED;
    }
}
