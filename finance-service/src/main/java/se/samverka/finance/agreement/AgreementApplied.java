package se.samverka.finance.agreement;

import java.util.UUID;

/// Fired inside the transaction in which a revision of an agreement was applied that owes something else than the one
/// before it.
public record AgreementApplied(UUID agreementId) {}
