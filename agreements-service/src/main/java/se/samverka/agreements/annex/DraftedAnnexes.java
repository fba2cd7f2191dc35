package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.annex.store.AnnexEntity;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.agreements.annex.store.Annexes;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.document.DocumentRemoved;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of annexes of a draft. The parties decide on an agreement together with its annexes. Every change of
/// an annex therefore changes the draft's ETag, so that a proposal with an older ETag is refused. The annexes are
/// fixed once the agreement is proposed.
@ApplicationScoped
class DraftedAnnexes {

    private final Annexes annexes;
    private final AnnexRevisions revisions;
    private final AgreementAccess access;
    private final Boards boards;
    private final LookUpDocument documents;

    DraftedAnnexes(
            Annexes annexes,
            AnnexRevisions revisions,
            AgreementAccess access,
            Boards boards,
            LookUpDocument documents) {
        this.annexes = annexes;
        this.revisions = revisions;
        this.access = access;
        this.boards = boards;
        this.documents = documents;
    }

    /// @throws RuleBroken 409 when the agreement is not a draft
    AgreementEntity locked(UUID agreementId) {
        var agreement = access.locked(agreementId);
        requireDraft(agreement);
        return agreement;
    }

    /// @throws RuleBroken 404 when the agreement has no such annex, 428 or 412 about the ETag, 409 when the
    ///     agreement is not a draft
    AnnexEntity locked(AgreementEntity agreement, UUID annexId, @Nullable String ifMatch) {
        var annex = annexes.one(agreement.id, annexId).orElseThrow(AnnexFacts::unknown);
        AnnexTags.require(ifMatch, annex, revisions.countOf(annexId));
        requireDraft(agreement);
        return annex;
    }

    private static void requireDraft(AgreementEntity agreement) {
        if (!(agreement.state() instanceof Draft)) {
            throw agreement.state().refuse("given other annexes");
        }
    }

    /// @param besides the annex that is changed; null for a new one
    /// @throws RuleBroken 422 with every rule that the annex breaks
    void requireSound(UUID agreementId, Annex annex, @Nullable UUID besides) {
        var broken = annex.check();
        if (annexes.isLabelTaken(agreementId, annex.label(), besides)) {
            broken.add(new Violation(
                    "/label", ProblemCode.ANNEX_LABEL_TWICE, "The agreement has an annex " + annex.label()));
        }
        if (annex.boardId() != null
                && boards.board(agreementId, annex.boardId()).isEmpty()) {
            broken.add(new Violation("/boardId", ProblemCode.BOARD_UNKNOWN, "The agreement has no such board"));
        }
        requireDocument(agreementId, annex.documentId(), broken);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private void requireDocument(UUID agreementId, @Nullable UUID documentId, List<Violation> broken) {
        if (documentId != null && !documents.belongs(agreementId, documentId)) {
            broken.add(
                    new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
    }

    /// Refuses to remove a document that holds the text of an annex.
    void on(@Observes DocumentRemoved removal) {
        var using = annexes.labelsUsing(removal.documentId());
        if (!using.isEmpty()) {
            throw RuleBroken.conflict(
                    ProblemCode.DOCUMENT_IN_USE,
                    "The document is the text of " + String.join(", ", using) + "; change or remove that annex first");
        }
    }

    static About about(AnnexEntity annex) {
        return About.document(AnnexFacts.path(annex)).saying(annex.label + ": " + annex.title);
    }
}
