package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What other features ask of an agreement's documents.
@ApplicationScoped
public class LookUpDocument {

    private final Documents documents;

    LookUpDocument(Documents documents) {
        this.documents = documents;
    }

    /// Whether it is a document of that agreement.
    public boolean belongs(UUID agreementId, UUID documentId) {
        return documents.of(agreementId, documentId).isPresent();
    }
}
