package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/// Puts an organisation into the register, or changes what it says of one.
@ApplicationScoped
public class RegisterOrganisation {

    /// As much as fits on an invoice.
    private static final int MAX_REFERENCE = 100;

    static final String TOPIC = "agreements.organisations.v1";
    static final String TAG = "o";

    /// Splits by population look the area of a payer up: it moves everybody's money, as the figures do.
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
    public record Registered(Organisation organisation, long revision, boolean created) {}

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
        EntityTags.require(ifMatch, EntityTags.of(TAG, entity.revision));
        if (!entity.view().equals(organisation)) {
            if (!Objects.equals(entity.areaCode, organisation.areaCode())) {
                caller.requireItself(REFERENCE_DATA);
            }
            entity.take(organisation, time.now());
            tell(entity, "organisation-changed");
        }
        return new Registered(entity.view(), entity.revision, false);
    }

    private Registered add(Organisation organisation) {
        if (organisation.areaCode() != null) {
            caller.requireItself(REFERENCE_DATA);
        }
        var entity = new OrganisationEntity(organisation, time.now());
        organisations.persist(entity);
        tell(entity, "organisation-registered");
        return new Registered(entity.view(), entity.revision, true);
    }

    private void tell(OrganisationEntity entity, String fact) {
        var view = entity.view();
        var number = entity.organisationNumber;
        var data = new java.util.LinkedHashMap<String, Object>(Map.of(
                "organisationNumber", number, "name", view.name(), "type", view.type(), "revision", entity.revision));
        putIfPresent(data, "areaCode", view.areaCode());
        putIfPresent(data, "endpoint", view.endpoint());
        putIfPresent(data, "buyerReference", view.buyerReference());
        putIfPresent(data, "bankgiro", view.bankgiro());
        putIfPresent(data, "plusgiro", view.plusgiro());
        outbox.append(new OutgoingEvent(TOPIC, number, "se.samverka.agreements." + fact + ".v1", data));
        changes.upserted("organisation", number, "/organisations/" + number, view, null);
    }

    private static void putIfPresent(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static void check(Organisation organisation) {
        var broken = new ArrayList<Violation>();
        var name = organisation.name();
        if (name.isBlank() || name.length() > 200) {
            broken.add(fieldInvalid("/name", "A name has 1 to 200 characters"));
        }
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
                    "A bankgiro number is written 5050-1055, with a right check digit"));
        }
        var plusgiro = organisation.plusgiro();
        if (plusgiro != null && !GiroNumbers.isPlusgiro(plusgiro)) {
            broken.add(new Violation(
                    "/plusgiro",
                    ProblemCode.PLUSGIRO_INVALID,
                    "A plusgiro number is written 28 65 43-4, with a right check digit"));
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

    /// A field of an organisation that does not hold.
    public static Violation fieldInvalid(String pointer, String detail) {
        return new Violation(pointer, ProblemCode.FIELD_INVALID, detail);
    }
}
