package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Proposes a draft to the parties. A proposed text cannot be changed.
@ApplicationScoped
public class ProposeAgreement {

    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final WrittenTerms writtenTerms;
    private final WarnOfPredecessor warnOfPredecessor;
    private final AgreementChanges changes;
    private final AgreementDocuments documents;
    private final Caller caller;

    ProposeAgreement(
            AgreementAccess access,
            ReadTerms readTerms,
            WrittenTerms writtenTerms,
            WarnOfPredecessor warnOfPredecessor,
            AgreementChanges changes,
            AgreementDocuments documents,
            Caller caller) {
        this.access = access;
        this.readTerms = readTerms;
        this.writtenTerms = writtenTerms;
        this.warnOfPredecessor = warnOfPredecessor;
        this.changes = changes;
        this.documents = documents;
        this.caller = caller;
    }

    /// @param ifMatch the ETag of the text that is proposed
    /// @throws RuleBroken 409 when the agreement is not a draft, 422 when a payer or payee is not a party, or
    ///     another rule is broken
    @Transactional
    public Tagged<AgreementDocument> run(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Draft draft)) {
            throw agreement.state().refuse("proposed");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        var terms = readTerms.first(id);
        writtenTerms.checkProposed(terms, terms.validFrom(), "");
        agreement.become(draft.propose());
        agreement.proposedFor(caller.organisation().orElse(null));
        warnOfPredecessor.warn(agreement);
        changes.publish(agreement, EventType.AGREEMENT_PROPOSED, About.agreement());
        return documents.tagged(agreement);
    }
}
