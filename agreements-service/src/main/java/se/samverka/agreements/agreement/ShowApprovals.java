package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.model.LegalForce;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms;

/// Shows what the parties have decided, and what is missing.
@ApplicationScoped
public class ShowApprovals {

    private final Approvals approvals;
    private final AgreementAccess access;
    private final ReadAsOf readAsOf;
    private final WrittenTerms writtenTerms;
    private final LegalForce legalForce;

    ShowApprovals(
            Approvals approvals,
            AgreementAccess access,
            ReadAsOf readAsOf,
            WrittenTerms writtenTerms,
            LegalForce legalForce) {
        this.approvals = approvals;
        this.access = access;
        this.readAsOf = readAsOf;
        this.writtenTerms = writtenTerms;
        this.legalForce = legalForce;
    }

    /// The decisions on the agreement that were recorded by then. The first version's conditions are those by
    /// which the agreement enters into force.
    public ApprovalDocument.Approvals all(UUID id, AsOf asOf) {
        var agreement = access.visible(id);
        var recorded = readAsOf.decisions(id, asOf).stream()
                .filter(decision -> decision.amendmentId() == null)
                .toList();
        var first = readAsOf.versions(agreement, new AsOf(Optional.empty(), asOf.knownAt()))
                .getFirst();
        var conditions = writtenTerms.read(first.text()).effectiveEntryConditions();
        var day = readAsOf.day(asOf);
        var missing = conditions.stream()
                .filter(condition -> recorded.stream()
                        .noneMatch(decision -> decision.party().equals(condition.party()) && decision.countsOn(day)))
                .toList();
        var earliest = legalForce.earliestOf(
                conditions,
                party -> recorded.stream()
                        .filter(decision -> decision.party().equals(party))
                        .findFirst()
                        .map(RecordedDecision::approval),
                day);
        // A date in JSON has four digits of year (RFC 3339).
        var shown = earliest.filter(binding -> !binding.isAfter(Terms.NO_LAST_DAY));
        return new ApprovalDocument.Approvals(
                recorded.stream().map(ApprovalDocument::of).toList(), missing, shown.orElse(null));
    }

    /// @throws RuleBroken 404 when the party has not decided on the agreement
    public Tagged<ApprovalDocument> one(UUID id, OrganisationNumber party) {
        access.visible(id);
        return approvals
                .one(id, null, party)
                .map(ApprovalDocument::tagged)
                .orElseThrow(() -> RuleBroken.notFound("decision"));
    }
}
