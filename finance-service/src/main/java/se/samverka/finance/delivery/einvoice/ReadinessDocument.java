package se.samverka.finance.delivery.einvoice;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.delivery.einvoice.model.EInvoiceLack;
import se.samverka.platform.value.OrganisationNumber;

/// Whether a year's documents, drafted and issued, can be sent as e-invoices.
///
/// @param ready whether no document lacks anything
@Schema(name = "EInvoiceReadiness", description = "What a year's e-invoices lack / Vad årets e-fakturor saknar")
public record ReadinessDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "2026") int year,

        @Schema(description = "No document lacks anything / Inget saknas")
        boolean ready,

        List<OfDocument> documents) {

    /// One document.
    @Schema(name = "EInvoiceReadinessOfDocument", description = "One document / En handling")
    public record OfDocument(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
            UUID id,

            @Schema(description = "A draft has none / Ett utkast har inget", examples = "2026-000001") @Nullable
            String number,

            DocumentKind kind,
            Invoice.Status status,

            @Schema(examples = "202100-2916") OrganisationNumber payee,

            @Schema(examples = "232100-0172") OrganisationNumber payer,

            List<Lack> missing) {}

    /// One thing that is lacking, with its place in the invoice.
    @Schema(name = "EInvoiceLack", description = "What is lacking / Det som saknas")
    public record Lack(
            @Schema(examples = "/payer/endpoint") String pointer,

            @Schema(examples = "endpoint-missing") String code,

            @Schema(examples = "Register the endpoint of 232100-0172 among the organisations, as 0007:2120002080")
            String detail) {

        static Lack of(EInvoiceLack lack) {
            return new Lack(lack.pointer(), lack.code(), lack.detail());
        }
    }
}
