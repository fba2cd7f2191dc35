package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.Bindings;
import se.samverka.agreements.agreement.model.Consent;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Records that decisions have come to apply: on their day, or when they are recorded after it.
@ApplicationScoped
public class CountDecisions {

    private final Agreements agreements;
    private final Approvals approvals;
    private final AgreementChanges changes;
    private final BusinessTime time;

    CountDecisions(Agreements agreements, Approvals approvals, AgreementChanges changes, BusinessTime time) {
        this.agreements = agreements;
        this.approvals = approvals;
        this.changes = changes;
        this.time = time;
    }

    /// A decision that applies from now on.
    ///
    /// @param endsContest whether its party was contested and is bound now
    record Counted(ApprovalEntity decision, boolean endsContest) {}

    /// Publishes that parties are bound from today, without a caller.
    @Transactional
    public void publishIfDue(UUID agreementId) {
        agreements.locked(agreementId).ifPresent(agreement -> {
            for (var counted : count(agreement)) {
                changes.publish(
                        agreement,
                        counted.endsContest() ? EventType.CONTEST_ENDED : EventType.PARTY_BOUND,
                        about(counted.decision()));
            }
        });
    }

    /// Records which decisions apply from now on. The caller publishes an event of the agreement in the same
    /// transaction.
    List<Counted> count(AgreementEntity agreement) {
        var today = time.today();
        var decisions = approvals.of(agreement.id);
        var due =
                decisions.stream().filter(decision -> decision.isToCount(today)).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var before = Bindings.of(
                decisions.stream()
                        .flatMap(decision ->
                                decision
                                        .consent()
                                        .map(consent -> decision.counted ? consent : pending(consent))
                                        .stream())
                        .toList(),
                today);
        due.forEach(decision -> decision.count(agreement.inForceSince() != null));
        var after = ReadBindings.of(decisions, today);
        var counted = new ArrayList<Counted>();
        for (var decision : due) {
            var party = decision.party();
            counted.add(new Counted(decision, before.is(party, State.CONTESTED) && !after.is(party, State.CONTESTED)));
        }
        return counted;
    }

    /// Every decision that applies today binds its party, because the agreement has entered into force.
    void bind(AgreementEntity agreement) {
        var today = time.today();
        approvals.of(agreement.id).stream()
                .filter(decision -> decision.countsOn(today))
                .forEach(decision -> decision.count(true));
    }

    /// Publishes a decision that has just been recorded.
    ///
    /// @param contested whether its party becomes contested by it
    /// @param completed whether it was recorded before
    void publish(AgreementEntity agreement, ApprovalEntity decision, boolean contested, boolean completed) {
        var counted = count(agreement);
        var about = about(decision);
        if (contested) {
            changes.publish(agreement, EventType.AGREEMENT_CONTESTED, about);
        } else if (endsContestOf(decision.party(), counted)) {
            changes.publish(agreement, EventType.CONTEST_ENDED, about);
        } else {
            changes.publish(agreement, completed ? EventType.APPROVAL_COMPLETED : EventType.APPROVAL_RECORDED, about);
        }
    }

    private static boolean endsContestOf(OrganisationNumber party, List<Counted> counted) {
        return counted.stream()
                .anyMatch(one -> one.endsContest() && one.decision().party().equals(party));
    }

    private static Consent pending(Consent consent) {
        return new Consent(consent.party(), consent.versions(), null, consent.earlier());
    }

    static About about(ApprovalEntity decision) {
        var path = decision.amendment()
                .map(amendment -> "amendments/" + amendment + "/approvals/")
                .orElse("approvals/");
        return About.document(path + decision.party())
                .of(decision.party())
                .by(decision.decision(), decision.decisionId());
    }
}
