package se.samverka.finance.insight.commitment.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.insight.commitment.model.Commitment;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// A page of commitments.
@Schema(name = "PartyCommitmentList")
public record CommitmentList(
        @Schema(description = "The page's sums, by year / Sidans summor, per år")
        List<CommitmentDocument> commitments,

        @JsonProperty("_meta") PageMeta meta,
        @JsonProperty("_links") PageLinks links) {

    /// A party or a payee.
    @Schema(name = "CommitmentParty", description = "Party or payee / Part eller mottagare")
    public record PartyDocument(
            @Schema(description = "Its organisation number / Organisationsnummer", examples = "232100-0172")
            OrganisationNumber organisationNumber,

            @Schema(description = "Absent while finance does not know the name / Namn", examples = "Region Västmanland")
            @Nullable
            String name) {

        static PartyDocument of(OrganisationNumber number, Map<OrganisationNumber, Organisation> known) {
            var organisation = known.get(number);
            return new PartyDocument(number, organisation == null ? null : organisation.name());
        }
    }

    /// One party, payee, year and agreement.
    @Schema(
            name = "PartyCommitment",
            description = "A party's commitment for a year, and how much is invoiced and paid / Åtagande för ett år")
    public record CommitmentDocument(
            @Schema(description = "Party that is to pay / Parten som ska betala")
            PartyDocument party,

            @Schema(description = "The party itself for its own contribution / Mottagare")
            PartyDocument payee,

            @Schema(
                    description = "Calendar year that the money is for / Kalenderår som pengarna avser",
                    examples = "2026")
            int year,

            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @Schema(description = "Title of the agreement / Avtalets rubrik", examples = "STARK")
            String agreementTitle,

            @Schema(
                    description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                    examples = "SEK")
            String currency,

            @Schema(
                    description = "What the party is bound to pay; nothing that it has not agreed to / Åtaget",
                    examples = "590000.00")
            Money committed,

            @Schema(
                    description = "Its share of what is paid to others, whether it is bound or not / Fördelat",
                    examples = "590000.00")
            Money allocated,

            @Schema(description = "Issued invoices less credit notes / Fakturerat", examples = "590000.00")
            Money invoiced,

            @Schema(description = "Payments less repayments / Betalt", examples = "0.00")
            Money paid,

            @Schema(description = "What the payee has decided not to claim / Eftergivet", examples = "0.00")
            Money waived,

            @Schema(
                    description = "Forecast: drafts that can be issued; below zero when credit notes are to come"
                            + " / Prognos: kvar att fakturera",
                    examples = "0.00")
            Money toInvoice,

            @Schema(
                    description = "Drafts that cannot be issued at present; blockedBy on each says why"
                            + " / Utkast som för närvarande inte kan utfärdas",
                    examples = "0.00")
            Money blocked,

            @Schema(
                    description = "Still to be paid, invoiced or not; below zero where the payee owes it back"
                            + " / Kvar att betala",
                    examples = "590000.00")
            Money remaining) {

        static CommitmentDocument of(Commitment one, Map<OrganisationNumber, Organisation> known) {
            return new CommitmentDocument(
                    PartyDocument.of(one.party(), known),
                    PartyDocument.of(one.payee(), known),
                    one.year(),
                    one.agreementId(),
                    one.agreementTitle(),
                    "SEK",
                    one.committed(),
                    one.allocated(),
                    one.invoiced(),
                    one.paid(),
                    one.waived(),
                    one.toInvoice(),
                    one.blocked(),
                    one.remaining());
        }
    }
}
