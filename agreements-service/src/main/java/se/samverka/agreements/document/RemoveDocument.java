package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.document.store.Documents;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// Removes a file from a draft.
@ApplicationScoped
public class RemoveDocument {

    private final AgreementAccess access;
    private final Agreements agreements;
    private final Documents documents;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Event<DocumentRemoved> removed;

    RemoveDocument(
            AgreementAccess access,
            Agreements agreements,
            Documents documents,
            Timeline timeline,
            ChangeLog changes,
            Event<DocumentRemoved> removed) {
        this.access = access;
        this.agreements = agreements;
        this.documents = documents;
        this.timeline = timeline;
        this.changes = changes;
        this.removed = removed;
    }

    /// @param ifMatch the ETag that the caller has read
    /// @throws RuleBroken 409 when the agreement is not a draft, or the document is in use
    @Transactional
    public void run(UUID agreementId, UUID documentId, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var document = documents.one(agreementId, documentId).orElseThrow(DocumentFacts::unknown);
        EntityTags.require(ifMatch, DocumentTags.of(document));
        if (!(agreement.state() instanceof Draft)) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "A document is removed only while the agreement is a draft; this one is "
                            + agreement.state().status() + ", and another document can be added");
        }
        removed.fire(new DocumentRemoved(agreementId, documentId));
        timeline.note(agreementId, "document-removed", DocumentFacts.about(document));
        documents.delete("id", documentId);
        changes.deleted(
                DocumentFacts.DOCUMENT_TYPE,
                documentId.toString(),
                DocumentFacts.path(document),
                agreements.readers(agreementId));
    }
}
