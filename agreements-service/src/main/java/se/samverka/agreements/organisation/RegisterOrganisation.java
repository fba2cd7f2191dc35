package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.organisation.store.OrganisationEntity;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.ElectronicAddress;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Adds an organisation to the register, or changes it.
@ApplicationScoped
public class RegisterOrganisation {

    /// Characters that fit on an invoice.
    private static final int MAX_REFERENCE = 100;

    /// The scope for area codes. A payer's area decides its share of a split by population.
    private static final String REFERENCE_DATA = "reference-data:write";

    private final Organisations organisations;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final Caller caller;

    public RegisterOrganisation(
            Organisations organisations, Outbox outbox, ChangeLog changes, BusinessTime time, Caller caller) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
    }

    /// What the register holds after the call.
    ///
    /// @param created whether the organisation is new
    public record Registered(Tagged<Organisation> organisation, boolean created) {}

    /// Adds a new organisation.
    ///
    /// @throws RuleBroken 409 when it is there already
    @Transactional
    public Registered register(Organisation organisation) {
        check(organisation);
        if (organisations.locked(organisation.organisationNumber()).isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.ORGANISATION_EXISTS,
                    "Organisation " + organisation.organisationNumber()
                            + " is in the register; change it with PUT and If-Match");
        }
        return add(organisation);
    }

    /// Adds the organisation or replaces what the register says of it.
    ///
    /// @param ifMatch the ETag the caller has read; needed when the organisation is there already
    @Transactional
    public Registered put(Organisation organisation, @Nullable String ifMatch) {
        check(organisation);
        var present = organisations.locked(organisation.organisationNumber());
        if (present.isEmpty()) {
            if (ifMatch != null) {
                throw EntityTags.stale();
            }
            return add(organisation);
        }
        var entity = present.get();
        EntityTags.require(ifMatch, ShowOrganisations.tagged(entity).tag());
        if (!Organisation.of(entity).equals(organisation)) {
            if (!Objects.equals(entity.areaCode, organisation.areaCode())) {
                caller.requireItself(REFERENCE_DATA);
            }
            organisation.writeTo(entity, time.now());
            publish(entity, EventType.ORGANISATION_CHANGED);
        }
        return new Registered(ShowOrganisations.tagged(entity), false);
    }

    private Registered add(Organisation organisation) {
        if (organisation.areaCode() != null) {
            caller.requireItself(REFERENCE_DATA);
        }
        var entity = new OrganisationEntity();
        organisation.writeTo(entity, time.now());
        organisations.persist(entity);
        publish(entity, EventType.ORGANISATION_REGISTERED);
        return new Registered(ShowOrganisations.tagged(entity), true);
    }

    private void publish(OrganisationEntity entity, EventType event) {
        var view = Organisation.of(entity);
        var number = entity.organisationNumber;
        var data = new java.util.LinkedHashMap<String, Object>(Map.of(
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

    private static void check(Organisation organisation) {
        var broken = new ArrayList<Violation>();
        var area = organisation.areaCode();
        if (area != null && !AreaCodes.isArea(area)) {
            broken.add(fieldInvalid(
                    "/areaCode",
                    "An area is the two digits of one of the 21 counties, or the four of a municipality, which begin"
                            + " with those of its county"));
        }
        var endpoint = organisation.endpoint();
        if (endpoint != null && ElectronicAddress.parse(endpoint).isEmpty()) {
            broken.add(endpointMalformed());
        }
        var reference = organisation.buyerReference();
        if (reference != null && (reference.isBlank() || reference.length() > MAX_REFERENCE)) {
            broken.add(fieldInvalid("/buyerReference", "A reference has 1 to " + MAX_REFERENCE + " characters"));
        }
        var bankgiro = organisation.bankgiro();
        if (bankgiro != null && !GiroNumbers.isBankgiro(bankgiro)) {
            broken.add(new Violation(
                    "/bankgiro",
                    ProblemCode.BANKGIRO_INVALID,
                    "A bankgiro number is written 5050-1055, with a valid check digit"));
        }
        var plusgiro = organisation.plusgiro();
        if (plusgiro != null && !GiroNumbers.isPlusgiro(plusgiro)) {
            broken.add(new Violation(
                    "/plusgiro",
                    ProblemCode.PLUSGIRO_INVALID,
                    "A plusgiro number is written 28 65 43-4, with a valid check digit"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(List.copyOf(broken));
        }
    }

    /// An address that no e-invoice can be sent to.
    public static Violation endpointMalformed() {
        return new Violation(
                "/endpoint",
                ProblemCode.ENDPOINT_MALFORMED,
                "An endpoint is 0007 and an organisation number, or 0088 and a GLN, as 0007:2120002080");
    }

    /// A field with an invalid value.
    public static Violation fieldInvalid(String pointer, String detail) {
        return new Violation(pointer, ProblemCode.FIELD_INVALID, detail);
    }
}
