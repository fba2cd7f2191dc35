package se.samverka.finance.agreement;

import java.util.UUID;

/// Fired inside the transaction in which a revision of an agreement that is later than the one known was taken over,
/// whether it owes something else or not. The agreement is locked.
public record RevisionKept(UUID agreementId, long revision) {}
