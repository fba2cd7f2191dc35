package se.samverka.meetings.body;

import java.util.UUID;

/// Event inside the service, in the transaction of the change: a membership was erased, or removed as a mistake.
/// What was copied from it goes too.
public record MembershipTakenAway(UUID bodyId) {}
