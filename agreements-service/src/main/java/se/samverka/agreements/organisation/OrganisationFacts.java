package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.organisation.store.OrganisationEntity;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Writes an organisation to the register, its event and its entry in the changes feed.
@ApplicationScoped
class OrganisationFacts {

    /// The scope for area codes. A payer's area decides its share of a split by population.
    private static final String REFERENCE_DATA = "reference-data:write";

    private final Organisations organisations;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final Caller caller;

    OrganisationFacts(Organisations organisations, Outbox outbox, ChangeLog changes, BusinessTime time, Caller caller) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
    }

    /// Adds a new organisation.
    Tagged<Organisation> add(Organisation organisation) {
        if (organisation.areaCode() != null) {
            requireAreaCodeAllowed();
        }
        var entity = new OrganisationEntity();
        organisation.writeTo(entity, time.now());
        organisations.persist(entity);
        publish(entity, EventType.ORGANISATION_REGISTERED);
        return ShowOrganisations.tagged(entity);
    }

    /// Writes a change to an organisation of the register.
    void change(OrganisationEntity entity, Organisation organisation) {
        organisation.writeTo(entity, time.now());
        publish(entity, EventType.ORGANISATION_CHANGED);
    }

    /// The caller sets or changes an area code, which takes a scope of its own.
    void requireAreaCodeAllowed() {
        caller.requireItself(REFERENCE_DATA);
    }

    private void publish(OrganisationEntity entity, EventType event) {
        var view = Organisation.of(entity);
        var number = entity.organisationNumber;
        var data = new LinkedHashMap<String, Object>(Map.of(
                "organisationNumber", number, "name", view.name(), "type", view.type(), "revision", entity.revision));
        putIfPresent(data, "areaCode", view.areaCode());
        putIfPresent(data, "endpoint", view.endpoint());
        putIfPresent(data, "buyerReference", view.buyerReference());
        putIfPresent(data, "bankgiro", view.bankgiro());
        putIfPresent(data, "plusgiro", view.plusgiro());
        outbox.append(new OutgoingEvent(event.topic(), number, event.type(), data));
        changes.upserted("organisation", number, "/organisations/" + number, view, null);
    }

    private static void putIfPresent(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
