package se.samverka.finance.basis.agreement.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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

/// Consumes `agreements.agreements.v1`. Every event carries the whole agreement, so the event's type does not
/// matter: an unknown type is applied like the others. A document that cannot be read becomes a dead letter. An
/// event names earlier versions by number and hash; if finance has not read the terms of one, the event is a dead
/// letter until they have been read from agreements-service.
@ApplicationScoped
public class AgreementEvents implements EventHandler {

    public static final String TOPIC = "agreements.agreements.v1";

    /// Code of a dead letter that waits for the terms of a version.
    public static final ProblemCode TERMS_MISSING = ProblemCode.TERMS_MISSING;

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
