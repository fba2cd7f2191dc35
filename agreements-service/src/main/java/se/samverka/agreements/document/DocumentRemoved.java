package se.samverka.agreements.document;

import java.util.UUID;

/// A draft's document is about to be removed in the running transaction. An observer that needs the document throws
/// the refusal.
public record DocumentRemoved(UUID agreementId, UUID documentId) {}
