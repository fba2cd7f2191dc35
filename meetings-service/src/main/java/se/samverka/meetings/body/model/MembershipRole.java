package se.samverka.meetings.body.model;

/// What a member is in a body.
public enum MembershipRole {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SUBSTITUTE
}
