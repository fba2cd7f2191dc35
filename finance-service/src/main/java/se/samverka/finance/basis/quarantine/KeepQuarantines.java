package se.samverka.finance.basis.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.RevisionKept;
import se.samverka.finance.basis.agreement.events.AgreementEvents;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.model.QuarantineEnd;
import se.samverka.finance.basis.quarantine.store.Quarantines;
import se.samverka.platform.inbox.DeadLetterKept;
import se.samverka.platform.inbox.DeadLetterReplayed;
import se.samverka.platform.time.BusinessTime;

/// Begins and ends quarantines as events fail and succeed, in the same transaction.
///
/// `/metrics` shows `samverka_quarantined_agreements`.
@ApplicationScoped
class KeepQuarantines {

    private static final Logger LOG = Logger.getLogger(KeepQuarantines.class);
    private static final Object REPLAYED = new Object();
    private static final UUID LATEST = new UUID(-1, -1);

    private final Quarantines quarantines;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final TransactionSynchronizationRegistry transaction;
    private final AtomicLong agreements = new AtomicLong();

    KeepQuarantines(
            Quarantines quarantines,
            ObjectMapper json,
            BusinessTime time,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry metrics) {
        this.quarantines = quarantines;
        this.json = json;
        this.time = time;
        this.transaction = transaction;
        Gauge.builder("samverka.quarantined.agreements", agreements, AtomicLong::get)
                .register(metrics);
    }

    void on(@Observes DeadLetterKept letter) {
        agreementOf(letter).ifPresent(agreement -> {
            var quarantine = new Quarantine(
                    letter.id(),
                    agreement,
                    revisionIn(letter.data()),
                    letter.code(),
                    letter.reason(),
                    time.now(),
                    null,
                    null,
                    null);
            if (quarantines.add(quarantine)) {
                LOG.warnf("Agreement %s is in quarantine: %s", agreement, letter.code());
            }
        });
    }

    void on(@Observes DeadLetterReplayed letter) {
        if (letter.topic().equals(AgreementEvents.TOPIC)
                && quarantines.end(letter.id(), QuarantineEnd.REPLAY, null, time.now())) {
            transaction.putResource(REPLAYED, letter.id());
        }
    }

    /// A new event is later than every dead letter of its agreement. A replayed event is later only than those
    /// before it, so the quarantines after it remain.
    void on(@Observes RevisionKept revision) {
        var upTo = transaction.getResource(REPLAYED) instanceof UUID replayed ? replayed : LATEST;
        quarantines.heal(revision.agreementId(), revision.revision(), upTo, time.now(), ended -> {
            if (ended > 0) {
                LOG.infof("Revision %d ends %d quarantines of %s", revision.revision(), ended, revision.agreementId());
            }
        });
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        agreements.set(quarantines.agreements());
    }

    /// A message whose key names no agreement quarantines none; it stays among the dead letters.
    private static Optional<UUID> agreementOf(DeadLetterKept letter) {
        var key = letter.key();
        if (key == null || !letter.topic().equals(AgreementEvents.TOPIC)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            LOG.debugf(e, "Dead letter %s names no agreement", letter.id());
            return Optional.empty();
        }
    }

    private @Nullable Long revisionIn(String data) {
        try {
            var revision = json.readTree(data).path("revision");
            return revision.isIntegralNumber() && revision.canConvertToLong() ? revision.longValue() : null;
        } catch (JsonProcessingException unreadable) {
            LOG.debug("A dead letter's data cannot be read", unreadable);
            return null;
        }
    }
}
