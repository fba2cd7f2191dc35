package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Changes an annex of a draft, or its text.
@ApplicationScoped
public class ChangeAnnex {

    private final AnnexRevisions revisions;
    private final DraftedAnnexes drafted;
    private final AgreementAccess access;
    private final AnnexFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    ChangeAnnex(
            AnnexRevisions revisions,
            DraftedAnnexes drafted,
            AgreementAccess access,
            AnnexFacts facts,
            Caller caller,
            BusinessTime time) {
        this.revisions = revisions;
        this.drafted = drafted;
        this.access = access;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the annex's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 when the agreement is not a draft, 422 when the annex
    ///     breaks a rule
    @Transactional
    public Tagged<AnnexDocument> run(UUID agreementId, UUID annexId, Annex annex, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = drafted.locked(agreement, annexId, ifMatch);
        drafted.requireSound(agreementId, annex, annexId);
        entity.take(annex.label(), annex.title(), annex.revisableBy(), annex.boardId(), caller.subject(), time.now());
        var first = revisions.one(annexId, 1).orElseThrow();
        first.draft(annex.text(), annex.documentId(), caller.subject(), time.now());
        agreement.edition++;
        return facts.changed(agreement, entity, first, "annex-changed", DraftedAnnexes.about(entity));
    }
}
