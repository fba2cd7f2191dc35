package se.samverka.finance.agreement.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.samverka.finance.agreement.ApplyAgreement;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.agreement.model.AgreementDocument;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;

/// Consumes `agreements.agreements.v1`. Every event carries the whole agreement, so that each type is applied alike;
/// the list tells what is known here from what is not.
@ApplicationScoped
public class AgreementEvents implements EventHandler {

    private static final String TOPIC = "agreements.agreements.v1";
    private static final Set<String> TYPES = Stream.of(
                    "agreement-drafted",
                    "agreement-revised",
                    "agreement-proposed",
                    "agreement-rejected",
                    "agreement-withdrawn",
                    "agreement-entered-into-force",
                    "agreement-expired",
                    "agreement-dissolved",
                    "dissolution-recorded",
                    "commitment-recorded",
                    "external-funding-recorded",
                    "agreement-amended",
                    "agreement-corrected",
                    "approval-recorded",
                    "amendment-proposed",
                    "amendment-approved",
                    "amendment-withdrawn",
                    "amendment-approval-withdrawn",
                    "amendment-rejected",
                    "party-bound",
                    "agreement-contested",
                    "contest-ended",
                    "approval-completed",
                    "commitment-confirmed",
                    "commitment-declined",
                    "dissolution-proposed",
                    "dissolution-confirmed",
                    "dissolution-declined",
                    "correction-proposed",
                    "correction-confirmed",
                    "correction-objected",
                    "notice-recorded")
            .map(fact -> "se.samverka.agreements." + fact + ".v1")
            .collect(Collectors.toSet());

    private final Inbox inbox;
    private final EventJson json;
    private final ApplyAgreement apply;

    public AgreementEvents(Inbox inbox, EventJson json, ApplyAgreement apply) {
        this.inbox = inbox;
        this.json = json;
        this.apply = apply;
    }

    @Incoming("agreements")
    @Blocking("agreements")
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(IncomingEvent event) {
        if (!TYPES.contains(event.type())) {
            throw UnhandledEvent.unknownType(event);
        }
        apply.run(read(event), event.data());
    }

    private Agreement read(IncomingEvent event) {
        var document = json.read(event, AgreementDocument.class);
        try {
            return Agreement.of(document);
        } catch (IllegalArgumentException incomplete) {
            throw new UnhandledEvent("event-incomplete", "An agreement has id, revision and status", incomplete);
        }
    }
}
