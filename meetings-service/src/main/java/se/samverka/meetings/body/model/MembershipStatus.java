package se.samverka.meetings.body.model;

/// Whether a membership counts. Its days say when.
public enum MembershipStatus {
    /// It counts from its first day to its last.
    RECORDED,
    /// It was registered by mistake and never counts. The secretariat and administrators can still read it.
    REMOVED
}
