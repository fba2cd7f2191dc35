package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Takes back an amendment, or a party's word on it, as long as it is open. A completed one nobody can undo:
/// what it has changed is changed by another amendment.
@ApplicationScoped
public class WithdrawAmendment {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final AgreementFacts facts;
    private final Readers readers;

    WithdrawAmendment(Agreements agreements, AgreementAccess access, AgreementFacts facts, Readers readers) {
        this.agreements = agreements;
        this.access = access;
        this.facts = facts;
        this.readers = readers;
    }

    /// The amendment is kept as withdrawn, and everybody who had approved it is told so in the timeline.
    ///
    /// @param ifMatch the amendment's ETag
    /// @throws RuleBroken 403 for another organisation than the one that proposed it, 409 when it is closed
    @Transactional
    public AmendmentEntity withdraw(UUID id, UUID amendmentId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var amendment = open(id, amendmentId);
        EntityTags.require(ifMatch, AgreementTags.of(amendment));
        access.requireProposed(amendment);
        amendment.status = Status.WITHDRAWN;
        amendment.edition++;
        readers.dismiss(amendment);
        facts.tell(agreement, "amendment-withdrawn", About.document("amendments/" + amendmentId));
        facts.tellApprovers(amendment);
        return amendment;
    }

    /// The party may say another word later.
    ///
    /// @param ifMatch the approval's ETag
    /// @throws RuleBroken 403 for another party's word, 404 when it has said none, 409 when the amendment is
    ///     closed
    @Transactional
    public void withdrawApproval(UUID id, UUID amendmentId, OrganisationNumber party, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var amendment = open(id, amendmentId);
        var approval = RecordApproval.approvalOf(party, agreements.approvals(id, amendmentId))
                .orElseThrow(() -> RuleBroken.notFound("word of this party on the amendment"));
        EntityTags.require(ifMatch, AgreementTags.of(approval));
        agreements.remove(approval);
        var about = About.document("amendments/" + amendment.id).of(party).by(approval.decision());
        facts.tell(agreement, "amendment-approval-withdrawn", about);
    }

    private AmendmentEntity open(UUID id, UUID amendmentId) {
        var amendment = agreements
                .amendment(id, amendmentId)
                .orElseThrow(() -> RuleBroken.notFound("amendment of this agreement"));
        if (amendment.status != Status.PROPOSED) {
            throw RuleBroken.conflict(
                    ProblemCode.AMENDMENT_CLOSED,
                    "The amendment is " + amendment.status + " and stays so; propose another one instead");
        }
        return amendment;
    }
}
