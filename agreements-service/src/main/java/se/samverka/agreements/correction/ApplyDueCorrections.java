package se.samverka.agreements.correction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Applies corrections when 30 days have passed without an objection. Two replicas may run it at the same time,
/// because each agreement is locked and checked again.
@ApplicationScoped
class ApplyDueCorrections {

    private static final Logger LOG = Logger.getLogger(ApplyDueCorrections.class);
    private static final int BATCH = 500;

    private final ApplyCorrection applyCorrection;

    ApplyDueCorrections(ApplyCorrection applyCorrection) {
        this.applyCorrection = applyCorrection;
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (var due : applyCorrection.due(BATCH)) {
            try {
                applyCorrection.runIfDue(due);
            } catch (RuntimeException e) {
                // The others are applied although this one cannot be.
                LOG.errorf(e, "Correction %s could not be applied", due.correctionId());
            }
        }
    }
}
