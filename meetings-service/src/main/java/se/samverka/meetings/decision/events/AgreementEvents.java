package se.samverka.meetings.decision.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.decision.events.AgreementV1.VersionV1;
import se.samverka.meetings.decision.store.KnownAgreementEntity;
import se.samverka.meetings.decision.store.LinkRepository;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;

/// Keeps a small copy of the agreements, so that a decision can be linked to one without asking another service.
/// Every event of the topic names the agreement's title, state and readers, so that the newest revision is all
/// that is needed; its terms are not kept.
@ApplicationScoped
public class AgreementEvents implements EventHandler {

    static final String TOPIC = "agreements.agreements.v1";
    private static final String TYPES = "se.samverka.agreements.";

    private final EventJson json;
    private final LinkRepository agreements;

    public AgreementEvents(EventJson json, LinkRepository agreements) {
        this.json = json;
        this.agreements = agreements;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(IncomingEvent event) {
        if (!event.type().startsWith(TYPES) || !event.type().endsWith(".v1")) {
            throw UnhandledEvent.unknownType(event);
        }
        var agreement = json.read(event, AgreementV1.class);
        if (agreement.id() == null || agreement.revision() == null) {
            throw new UnhandledEvent(
                    ProblemCode.EVENT_INCOMPLETE, "The agreement of event " + event.id() + " has no id or revision");
        }
        var known = agreements.lockedAgreement(agreement.id());
        if (known.isEmpty()) {
            var first = new KnownAgreementEntity();
            first.id = agreement.id();
            take(first, agreement);
            agreements.getEntityManager().persist(first);
        } else if (known.get().revision < agreement.revision()) {
            take(known.get(), agreement);
        }
    }

    private static void take(KnownAgreementEntity known, AgreementV1 agreement) {
        var versions = agreement.versions() == null ? List.<VersionV1>of() : agreement.versions();
        known.revision = Objects.requireNonNull(agreement.revision());
        known.status = agreement.status() == null ? "" : agreement.status();
        known.title = title(agreement, versions);
        known.parties = agreement.readers() == null ? parties(versions) : List.copyOf(agreement.readers());
    }

    /// Of an event without `readers`.
    private static List<String> parties(List<VersionV1> versions) {
        return versions.stream()
                .map(VersionV1::terms)
                .filter(Objects::nonNull)
                .flatMap(terms -> terms.parties() == null ? Stream.empty() : terms.parties().stream())
                .map(AgreementV1.PartyV1::organisationNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String title(AgreementV1 agreement, List<VersionV1> versions) {
        if (agreement.title() != null) {
            return agreement.title();
        }
        var terms = versions.isEmpty() ? null : versions.getLast().terms();
        return terms == null || terms.title() == null ? "" : terms.title();
    }

    /// Where the messages come in.
    @ApplicationScoped
    static class Consumer {

        private final Inbox inbox;

        Consumer(Inbox inbox) {
            this.inbox = inbox;
        }

        @Incoming("agreements")
        @Blocking("agreements")
        void on(ConsumerRecord<String, byte[]> message) {
            inbox.receive(message);
        }
    }
}
