package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.document.store.DocumentEntity;
import se.samverka.agreements.document.store.Documents;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.FileType;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows an agreement's files and their contents.
@ApplicationScoped
public class ShowDocuments {

    private final AgreementAccess access;
    private final Documents documents;

    ShowDocuments(AgreementAccess access, Documents documents) {
        this.access = access;
        this.documents = documents;
    }

    /// @throws RuleBroken 404 when the caller may not see the agreement
    public void requireVisible(UUID agreementId) {
        access.visible(agreementId);
    }

    /// In the order in which they were added.
    public Page<AgreementFile> page(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return documents.page(agreementId, page).map(AgreementFile::of);
    }

    /// @throws RuleBroken 404 when the agreement has no such document
    public Tagged<AgreementFile> one(UUID agreementId, UUID documentId) {
        var document = document(agreementId, documentId);
        return new Tagged<>(AgreementFile.of(document), DocumentTags.of(document));
    }

    /// @throws RuleBroken 404 when the agreement has no such document
    public Content content(UUID agreementId, UUID documentId) {
        var document = document(agreementId, documentId);
        return new Content(
                DocumentTags.ofContent(document),
                document.type,
                document.sizeBytes,
                document.filename,
                Base64.getEncoder().encodeToString(document.sha512),
                out -> documents.copy(document.id, document.sizeBytes, out));
    }

    private DocumentEntity document(UUID agreementId, UUID documentId) {
        access.visible(agreementId);
        return documents.one(agreementId, documentId).orElseThrow(DocumentFacts::unknown);
    }

    /// A file's content, which is read while it is sent.
    ///
    /// @param sha512 of the content, Base64
    public record Content(EntityTag tag, FileType type, long sizeBytes, String filename, String sha512, Bytes bytes) {}

    /// Writes a content.
    @FunctionalInterface
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }
}
