package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows amendments with the parties' decisions.
@ApplicationScoped
public class ShowAmendments {

    private final Amendments amendments;
    private final Approvals approvals;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final FindApprovers findApprovers;
    private final BusinessTime time;

    ShowAmendments(
            Amendments amendments,
            Approvals approvals,
            AgreementAccess access,
            ReadTerms readTerms,
            FindApprovers findApprovers,
            BusinessTime time) {
        this.amendments = amendments;
        this.approvals = approvals;
        this.access = access;
        this.readTerms = readTerms;
        this.findApprovers = findApprovers;
        this.time = time;
    }

    /// Newest first, open and closed.
    public Page<AmendmentDocument> page(UUID id, PageQuery page) {
        access.visible(id);
        return amendments.page(id, page).map(this::document);
    }

    /// @throws RuleBroken 404 when the agreement has no such amendment
    public Tagged<AmendmentDocument> one(UUID id, UUID amendmentId) {
        access.visible(id);
        return tagged(amendments.one(id, amendmentId).orElseThrow(AmendmentRules::unknown));
    }

    /// @throws RuleBroken 404 when the party has not decided on the amendment
    public Tagged<ApprovalDocument> approval(UUID id, UUID amendmentId, OrganisationNumber party) {
        access.visible(id);
        return approvals
                .one(id, amendmentId, party)
                .map(ApprovalDocument::tagged)
                .orElseThrow(AmendmentRules::undecided);
    }

    Tagged<AmendmentDocument> tagged(AmendmentEntity amendment) {
        return new Tagged<>(document(amendment), AgreementTags.of(amendment));
    }

    private AmendmentDocument document(AmendmentEntity amendment) {
        var decisions = approvals.on(amendment.agreementId, amendment.id);
        var today = time.today();
        var approved = decisions.stream()
                .filter(decision -> decision.countsOn(today))
                .map(ApprovalEntity::party)
                .toList();
        var awaited = amendment.isOpen()
                ? findApprovers.of(amendment).stream()
                        .filter(party -> !approved.contains(party))
                        .toList()
                : List.<OrganisationNumber>of();
        return new AmendmentDocument(
                amendment.id,
                amendment.agreementId,
                amendment.status,
                amendment.baseVersion,
                amendment.madeVersion,
                amendment.effectiveFrom,
                amendment.reason,
                amendment.createdAt,
                readTerms.of(amendment),
                decisions.stream()
                        .map(ApprovalEntity::recorded)
                        .map(ApprovalDocument::of)
                        .toList(),
                awaited);
    }
}
