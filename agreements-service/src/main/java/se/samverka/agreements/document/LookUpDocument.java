package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.agreements.document.store.Documents;

/// Answers other features' questions about an agreement's documents.
@ApplicationScoped
public class LookUpDocument {

    private final Documents documents;

    LookUpDocument(Documents documents) {
        this.documents = documents;
    }

    /// Whether the agreement has the document.
    public boolean belongs(UUID agreementId, UUID documentId) {
        return documents.one(agreementId, documentId).isPresent();
    }
}
