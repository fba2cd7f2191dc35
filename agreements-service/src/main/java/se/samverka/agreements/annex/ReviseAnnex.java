package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records a board's new text of an annex. No party approves it: that is what the parties agreed when they said
/// that the board may revise the annex. The texts before it stay as they are.
@ApplicationScoped
public class ReviseAnnex {

    /// A board that meets monthly for forty years.
    static final int MAX_REVISIONS = 500;

    private final Annexes annexes;
    private final AnnexFacts facts;
    private final AgreementAccess access;
    private final Boards boards;
    private final LookUpDocument documents;
    private final Caller caller;
    private final BusinessTime time;

    ReviseAnnex(
            Annexes annexes,
            AnnexFacts facts,
            AgreementAccess access,
            Boards boards,
            LookUpDocument documents,
            Caller caller,
            BusinessTime time) {
        this.annexes = annexes;
        this.facts = facts;
        this.access = access;
        this.boards = boards;
        this.documents = documents;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the annex's ETag as the caller read it, so that two revisions never pass each other by
    /// @throws RuleBroken 428 or 412 about the ETag; 409 `annex-needs-amendment` when no board may revise it,
    ///     when the agreement is not in force, or when the annex has its revisions; 422 when the revision
    ///     breaks a rule
    @Transactional
    public Tagged<AnnexRevisionDocument> revise(
            UUID agreementId, UUID annexId, AnnexRevision revision, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        access.requireCoordinator(agreement, "records a board's text");
        var annex = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        int revisions = annexes.revisions(annexId);
        AnnexTags.require(ifMatch, annex, revisions);
        var boardId = annex.boardId;
        if (boardId == null) {
            throw RuleBroken.conflict(
                    ProblemCode.ANNEX_NEEDS_AMENDMENT,
                    annex.label + " is revised by all parties alone; no board has been given that right");
        }
        if (!(agreement.state() instanceof InForce inForce)) {
            throw agreement.state().refuse("revised in its annexes by a board");
        }
        if (revisions >= MAX_REVISIONS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_REVISIONS, "An annex has at most " + MAX_REVISIONS + " texts");
        }
        var latest = annexes.revision(annexId, revisions).orElseThrow();
        check(agreement, inForce.since(), latest, revision);
        var entity = new AnnexRevisionEntity(annex, revisions + 1, caller.subject(), time.now());
        entity.take(revision);
        annexes.add(entity);
        var board = boards.board(agreementId, boardId).orElseThrow().board().name();
        var about = About.document(AnnexFacts.path(annex, entity))
                .by(DecisionWords.of(board, revision.decidedOn(), revision.reference()))
                .saying(revision.reason());
        facts.changed(agreement, annex, entity, "annex-revised", about);
        return new Tagged<>(AnnexRevisionDocument.of(entity), AnnexTags.of(annex, entity));
    }

    private void check(AgreementEntity agreement, LocalDate since, AnnexRevisionEntity latest, AnnexRevision revision) {
        var mandate = since.isBefore(agreement.validFrom()) ? since : agreement.validFrom();
        var frame = new AnnexRevision.Frame(mandate, agreement.validFrom(), agreement.lastDay(), latest.decidedOn);
        var broken = revision.check(frame, time.today());
        var documentId = revision.documentId();
        if (documentId != null && !documents.belongs(agreement.id, documentId)) {
            broken.add(
                    new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }
}
