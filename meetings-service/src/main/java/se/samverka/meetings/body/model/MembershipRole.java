package se.samverka.meetings.body.model;

/// A member's role in a body.
public enum MembershipRole {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SUBSTITUTE
}
