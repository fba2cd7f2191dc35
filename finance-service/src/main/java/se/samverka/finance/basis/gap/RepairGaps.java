package se.samverka.finance.basis.gap;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.Owner;
import se.samverka.finance.basis.agreement.events.AgreementEvents;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.TermsMissing.Named;
import se.samverka.platform.inbox.ReplayDeadLetter;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Sha256;

/// Reads the versions that a dead letter lacks from agreements-service, unless a late event has brought them, and
/// replays the dead letter. The wait grows with each attempt, so that a dead letter that cannot be repaired does
/// not hold up the others.
@ApplicationScoped
class RepairGaps {

    private static final Logger LOG = Logger.getLogger(RepairGaps.class);
    private static final int BATCH = 200;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private final ReplayDeadLetter letters;
    private final LookUpAgreements agreements;
    private final Owner owner;
    private final BusinessTime time;
    private final Map<UUID, Wait> waits = new ConcurrentHashMap<>();

    RepairGaps(ReplayDeadLetter letters, LookUpAgreements agreements, Owner owner, BusinessTime time) {
        this.letters = letters;
        this.agreements = agreements;
        this.owner = owner;
        this.time = time;
    }

    private record Wait(int tries, Instant until) {}

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        var open = letters.open(AgreementEvents.TOPIC, AgreementEvents.TERMS_MISSING, BATCH);
        waits.keySet().retainAll(open.stream().map(ReplayDeadLetter.Open::id).toList());
        for (var letter : open) {
            var wait = waits.getOrDefault(letter.id(), new Wait(0, Instant.MIN));
            if (!time.now().isBefore(wait.until())) {
                var next = FIRST_WAIT.multipliedBy(1L << Math.min(wait.tries(), MOST_DOUBLINGS));
                waits.put(letter.id(), new Wait(wait.tries() + 1, time.now().plus(next)));
                repair(letter);
            }
        }
    }

    private void repair(ReplayDeadLetter.Open letter) throws InterruptedException {
        try {
            var document = agreements.read(letter.data());
            keepOwn(document, letter.data());
            fetch(document);
            letters.run(letter.id());
            LOG.infof("The missing versions of agreement %s have been read from agreements-service", document.id());
        } catch (Owner.Unanswered | RuleBroken | JsonProcessingException e) {
            LOG.warnf("Dead letter %s still lacks terms: %s", letter.id(), e.getMessage());
        }
    }

    /// A dead letter may itself carry what another one lacks.
    private void keepOwn(AgreementDocument document, String text) {
        var id = document.id();
        var revision = document.revision();
        if (id != null && revision != null) {
            QuarkusTransaction.requiringNew().run(() -> agreements.keepVersions(id, revision, text));
        }
    }

    private void fetch(AgreementDocument document) throws Owner.Unanswered, InterruptedException {
        var id = document.id();
        if (id == null) {
            return;
        }
        for (var version : missing(document)) {
            var terms = owner.terms(id, version.version());
            // The hash differs from the one named: a correction has come since, and its event carries the version.
            if (terms.isPresent() && Sha256.hex(terms.get()).equals(version.hash())) {
                QuarkusTransaction.requiringNew().run(() -> agreements.keepTerms(id, version.version(), terms.get()));
            }
        }
    }

    private List<Named> missing(AgreementDocument document) {
        return QuarkusTransaction.requiringNew().call(() -> agreements.missing(document));
    }
}
