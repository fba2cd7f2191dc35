package se.samverka.finance.basis.agreement.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.ApplyAgreement;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.TermsMissing;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;

/// Consumes `agreements.agreements.v1`. Every event carries the whole agreement, so that each type is applied
/// alike; the list tells what is known here from what is not. An event names earlier versions by number and hash;
/// one whose words have never been read here is a dead letter until they have been read from their owner.
@ApplicationScoped
public class AgreementEvents implements EventHandler {

    public static final String TOPIC = "agreements.agreements.v1";

    /// Code of a dead letter that waits for the words of a version.
    public static final String TERMS_MISSING = ProblemCode.TERMS_MISSING;

    private static final Set<String> TYPES = Stream.of(
                    "agreement-drafted",
                    "agreement-revised",
                    "agreement-proposed",
                    "agreement-rejected",
                    "agreement-withdrawn",
                    "agreement-entered-into-force",
                    "agreement-expired",
                    "agreement-dissolved",
                    ProblemCode.DISSOLUTION_RECORDED,
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
                    ProblemCode.AGREEMENT_CONTESTED,
                    "contest-ended",
                    "approval-completed",
                    "commitment-confirmed",
                    "commitment-declined",
                    "dissolution-proposed",
                    "dissolution-confirmed",
                    "dissolution-declined",
                    "correction-proposed",
                    "correction-confirmed",
                    ProblemCode.CORRECTION_OBJECTED,
                    "notice-recorded")
            .map(fact -> "se.samverka.agreements." + fact + ".v1")
            .collect(Collectors.toSet());

    private final Inbox inbox;
    private final LookUpAgreements agreements;
    private final ApplyAgreement apply;

    public AgreementEvents(Inbox inbox, LookUpAgreements agreements, ApplyAgreement apply) {
        this.inbox = inbox;
        this.agreements = agreements;
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
        var agreement = read(event);
        if (agreement.id() == null || agreement.revision() == null || agreement.status() == null) {
            throw new UnhandledEvent(ProblemCode.EVENT_INCOMPLETE, "An agreement has id, revision and status");
        }
        try {
            apply.run(agreement, event.data());
        } catch (TermsMissing missing) {
            throw new UnhandledEvent(TERMS_MISSING, String.valueOf(missing.getMessage()), missing);
        }
    }

    private AgreementDocument read(IncomingEvent event) {
        try {
            return agreements.read(event.data());
        } catch (JsonProcessingException e) {
            throw new UnhandledEvent(
                    ProblemCode.EVENT_UNREADABLE, "The data of event " + event.id() + " cannot be read", e);
        }
    }
}
