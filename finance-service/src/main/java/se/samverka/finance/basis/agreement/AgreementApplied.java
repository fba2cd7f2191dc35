package se.samverka.finance.basis.agreement;

import se.samverka.finance.basis.agreement.model.Agreement;

/// Fired in the transaction that applies a revision of an agreement, when what is owed differs from the previous
/// revision. The agreement is locked.
public record AgreementApplied(Agreement agreement) {}
