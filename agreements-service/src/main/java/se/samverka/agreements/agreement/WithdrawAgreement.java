package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Withdraws a proposed agreement. A party that did not propose it rejects it instead.
@ApplicationScoped
public class WithdrawAgreement {

    private final AgreementAccess access;
    private final AgreementChanges changes;
    private final AgreementDocuments documents;

    WithdrawAgreement(AgreementAccess access, AgreementChanges changes, AgreementDocuments documents) {
        this.access = access;
        this.changes = changes;
        this.documents = documents;
    }

    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 409 when the agreement is not proposed, 403 for another than the organisation that
    ///     proposed it or an administrator
    @Transactional
    public Tagged<AgreementDocument> run(UUID id, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof Proposed proposed)) {
            throw agreement.state().refuse("withdrawn");
        }
        access.requireOwn(agreement.proposedFor(), ProblemCode.NOT_YOUR_AGREEMENT);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        agreement.become(proposed.withdraw());
        changes.publish(agreement, EventType.AGREEMENT_WITHDRAWN, About.agreement());
        return documents.tagged(agreement);
    }
}
