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
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "2026") int year,

        @Schema(description = "true: nothing is missing in any document / true: inget saknas")
        boolean ready,

        List<OfDocument> documents) {

    /// One document.
    @Schema(name = "EInvoiceReadinessOfDocument", description = "One document / En handling")
    public record OfDocument(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
            UUID id,

            @Schema(description = "Absent on a draft / Fakturanummer; saknas på utkast", examples = "2026-000001")
            @Nullable
            String number,

            DocumentKind kind,
            Invoice.Status status,

            @Schema(examples = "202100-2916") OrganisationNumber payee,

            @Schema(examples = "232100-0172") OrganisationNumber payer,

            List<Lack> missing) {}

    /// One missing item, with its place in the invoice.
    @Schema(name = "MissingForEInvoice", description = "What is missing / Det som saknas")
    public record Lack(
            @Schema(examples = "/payer/endpoint") String pointer,

            @Schema(examples = "endpoint-missing") String code,

            @Schema(examples = "Register the endpoint of 232100-0172 among the organisations, such as 0007:2120002080")
            String detail) {

        static Lack of(Violation lack) {
            return new Lack(lack.pointer(), lack.code().code(), lack.detail());
        }
    }
}
