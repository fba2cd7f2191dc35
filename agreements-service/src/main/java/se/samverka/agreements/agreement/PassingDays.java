package se.samverka.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.platform.time.BusinessTime;

/// What happens to agreements because a day comes, without anybody calling: they enter into force and are
/// amended on the day on which the last decision comes to count, parties are bound, and agreements end when
/// their last day has passed. Two replicas that look at once are harmless, each agreement being locked and
/// looked at again.
@ApplicationScoped
class PassingDays {

    private static final int BATCH = 500;

    private final Agreements agreements;
    private final RecordApproval recordApproval;
    private final Amend amend;
    private final CountDecisions countDecisions;
    private final EndAgreement endAgreement;
    private final BusinessTime time;

    PassingDays(
            Agreements agreements,
            RecordApproval recordApproval,
            Amend amend,
            CountDecisions countDecisions,
            EndAgreement endAgreement,
            BusinessTime time) {
        this.agreements = agreements;
        this.recordApproval = recordApproval;
        this.amend = amend;
        this.countDecisions = countDecisions;
        this.endAgreement = endAgreement;
        this.time = time;
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var today = time.today();
        agreements.proposedWithDecisionCountingOn(today, BATCH).forEach(recordApproval::enterIntoForceIfDue);
        agreements.amendmentsWithDecisionCountingOn(today, BATCH).forEach(amend::completeIfDue);
        agreements.withDecisionsToCount(today, BATCH).forEach(countDecisions::publishIfDue);
        agreements.inForceEndedBefore(today, BATCH).forEach(endAgreement::endIfDue);
    }
}
