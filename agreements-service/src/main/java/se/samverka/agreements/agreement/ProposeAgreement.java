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
import se.samverka.platform.web.EntityTags;

/// Puts a draft before the parties, or takes a proposal back.
@ApplicationScoped
public class ProposeAgreement {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final AgreementFacts facts;

    public ProposeAgreement(
            Agreements agreements, AgreementAccess access, WrittenTerms writtenTerms, AgreementFacts facts) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.facts = facts;
    }

    /// From now on the text is fixed.
    ///
    /// @param ifMatch the ETag of the text that is proposed
    @Transactional
    public AgreementEntity propose(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Draft draft)) {
            throw agreement.state().refuse("proposed");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        // A draft may be older than the bound.
        writtenTerms.requireSize(
                agreements.version(id, agreement.version).orElseThrow().terms);
        agreement.become(draft.propose());
        facts.tell(agreement, "agreement-proposed", About.agreement());
        return agreement;
    }

    @Transactional
    public AgreementEntity withdraw(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Proposed proposed)) {
            throw agreement.state().refuse("withdrawn");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        agreement.become(proposed.withdraw());
        facts.tell(agreement, "agreement-withdrawn", About.agreement());
        return agreement;
    }
}
