package se.samverka.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.time.BusinessTime;

/// Applies what is due on a day without a caller: agreements enter into force and amendments become versions on
/// the day on which the last decision applies, parties are bound, and agreements end after their last day. Two
/// replicas may run it at the same time, because each agreement is locked and checked again.
@ApplicationScoped
class AdvanceAgreements {

    private static final int BATCH = 500;

    private final Agreements agreements;
    private final Approvals approvals;
    private final Amendments amendments;
    private final EnterIntoForce enterIntoForce;
    private final CompleteAmendment completeAmendment;
    private final CountDecisions countDecisions;
    private final EndAgreement endAgreement;
    private final BusinessTime time;

    AdvanceAgreements(
            Agreements agreements,
            Approvals approvals,
            Amendments amendments,
            EnterIntoForce enterIntoForce,
            CompleteAmendment completeAmendment,
            CountDecisions countDecisions,
            EndAgreement endAgreement,
            BusinessTime time) {
        this.agreements = agreements;
        this.approvals = approvals;
        this.amendments = amendments;
        this.enterIntoForce = enterIntoForce;
        this.completeAmendment = completeAmendment;
        this.countDecisions = countDecisions;
        this.endAgreement = endAgreement;
        this.time = time;
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var today = time.today();
        agreements.proposedWithDecisionCountingOn(today, BATCH).forEach(enterIntoForce::runIfDue);
        amendments.withDecisionCountingOn(today, BATCH).forEach(completeAmendment::runIfDue);
        approvals.agreementsWithDecisionsToCount(today, BATCH).forEach(countDecisions::publishIfDue);
        agreements.inForceEndedBefore(today, BATCH).forEach(endAgreement::runIfDue);
    }
}
