package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.document.DocumentRemoved;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Writes the annexes of a draft. The parties decide on an agreement with its annexes. So each change of an annex
/// changes the draft's ETag, and a proposal with an older ETag is refused. Once the agreement is proposed, its
/// annexes are fixed.
@ApplicationScoped
public class KeepAnnex {

    static final int MAX_ANNEXES = 50;

    private final Annexes annexes;
    private final AnnexFacts facts;
    private final AgreementAccess access;
    private final Boards boards;
    private final LookUpDocument documents;
    private final Caller caller;
    private final BusinessTime time;

    KeepAnnex(
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

    /// @throws RuleBroken 409 when the agreement is no draft or has its annexes, 422 when the annex breaks a
    ///     rule
    @Transactional
    public Tagged<AnnexDocument> add(UUID agreementId, Annex annex) {
        var agreement = drafted(agreementId);
        if (annexes.count(agreementId) >= MAX_ANNEXES) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_ANNEXES, "An agreement has at most " + MAX_ANNEXES + " annexes");
        }
        check(agreementId, annex, null);
        var entity = new AnnexEntity(agreementId, annex, caller.subject(), time.now());
        var first = new AnnexRevisionEntity(entity, 1, caller.subject(), time.now());
        first.take(annex, caller.subject(), time.now());
        annexes.add(entity, first);
        agreement.edition++;
        return facts.changed(agreement, entity, first, "annex-added", about(entity));
    }

    /// @param ifMatch the annex's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 and 422 as [#add]
    @Transactional
    public Tagged<AnnexDocument> change(UUID agreementId, UUID annexId, Annex annex, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        AnnexTags.require(ifMatch, entity, annexes.revisions(annexId));
        requireDraft(agreement);
        check(agreementId, annex, annexId);
        entity.take(annex, caller.subject(), time.now());
        var first = annexes.revision(annexId, 1).orElseThrow();
        first.take(annex, caller.subject(), time.now());
        agreement.edition++;
        return facts.changed(agreement, entity, first, "annex-changed", about(entity));
    }

    /// @param ifMatch the annex's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 when the agreement is no draft any more
    @Transactional
    public void remove(UUID agreementId, UUID annexId, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        AnnexTags.require(ifMatch, entity, annexes.revisions(annexId));
        requireDraft(agreement);
        var first = annexes.revision(annexId, 1).orElseThrow();
        annexes.remove(entity);
        agreement.edition++;
        facts.removed(entity, first, about(entity));
    }

    /// A document that an annex's text is in stays as long as the annex does.
    void on(@Observes DocumentRemoved removal) {
        var using = annexes.labelsUsing(removal.documentId());
        if (!using.isEmpty()) {
            throw RuleBroken.conflict(
                    ProblemCode.DOCUMENT_IN_USE,
                    "The document is the text of " + String.join(", ", using) + "; change or remove that annex first");
        }
    }

    private AgreementEntity drafted(UUID agreementId) {
        var agreement = access.locked(agreementId);
        requireDraft(agreement);
        return agreement;
    }

    private static void requireDraft(AgreementEntity agreement) {
        if (!(agreement.state() instanceof Draft)) {
            throw agreement.state().refuse("given other annexes");
        }
    }

    private void check(UUID agreementId, Annex annex, @Nullable UUID besides) {
        var broken = annex.check();
        if (annexes.isLabelTaken(agreementId, annex.label(), besides)) {
            broken.add(new Violation(
                    "/label", ProblemCode.ANNEX_LABEL_TWICE, "The agreement has an annex " + annex.label()));
        }
        if (annex.boardId() != null
                && boards.board(agreementId, annex.boardId()).isEmpty()) {
            broken.add(new Violation("/boardId", ProblemCode.BOARD_UNKNOWN, "The agreement has no such board"));
        }
        document(agreementId, annex.documentId(), broken);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private void document(UUID agreementId, @Nullable UUID documentId, List<Violation> broken) {
        if (documentId != null && !documents.belongs(agreementId, documentId)) {
            broken.add(
                    new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
    }

    private static About about(AnnexEntity annex) {
        return About.document(AnnexFacts.path(annex)).saying(annex.label + ": " + annex.title);
    }
}
