package se.samverka.meetings.minutesimport.model;

/// As what somebody is present.
public enum AttendeeRole {
    MEMBER,
    SUBSTITUTE,
    /// Such as a secretary or a guest.
    OTHER
}
