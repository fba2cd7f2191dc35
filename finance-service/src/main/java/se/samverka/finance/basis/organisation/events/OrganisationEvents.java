package se.samverka.finance.basis.organisation.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.organisation.ApplyOrganisation;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.platform.inbox.EventHandler;
import se.samverka.platform.inbox.EventJson;
import se.samverka.platform.inbox.Inbox;
import se.samverka.platform.inbox.IncomingEvent;
import se.samverka.platform.inbox.UnhandledEvent;
import se.samverka.platform.value.OrganisationNumber;

/// Consumes `agreements.organisations.v1`. Every event carries the whole organisation, so the event's type is
/// ignored.
@ApplicationScoped
public class OrganisationEvents implements EventHandler {

    private static final String TOPIC = "agreements.organisations.v1";

    private final Inbox inbox;
    private final EventJson json;
    private final ApplyOrganisation apply;

    public OrganisationEvents(Inbox inbox, EventJson json, ApplyOrganisation apply) {
        this.inbox = inbox;
        this.json = json;
        this.apply = apply;
    }

    /// The fields of the event's data that finance reads.
    record OrganisationData(
            @Nullable OrganisationNumber organisationNumber,
            @Nullable String name,
            @Nullable String areaCode,
            @Nullable String endpoint,
            @Nullable String buyerReference,
            @Nullable String bankgiro,
            @Nullable String plusgiro,
            @Nullable Long revision) {}

    @Incoming("organisations")
    @Blocking("organisations")
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }

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
        if (number == null || name == null || revision == null) {
            throw new UnhandledEvent(
                    ProblemCode.EVENT_INCOMPLETE, "An organisation has organisationNumber, name and revision");
        }
        apply.run(
                new Organisation(
                        number,
                        name,
                        said(data.areaCode()),
                        said(data.endpoint()),
                        said(data.buyerReference()),
                        said(data.bankgiro()),
                        said(data.plusgiro())),
                revision);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
