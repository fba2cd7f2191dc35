package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.agreements.annex.store.Annexes;
import se.samverka.platform.rule.RuleBroken;

/// Removes an annex from a draft.
@ApplicationScoped
public class RemoveAnnex {

    private final Annexes annexes;
    private final AnnexRevisions revisions;
    private final DraftedAnnexes drafted;
    private final AgreementAccess access;
    private final AnnexFacts facts;

    RemoveAnnex(
            Annexes annexes,
            AnnexRevisions revisions,
            DraftedAnnexes drafted,
            AgreementAccess access,
            AnnexFacts facts) {
        this.annexes = annexes;
        this.revisions = revisions;
        this.drafted = drafted;
        this.access = access;
        this.facts = facts;
    }

    /// @param ifMatch the annex's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 when the agreement is not a draft
    @Transactional
    public void run(UUID agreementId, UUID annexId, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = drafted.locked(agreement, annexId, ifMatch);
        var first = revisions.one(annexId, 1).orElseThrow();
        revisions.removeAll(annexId);
        annexes.delete(entity);
        agreement.edition++;
        facts.removed(entity, first, DraftedAnnexes.about(entity));
    }
}
