package se.samverka.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.platform.time.BusinessTime;

/// Lets agreements enter into force on the day on which their last decision gains legal force, without anybody
/// calling.
@ApplicationScoped
class EntryIntoForce {

    private static final int BATCH = 500;

    private final Agreements agreements;
    private final RecordApproval recordApproval;
    private final BusinessTime time;

    EntryIntoForce(Agreements agreements, RecordApproval recordApproval, BusinessTime time) {
        this.agreements = agreements;
        this.recordApproval = recordApproval;
        this.time = time;
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        agreements.proposedWithDecisionCountingOn(time.today(), BATCH).forEach(recordApproval::enterIntoForceIfDue);
    }
}
