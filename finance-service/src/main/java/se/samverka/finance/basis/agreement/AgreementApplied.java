package se.samverka.finance.basis.agreement;

import se.samverka.finance.basis.agreement.model.Agreement;

/// Fired inside the transaction in which a revision of an agreement was applied that owes something else than the
/// one before it. The agreement is locked.
public record AgreementApplied(Agreement agreement) {}
