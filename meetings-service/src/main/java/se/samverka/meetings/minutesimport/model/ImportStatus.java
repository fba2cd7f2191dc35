package se.samverka.meetings.minutesimport.model;

/// Where an import stands.
public enum ImportStatus {
    /// A person reviews it.
    PROPOSED,
    /// Some of its minutes are approved.
    ACCEPTED,
    /// Its minutes are deleted.
    DISCARDED
}
