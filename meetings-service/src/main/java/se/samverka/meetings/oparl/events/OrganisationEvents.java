package se.samverka.meetings.oparl.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.oparl.KeepKnownOrganisation;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;
import se.samverka.platform.value.OrganisationNumber;

/// Reads what organisations are called. Every event carries the whole organisation, so the event's type is
/// ignored.
@ApplicationScoped
public class OrganisationEvents implements EventHandler {

    private static final String TOPIC = "agreements.organisations.v1";

    private final EventJson json;
    private final KeepKnownOrganisation organisations;

    public OrganisationEvents(EventJson json, KeepKnownOrganisation organisations) {
        this.json = json;
        this.organisations = organisations;
    }

    /// The fields of the event's data that are read here.
    record OrganisationData(
            @Nullable OrganisationNumber organisationNumber,
            @Nullable String name,
            @Nullable Long revision) {}

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(IncomingEvent event) {
        var data = json.read(event, OrganisationData.class);
        var number = data.organisationNumber();
        var name = data.name();
        var revision = data.revision();
        if (number == null || name == null || name.isBlank() || revision == null) {
            throw new UnhandledEvent(
                    ProblemCode.EVENT_INCOMPLETE, "An organisation has organisationNumber, name and revision");
        }
        organisations.run(number, name, revision);
    }

    @ApplicationScoped
    static class Consumer {

        private final Inbox inbox;

        Consumer(Inbox inbox) {
            this.inbox = inbox;
        }

        @Incoming("organisations")
        @Blocking("organisations")
        void on(ConsumerRecord<String, byte[]> message) {
            inbox.receive(message);
        }
    }
}
