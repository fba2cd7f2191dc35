package se.samverka.agreements.decision.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.decision.KeepDecision;
import se.samverka.agreements.decision.events.DecisionV1.AgreementLinkV1;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.agreements.decision.store.DecisionLinkEntity;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;

/// Reads `meetings.decisions.v1`. Each event carries the whole decision with its links, so its type does not
/// matter.
@ApplicationScoped
public class DecisionEvents implements EventHandler {

    static final String TOPIC = "meetings.decisions.v1";

    /// The kind of body in events that name none. A party's answer cannot rest on such a decision.
    private static final String UNKNOWN = "UNKNOWN";

    private final EventJson json;
    private final KeepDecision keep;

    DecisionEvents(EventJson json, KeepDecision keep) {
        this.json = json;
        this.keep = keep;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(IncomingEvent event) {
        var told = json.read(event, DecisionV1.class);
        var decision = decision(told);
        keep.run(decision, required(told.revision(), "revision"), links(decision.id(), told.agreementLinks()));
    }

    private static Decision decision(DecisionV1 told) {
        var outcomes = told.outcomes() == null || told.outcomes().isEmpty()
                ? List.of(required(told.outcome(), "outcome"))
                : told.outcomes();
        return new Decision(
                required(told.id(), "id"),
                required(told.meetingId(), "meetingId"),
                required(told.body(), "body"),
                told.organisation(),
                told.bodyKind() == null ? UNKNOWN : told.bodyKind(),
                required(told.date(), "date"),
                required(told.paragraph(), "paragraph"),
                told.letter(),
                required(told.title(), "title"),
                told.caseNumber(),
                required(told.decision(), "decision"),
                outcomes,
                required(told.approvedOn(), "approvedOn"),
                told.announcedOn());
    }

    private static Set<DecisionLinkEntity.Key> links(UUID decisionId, @Nullable List<AgreementLinkV1> told) {
        return told == null
                ? Set.of()
                : told.stream()
                        .map(link -> new DecisionLinkEntity.Key(
                                decisionId,
                                required(link.agreementId(), "agreementId"),
                                required(link.relation(), "relation")))
                        .collect(Collectors.toSet());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnhandledEvent(ProblemCode.EVENT_INCOMPLETE, "A decision has the field " + field);
        }
        return value;
    }

    @ApplicationScoped
    static class Consumer {

        private final Inbox inbox;

        Consumer(Inbox inbox) {
            this.inbox = inbox;
        }

        /// The timeline reads the caller, which exists in a request context only. Here the caller is anonymous.
        @Incoming("decisions")
        @Blocking("decisions")
        @ActivateRequestContext
        void on(ConsumerRecord<String, byte[]> message) {
            inbox.receive(message);
        }
    }
}
