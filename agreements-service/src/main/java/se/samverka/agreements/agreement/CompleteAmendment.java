package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Makes the agreement's next version of an amendment that every party has approved.
@ApplicationScoped
public class CompleteAmendment {

    private final Agreements agreements;
    private final Versions versions;
    private final Approvals approvals;
    private final Amendments amendments;
    private final Notices notices;
    private final ReadTerms readTerms;
    private final ReadBindings readBindings;
    private final FindApprovers findApprovers;
    private final Readers readers;
    private final PreviousWording previousWording;
    private final CountDecisions countDecisions;
    private final AgreementChanges changes;
    private final AmendmentNotes notes;
    private final BusinessTime time;

    CompleteAmendment(
            Agreements agreements,
            Versions versions,
            Approvals approvals,
            Amendments amendments,
            Notices notices,
            ReadTerms readTerms,
            ReadBindings readBindings,
            FindApprovers findApprovers,
            Readers readers,
            PreviousWording previousWording,
            CountDecisions countDecisions,
            AgreementChanges changes,
            AmendmentNotes notes,
            BusinessTime time) {
        this.agreements = agreements;
        this.versions = versions;
        this.approvals = approvals;
        this.amendments = amendments;
        this.notices = notices;
        this.readTerms = readTerms;
        this.readBindings = readBindings;
        this.findApprovers = findApprovers;
        this.readers = readers;
        this.previousWording = previousWording;
        this.countDecisions = countDecisions;
        this.changes = changes;
        this.notes = notes;
        this.time = time;
    }

    /// Makes the version on the day on which the last decision comes to apply, without a caller.
    @Transactional
    public void runIfDue(UUID amendmentId) {
        var amendment = amendments.findById(amendmentId);
        if (amendment == null) {
            return;
        }
        var agreement = agreements.locked(amendment.agreementId);
        if (agreement.isEmpty() || !AmendmentRules.canBecomeVersion(agreement.get(), amendment)) {
            return;
        }
        var applying = applying(amendment);
        if (!applying.isEmpty() && parties(applying).containsAll(findApprovers.of(amendment))) {
            run(agreement.get(), amendment, applying.getLast());
        }
    }

    /// Whether the decisions that apply today are those of all approvers.
    boolean isApprovedBy(AmendmentEntity amendment, Set<OrganisationNumber> approvers) {
        return parties(applying(amendment)).containsAll(approvers);
    }

    /// The decisions that apply today: announced and past their appeal time where they must be, and not appealed.
    private List<ApprovalEntity> applying(AmendmentEntity amendment) {
        var today = time.today();
        return approvals.on(amendment.agreementId, amendment.id).stream()
                .filter(approval -> approval.countsOn(today))
                .toList();
    }

    private static Set<OrganisationNumber> parties(List<ApprovalEntity> decisions) {
        return decisions.stream().map(ApprovalEntity::party).collect(Collectors.toSet());
    }

    /// @param last the decision by which the amendment is approved
    void run(AgreementEntity agreement, AmendmentEntity amendment, ApprovalEntity last) {
        AmendmentRules.requireOnBase(agreement, amendment);
        var terms = readTerms.of(amendment);
        previousWording.noteReturned(amendment);
        agreement.version++;
        agreement.describe(terms, notices.of(agreement.id));
        amendment.approve(agreement.version);
        versions.persist(new VersionEntity(
                new VersionEntity.Key(agreement.id, agreement.version),
                amendment.effectiveFrom,
                amendment.text(),
                amendment.id,
                time.now()));
        approvals.on(agreement.id, amendment.id).forEach(approval -> approval.version = agreement.version);
        agreements.admit(agreement.id, terms.partyNumbers());
        countDecisions.count(agreement);
        lapseOthers(agreement, amendment);
        changes.publish(
                agreement,
                EventType.AGREEMENT_AMENDED,
                AmendmentRules.about(amendment).of(last.party()).by(last.decision(), last.decisionId()));
        noteUnbound(agreement, terms);
    }

    /// An open amendment of a party that is not bound lapses, because it was written on terms that the party
    /// can no longer join.
    private void lapseOthers(AgreementEntity agreement, AmendmentEntity completed) {
        var bound = readBindings.of(agreement.id).consenting();
        for (var open : amendments.open(agreement.id)) {
            var proposer = open.proposedFor();
            if (!open.id.equals(completed.id) && proposer != null && !bound.contains(proposer)) {
                open.close(Status.LAPSED);
                readers.dismiss(open);
                notes.lapsed(open, proposer);
                notes.ended(open);
            }
        }
    }

    private void noteUnbound(AgreementEntity agreement, Terms terms) {
        var bound = readBindings.of(agreement.id).consenting();
        terms.partyNumbers().stream()
                .filter(party -> !bound.contains(party))
                .forEach(party -> notes.unbound(agreement, party));
    }
}
