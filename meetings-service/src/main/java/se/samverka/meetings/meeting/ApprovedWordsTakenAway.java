package se.samverka.meetings.meeting;

import java.util.UUID;

/// Event inside the service, in the transaction of the change: words of approved minutes of that calendar year were
/// masked or erased. What was copied from them goes too.
public record ApprovedWordsTakenAway(UUID bodyId, int year) {}
