package se.samverka.finance.books.requisition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.draft.IssueWarning;
import se.samverka.finance.books.draft.NotIssuedDocument;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A requisition and its invoices.
@Schema(name = "Requisition", description = "The payee's call for a year's money / Rekvirering av ett års medel")
public record RequisitionDocument(
        @Schema(
                description = "Id of the requisition / Rekvireringens id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1b01")
        UUID id,

        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Calendar year that the money is for / Kalenderår som pengarna avser", examples = "2026")
        int year,

        @Schema(
                description = "Number of the instalment, from 1; absent for a year requisitioned as a whole /"
                        + " Delbetalningens nummer, från 1; saknas när året rekvireras i sin helhet",
                examples = "1")
        @Nullable
        Integer instalment,

        @Schema(description = "Payee that requisitioned / Mottagaren som rekvirerade", examples = "202100-2916")
        OrganisationNumber payee,

        @Schema(description = "Issue date of the invoices / Fakturornas datum", examples = "2026-01-10")
        LocalDate requisitionedOn,

        @Schema(
                description = "Invoices that it issued, in the order of their numbers / Fakturor som"
                        + " utfärdades, i nummerordning")
        List<IssuedDocument> invoices,

        @Schema(
                description = "Drafts that were not issued, and why; an adjustment issues them once nothing blocks"
                        + " them"
                        + " / Utkast som inte utfärdades, och varför")
        List<NotIssuedDocument> notIssued,

        @Schema(description = "Sum of the invoices / Fakturornas summa", examples = "1181000.00")
        Money total,

        @Schema(
                description = "Why requisitionedOn is in the year before the one in which it was recorded /"
                        + " Skäl till sen rekvirering",
                examples = "Beslutet justerades först i januari")
        @Nullable
        String lateReason,

        @Schema(description = "Only in the answer to the requisition itself / Bara i svaret på rekvireringen") @Nullable
        List<IssueWarning> warnings) {

    /// An issued document in brief.
    @Schema(name = "IssuedDocument", description = "An issued document in brief / En utfärdad handling i korthet")
    public record IssuedDocument(
            @Schema(
                    description = "Id of the document / Handlingens id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
            UUID id,

            @Schema(
                    description = "Number, unbroken per payee and fiscal year / Nummer, obrutet per mottagare"
                            + " och räkenskapsår",
                    examples = "2026-000001")
            String number,

            @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
            DocumentKind kind,

            @Schema(
                    description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna",
                    examples = "232100-0172")
            OrganisationNumber payer,

            @Schema(
                    description =
                            "Last day of payment; absent on a credit note / Förfallodag; saknas på" + " kreditfaktura",
                    examples = "2026-02-09")
            @Nullable
            LocalDate dueDate,

            @Schema(
                    description = "Sum of the lines in kronor, above zero, also on a credit note / Radernas"
                            + " summa i kronor, alltid positiv",
                    examples = "590000.00")
            Money total,

            @Schema(description = "The invoice that the credit note refers to / Fakturan som krediteras") @Nullable
            UUID originalInvoiceId) {

        public static IssuedDocument of(Invoice invoice) {
            return new IssuedDocument(
                    invoice.id(),
                    String.valueOf(invoice.number()),
                    invoice.kind(),
                    invoice.payer().organisationNumber(),
                    invoice.dueDate(),
                    invoice.total(),
                    invoice.originalInvoiceId());
        }
    }

    static RequisitionDocument of(Requisition requisition, List<Invoice> issued) {
        return new RequisitionDocument(
                requisition.id(),
                requisition.agreementId(),
                requisition.year(),
                requisition.instalment() == Obligation.WHOLE_YEAR ? null : (Integer) requisition.instalment(),
                requisition.payee(),
                requisition.requisitionedOn(),
                issued.stream().map(IssuedDocument::of).toList(),
                requisition.notIssued().stream().map(NotIssuedDocument::of).toList(),
                Money.sum(issued.stream().map(Invoice::total).toList()),
                requisition.lateReason(),
                null);
    }

    RequisitionDocument with(List<IssueWarning> warned) {
        return new RequisitionDocument(
                id,
                agreementId,
                year,
                instalment,
                payee,
                requisitionedOn,
                invoices,
                notIssued,
                total,
                lateReason,
                warned);
    }
}
