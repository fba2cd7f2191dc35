package se.samverka.meetings.meeting.model;

/// How the members take part in a meeting.
public enum MeetingForm {
    /// All in the room.
    ON_SITE,
    /// All at a distance (kommunallagen 2017:725, 5 kap.).
    REMOTE,
    /// Some in the room, some at a distance.
    HYBRID
}
