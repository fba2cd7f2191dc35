package se.samverka.agreements.document;

import java.util.UUID;

/// A draft's document is about to go, in the running transaction. Who needs it throws the refusal that the
/// caller reads.
public record DocumentRemoved(UUID agreementId, UUID documentId) {}
