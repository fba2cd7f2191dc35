package se.samverka.agreements.organisation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.model.OrganisationType;
import se.samverka.agreements.organisation.store.OrganisationEntity;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation as the register answers and takes it.
@Schema(description = "Organisation / Organisation")
public record Organisation(
        @Schema(
                description = "The organisation's number, ten digits with a valid check digit /"
                        + " Organisationsnumret, tio siffror med giltig kontrollsiffra",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "212000-2080")
        OrganisationNumber organisationNumber,

        @Schema(description = "The organisation's name / Organisationens namn", examples = "Västerås stad")
        @Name(max = 200)
        String name,

        @Schema(description = "What kind of organisation it is / Organisationens slag")
        OrganisationType type,

        @Schema(
                description = "County (2 digits) or municipality (4), Statistics Sweden's code. Splits by population"
                        + " rest on it: to set, change or remove it takes the scope reference-data:write / Läns- eller"
                        + " kommunkod; den kräver reference-data:write",
                examples = "1980")
        @Nullable
        @Name(max = 10)
        String areaCode,

        @Schema(
                description = "Peppol participant id for e-invoices, scheme and number / Peppol-id för e-fakturor,"
                        + " schema och nummer",
                examples = "0007:2120002080")
        @Nullable
        @Name(max = 100)
        String endpoint,

        @Schema(
                description = "Reference that the buyer wants on invoices / Referens som beställaren vill ha på"
                        + " fakturor",
                examples = "KS-4711")
        @Nullable
        @Name(max = 200)
        String buyerReference,

        @Schema(description = "Bankgiro number of a payee / Mottagarens bankgironummer", examples = "5050-1055")
        @Nullable
        @Name(max = 20)
        String bankgiro,

        @Schema(description = "Plusgiro number of a payee / Mottagarens plusgironummer", examples = "28 65 43-4")
        @Nullable
        @Name(max = 20)
        String plusgiro) {

    public Organisation {
        Required.field("organisationNumber", organisationNumber);
        Required.field("name", name);
        Required.field("type", type);
    }

    static Organisation of(OrganisationEntity entity) {
        return new Organisation(
                OrganisationNumber.of(entity.organisationNumber),
                entity.name,
                entity.type,
                entity.areaCode,
                entity.endpoint,
                entity.buyerReference,
                entity.bankgiro,
                entity.plusgiro);
    }

    /// Becomes the register's next revision of the organisation.
    void writeTo(OrganisationEntity entity, Instant now) {
        entity.organisationNumber = organisationNumber.value();
        entity.name = name;
        entity.type = type;
        entity.areaCode = areaCode;
        entity.endpoint = endpoint;
        entity.buyerReference = buyerReference;
        entity.bankgiro = bankgiro;
        entity.plusgiro = plusgiro;
        entity.recordedAt = now;
        entity.revision++;
    }
}
