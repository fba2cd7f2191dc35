package se.samverka.meetings.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Analyses the words of paragraphs whose lexemes an older analyser made, or whose text was changed past the
/// service.
/// Replicas share the work, and what one leaves when it ends another takes up.
@ApplicationScoped
class AnalyseParagraphs {

    private static final Logger LOG = Logger.getLogger(AnalyseParagraphs.class);

    private final KeepParagraphWords keepWords;

    AnalyseParagraphs(KeepParagraphWords keepWords) {
        this.keepWords = keepWords;
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int analysed = 0;
        int some = keepWords.analyseSome();
        while (some > 0) {
            analysed += some;
            some = keepWords.analyseSome();
        }
        if (analysed > 0) {
            LOG.infof("The words of %d paragraphs have been analysed", analysed);
        }
    }
}
