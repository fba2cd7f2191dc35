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
import se.samverka.meetings.decision.KeepKnownAgreement;
import se.samverka.meetings.decision.events.AgreementV1.VersionV1;
import se.samverka.meetings.decision.model.KnownAgreement;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;

/// Reads events about agreements. Each names the agreement's title, status and readers, so that the newest
/// revision is all that links need.
@ApplicationScoped
public class AgreementEvents implements EventHandler {

    static final String TOPIC = "agreements.agreements.v1";
    private static final String TYPES = "se.samverka.agreements.";

    private final EventJson json;
    private final KeepKnownAgreement agreements;

    public AgreementEvents(EventJson json, KeepKnownAgreement agreements) {
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
        var versions = agreement.versions() == null ? List.<VersionV1>of() : agreement.versions();
        agreements.run(new KnownAgreement(
                agreement.id(),
                agreement.revision(),
                title(agreement, versions),
                agreement.status() == null ? "" : agreement.status(),
                agreement.readers() == null ? parties(versions) : agreement.readers()));
    }

    /// The parties of an older event, which has no `readers`.
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
