package se.samverka.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Analyses the words of agreements whose lexemes an older analyser made, or whose terms were changed past the
/// service.
/// Replicas share the work, and what one leaves when it ends another takes up.
@ApplicationScoped
class AnalyseAgreements {

    private static final Logger LOG = Logger.getLogger(AnalyseAgreements.class);

    private final AnalyseSome analyseSome;

    AnalyseAgreements(AnalyseSome analyseSome) {
        this.analyseSome = analyseSome;
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int analysed = 0;
        int some = analyseSome.run();
        while (some > 0) {
            analysed += some;
            some = analyseSome.run();
        }
        if (analysed > 0) {
            LOG.infof("The words of %d agreements have been analysed", analysed);
        }
    }
}
