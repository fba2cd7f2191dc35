package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.Bindings;
import se.samverka.agreements.agreement.model.Consent;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Notes that decisions have come to count: on the day on which they do, or when they are recorded after it.
@ApplicationScoped
public class CountDecisions {

    private final Agreements agreements;
    private final AgreementFacts facts;
    private final BusinessTime time;

    CountDecisions(Agreements agreements, AgreementFacts facts, BusinessTime time) {
        this.agreements = agreements;
        this.facts = facts;
        this.time = time;
    }

    /// A decision that counts from now on.
    ///
    /// @param endsContest whether its party was contested and is bound now
    record Come(ApprovalEntity decision, boolean endsContest) {}

    /// Publishes that parties are bound from today, without anybody calling.
    @Transactional
    public void publishIfDue(UUID agreementId) {
        agreements.locked(agreementId).ifPresent(agreement -> {
            for (var come : count(agreement)) {
                if (come.endsContest()) {
                    facts.tell(agreement, "contest-ended", about(come.decision()));
                } else {
                    facts.tell(agreement, "party-bound", about(come.decision()));
                }
            }
        });
    }

    /// Notes which decisions count from now on. The caller publishes a fact of the agreement in the same
    /// transaction.
    List<Come> count(AgreementEntity agreement) {
        var today = time.today();
        var decisions = agreements.decisions(agreement.id);
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
        var come = new ArrayList<Come>();
        for (var decision : due) {
            var party = decision.party();
            come.add(new Come(decision, before.is(party, State.CONTESTED) && !after.is(party, State.CONTESTED)));
        }
        return come;
    }

    /// Every decision that counts today binds its party from now on, because the agreement has entered into
    /// force.
    void bind(AgreementEntity agreement) {
        var today = time.today();
        agreements.decisions(agreement.id).stream()
                .filter(decision -> decision.countsOn(today))
                .forEach(decision -> decision.count(true));
    }

    /// Publishes what has become of a decision that was recorded just now.
    ///
    /// @param contested whether its party is contested by it from now on
    /// @param completed whether it was recorded before, and says more now
    void tell(AgreementEntity agreement, ApprovalEntity decision, boolean contested, boolean completed) {
        var come = count(agreement);
        var about = about(decision);
        if (contested) {
            facts.tell(agreement, "agreement-contested", about);
        } else if (endsContestOf(decision.party(), come)) {
            facts.tell(agreement, "contest-ended", about);
        } else if (completed) {
            facts.tell(agreement, "approval-completed", about);
        } else {
            facts.tell(agreement, "approval-recorded", about);
        }
    }

    private static boolean endsContestOf(OrganisationNumber party, List<Come> come) {
        return come.stream()
                .anyMatch(one -> one.endsContest() && one.decision().party().equals(party));
    }

    private static Consent pending(Consent consent) {
        return new Consent(consent.party(), consent.versions(), null, consent.earlier());
    }

    static About about(ApprovalEntity decision) {
        var path = decision.amendment()
                .map(amendment -> "amendments/" + amendment + "/approvals/")
                .orElse("approvals/");
        return About.document(path + decision.party()).of(decision.party()).by(decision.decision());
    }
}
