package se.samverka.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.document.store.DocumentEntity;
import se.samverka.agreements.document.store.Documents;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.file.ReceivedFile;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Adds a file to an agreement. Any party may add one in any state; the document shows whether it was added to the
/// draft or later.
@ApplicationScoped
public class AddDocument {

    private static final int MAX_DOCUMENTS = 500;

    private final AgreementAccess access;
    private final Agreements agreements;
    private final Documents documents;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    AddDocument(
            AgreementAccess access,
            Agreements agreements,
            Documents documents,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.documents = documents;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement has 500 files
    @Transactional(rollbackOn = Exception.class)
    public Tagged<AgreementFile> run(UUID agreementId, DocumentName name, ReceivedFile file) throws IOException {
        var agreement = access.locked(agreementId);
        if (documents.count("agreementId", agreementId) >= MAX_DOCUMENTS) {
            throw RuleBroken.conflict(
                    ProblemCode.DOCUMENTS_TOO_MANY,
                    "An agreement has at most " + MAX_DOCUMENTS + " documents, and this one has them");
        }
        var document = document(agreement, name, file);
        timeline.note(agreementId, "document-added", DocumentFacts.about(document));
        documents.add(document, file.path());
        var added = AgreementFile.of(document);
        changes.upserted(
                DocumentFacts.DOCUMENT_TYPE,
                document.id.toString(),
                DocumentFacts.path(document),
                added,
                agreements.readers(agreementId));
        return new Tagged<>(added, DocumentTags.of(document));
    }

    private DocumentEntity document(AgreementEntity agreement, DocumentName name, ReceivedFile file) {
        var document = new DocumentEntity(Ids.newId(), agreement.id);
        document.kind = name.kind();
        document.title = name.title();
        document.filename = name.filename();
        document.type = file.type();
        document.sizeBytes = file.sizeBytes();
        document.sha512 = HexFormat.of().parseHex(file.sha512());
        document.statusWhenAdded = agreement.state().status().name();
        document.recordedAt = time.now();
        document.recordedBy = caller.subject();
        return document;
    }
}
