package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.annex.store.AnnexEntity;
import se.samverka.agreements.annex.store.AnnexRevisionEntity;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.agreements.annex.store.Annexes;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Adds an annex to a draft.
@ApplicationScoped
public class AddAnnex {

    private final Annexes annexes;
    private final AnnexRevisions revisions;
    private final DraftedAnnexes drafted;
    private final AnnexFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    AddAnnex(
            Annexes annexes,
            AnnexRevisions revisions,
            DraftedAnnexes drafted,
            AnnexFacts facts,
            Caller caller,
            BusinessTime time) {
        this.annexes = annexes;
        this.revisions = revisions;
        this.drafted = drafted;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    private static final int MAX_ANNEXES = 50;

    /// @throws RuleBroken 409 when the agreement is not a draft or has 50 annexes, 422 when the annex breaks a rule
    @Transactional
    public Tagged<AnnexDocument> run(UUID agreementId, Annex annex) {
        var agreement = drafted.locked(agreementId);
        if (annexes.count(agreementId) >= MAX_ANNEXES) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_ANNEXES, "An agreement has at most " + MAX_ANNEXES + " annexes");
        }
        drafted.requireSound(agreementId, annex, null);
        var entity = new AnnexEntity(agreementId);
        entity.take(annex.label(), annex.title(), annex.revisableBy(), annex.boardId(), caller.subject(), time.now());
        annexes.persist(entity);
        var first = new AnnexRevisionEntity(entity, 1, caller.subject(), time.now());
        first.draft(annex.text(), annex.documentId(), caller.subject(), time.now());
        revisions.persist(first);
        agreement.edition++;
        return facts.changed(agreement, entity, first, "annex-added", DraftedAnnexes.about(entity));
    }
}
