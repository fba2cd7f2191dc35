package se.samverka.agreements.correction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Applies corrections when their 30 days have passed without an objection and nobody calls. Two replicas that
/// look at once are harmless, each agreement being locked and looked at again.
@ApplicationScoped
class ApplyDueCorrections {

    private static final Logger LOG = Logger.getLogger(ApplyDueCorrections.class);
    private static final int BATCH = 500;

    private final CorrectVersion corrections;

    ApplyDueCorrections(CorrectVersion corrections) {
        this.corrections = corrections;
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var due : corrections.due(BATCH)) {
            try {
                corrections.applyIfDue(due.agreementId(), due.correctionId());
            } catch (RuntimeException e) {
                // One that cannot be applied does not keep the others from their day.
                LOG.errorf(e, "Correction %s could not be applied", due.correctionId());
            }
        }
    }
}
