package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;

/// Adds files to an agreement, and takes them back from a draft.
@ApplicationScoped
class KeepDocument {

    /// Most files of one agreement.
    static final int MAX_DOCUMENTS = 500;

    private static final String DOCUMENT_TYPE = "document";

    private final AgreementAccess access;
    private final Agreements agreements;
    private final Documents documents;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Event<DocumentRemoved> removed;
    private final Caller caller;
    private final BusinessTime time;

    KeepDocument(
            AgreementAccess access,
            Agreements agreements,
            Documents documents,
            Timeline timeline,
            ChangeLog changes,
            Event<DocumentRemoved> removed,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.documents = documents;
        this.timeline = timeline;
        this.changes = changes;
        this.removed = removed;
        this.caller = caller;
        this.time = time;
    }

    /// Any party may add a file in any state; what comes after the proposal is seen to have come after it.
    ///
    /// @throws RuleBroken 409 when the agreement has [#MAX_DOCUMENTS] files already
    @Transactional(rollbackOn = Exception.class)
    public DocumentEntity add(UUID agreementId, DocumentLabel label, ReceivedFile file)
            throws IOException, SQLException {
        var agreement = access.locked(agreementId);
        if (documents.count("agreementId", agreementId) >= MAX_DOCUMENTS) {
            throw RuleBroken.conflict(
                    ProblemCode.DOCUMENTS_TOO_MANY,
                    "An agreement has at most " + MAX_DOCUMENTS + " documents, and this one has them");
        }
        var document = new DocumentEntity(Ids.newId(), agreementId);
        document.kind = label.kind();
        document.title = label.title();
        document.filename = label.filename();
        document.type = file.type();
        document.sizeBytes = file.sizeBytes();
        document.sha512 = HexFormat.of().parseHex(file.sha512());
        document.addedWhile = agreement.state().status().name();
        document.recordedAt = time.now();
        document.recordedBy = caller.subject();
        timeline.note(agreementId, "document-added", about(document));
        documents.add(document, file.path());
        changes.upserted(
                DOCUMENT_TYPE,
                document.id.toString(),
                path(document),
                AgreementFile.of(document),
                agreements.readers(agreementId));
        return document;
    }

    /// @param ifMatch the ETag that the caller has read
    /// @throws RuleBroken 409 when the agreement is no draft any more, or the document is in use
    @Transactional
    public void remove(UUID agreementId, UUID documentId, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var document = documents.of(agreementId, documentId).orElseThrow(KeepDocument::unknown);
        EntityTags.require(ifMatch, DocumentTags.of(document));
        if (!(agreement.state() instanceof Draft)) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "A document is removed only while the agreement is a draft; this one is "
                            + agreement.state().status() + ", and another document can be added");
        }
        removed.fire(new DocumentRemoved(agreementId, documentId));
        timeline.note(agreementId, "document-removed", about(document));
        documents.delete("id", documentId);
        changes.deleted(DOCUMENT_TYPE, documentId.toString(), path(document), agreements.readers(agreementId));
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("document of this agreement");
    }

    private static About about(DocumentEntity document) {
        return About.document("documents/" + document.id).saying(document.title);
    }

    private static String path(DocumentEntity document) {
        return "/agreements/" + document.agreementId + "/documents/" + document.id;
    }
}
