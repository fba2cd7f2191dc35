package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.EntityTags;

/// Puts a draft before the parties, or takes a proposal back.
@ApplicationScoped
public class ProposeAgreement {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final WarnOfPredecessor warnOfPredecessor;
    private final AgreementFacts facts;
    private final Caller caller;

    ProposeAgreement(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            WarnOfPredecessor warnOfPredecessor,
            AgreementFacts facts,
            Caller caller) {
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.access = access;
        this.warnOfPredecessor = warnOfPredecessor;
        this.facts = facts;
        this.caller = caller;
    }

    /// From now on the text is fixed.
    ///
    /// @param ifMatch the ETag of the text that is proposed
    /// @throws se.samverka.platform.rule.RuleBroken 422 when a payer or payee is no party, or another rule
    ///     is broken
    @Transactional
    public AgreementEntity propose(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Draft draft)) {
            throw agreement.state().refuse("proposed");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        var terms = writtenTerms.read(agreements.version(id, 1).orElseThrow().terms);
        writtenTerms.checkProposed(terms, terms.validFrom(), "");
        agreement.become(draft.propose());
        agreement.proposedFor(caller.organisation().orElse(null));
        warnOfPredecessor.warn(agreement);
        facts.tell(agreement, "agreement-proposed", About.agreement());
        return agreement;
    }

    /// Its proposer or an administrator withdraws a proposal. Another party that does not want it rejects it.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 403 for another than who proposed it or an administrator
    @Transactional
    public AgreementEntity withdraw(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Proposed proposed)) {
            throw agreement.state().refuse("withdrawn");
        }
        access.requireOwn(agreement.proposedFor(), ProblemCode.NOT_YOUR_AGREEMENT);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        agreement.become(proposed.withdraw());
        facts.tell(agreement, "agreement-withdrawn", About.agreement());
        return agreement;
    }
}
