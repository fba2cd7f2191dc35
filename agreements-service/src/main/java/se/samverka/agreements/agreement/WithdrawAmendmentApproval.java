package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Withdraws a party's decision on an open amendment. The party may decide again later.
@ApplicationScoped
public class WithdrawAmendmentApproval {

    private final Amendments amendments;
    private final Approvals approvals;
    private final AgreementAccess access;
    private final AgreementChanges changes;

    WithdrawAmendmentApproval(
            Amendments amendments, Approvals approvals, AgreementAccess access, AgreementChanges changes) {
        this.amendments = amendments;
        this.approvals = approvals;
        this.access = access;
        this.changes = changes;
    }

    /// @param ifMatch the approval's ETag
    /// @throws RuleBroken 403 for another party's decision, 404 when it has not decided, 409 when the amendment
    /// is
    ///     closed
    @Transactional
    public void run(UUID id, UUID amendmentId, OrganisationNumber party, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var amendment = amendments.one(id, amendmentId).orElseThrow(AmendmentRules::unknown);
        AmendmentRules.requireOpen(amendment);
        var approval = approvals.one(id, amendmentId, party).orElseThrow(AmendmentRules::undecided);
        EntityTags.require(ifMatch, AgreementTags.of(approval));
        approvals.delete(approval);
        var about = AmendmentRules.about(amendment).of(party).by(approval.decision());
        changes.publish(agreement, EventType.AMENDMENT_APPROVAL_WITHDRAWN, about);
    }
}
