package se.samverka.finance.agreement;

import java.util.UUID;

/// Fired inside the transaction in which a new revision of an agreement was applied.
public record AgreementApplied(UUID agreementId) {}
