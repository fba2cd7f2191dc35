package se.samverka.meetings.body.model;

/// A member's role in a body.
public enum MembershipRole {
    CHAIR,
    FIRST_VICE_CHAIR,
    SECOND_VICE_CHAIR,
    MEMBER,
    SUBSTITUTE;

    /// What kind of seat the role takes.
    SeatKind seat() {
        return this == SUBSTITUTE ? SeatKind.SUBSTITUTE : SeatKind.ORDINARY;
    }
}
