package se.samverka.finance.delivery.einvoice;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Whether a year's documents, drafted and issued, can be sent as e-invoices.
///
/// @param ready whether nothing is missing in any document
@Schema(
        name = "EInvoiceReadiness",
        description = "What is missing in a year's e-invoices / Vad som saknas i årets e-fakturor")
public record ReadinessDocument(
        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Calendar year that the money is for / Kalenderår som pengarna avser", examples = "2026")
        int year,

        @Schema(description = "true: nothing is missing in any document / true: inget saknas")
        boolean ready,

        @Schema(
                description = "The year's documents of which the caller is payer or payee, drafts included /"
                        + " Årets handlingar där anroparen är betalare eller mottagare, även utkast")
        List<OfDocument> documents) {

    /// One document.
    @Schema(name = "EInvoiceReadinessOfDocument", description = "One document / En handling")
    public record OfDocument(
            @Schema(
                    description = "Id of the invoice or credit note / Fakturans eller kreditfakturans id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
            UUID id,

            @Schema(
                    description = "Number of the document; absent on a draft / Fakturanummer; saknas på utkast",
                    examples = "2026-000001")
            @Nullable
            String number,

            @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
            DocumentKind kind,

            @Schema(description = "Status of the document / Handlingens status")
            Invoice.Status status,

            @Schema(
                    description = "Payee: the party that the money goes to / Mottagare: parten som pengarna går till",
                    examples = "202100-2916")
            OrganisationNumber payee,

            @Schema(
                    description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna",
                    examples = "232100-0172")
            OrganisationNumber payer,

            @Schema(
                    description = "What prevents the e-invoice; empty when nothing does / Vad som hindrar"
                            + " e-fakturan; tom lista om inget saknas")
            List<Lack> missing) {}

    /// One missing item, with its place in the invoice.
    @Schema(name = "MissingForEInvoice", description = "What is missing / Det som saknas")
    public record Lack(
            @Schema(
                    description =
                            "JSON pointer to what is missing, in the invoice / Plats i fakturan där något" + " saknas",
                    examples = "/payer/endpoint")
            String pointer,

            @Schema(
                    description = "Stable code of what is missing / Kod för det som saknas",
                    examples = "endpoint-missing")
            String code,

            @Schema(
                    description = "What to do about it, for a person to read / Vad som behöver göras, för en"
                            + " människa att läsa",
                    examples = "Register the endpoint of 232100-0172 among the organisations, such as"
                            + " 0007:2120002080")
            String detail) {

        static Lack of(Violation lack) {
            return new Lack(lack.pointer(), lack.code().code(), lack.detail());
        }
    }
}
