package se.samverka.finance.books.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.InvoiceDocument.LineDocument;
import se.samverka.finance.books.invoice.InvoiceDocument.PayerDocument;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.Money;

/// What a request would issue, computed by the code that issues. Numbers and due dates are left out, because
/// they depend on the day and on what is issued before.
@Schema(name = "PlannedIssue", description = "What a request would issue / Vad som skulle utfärdas")
public record PlannedIssue(
        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Calendar year that the money is for / Kalenderår som pengarna avser", examples = "2026")
        int year,

        @Schema(description = "Documents that would be issued / Handlingar som skulle utfärdas")
        List<PlannedDocument> documents,

        @Schema(description = "Drafts that would not be issued, and why / Utkast som inte skulle utfärdas, och varför")
        List<NotIssuedDocument> notIssued,

        @Schema(description = "Invoices less credit notes / Fakturor minus kreditfakturor", examples = "1181000.00")
        Money total,

        @Schema(
                description = "Allowed, but possibly mistakes; empty when there is nothing to check /"
                        + " Tillåtet men bör kontrolleras; tom lista om inget avviker")
        List<IssueWarning> warnings) {

    /// One document.
    @Schema(name = "PlannedDocument", description = "A document that would be issued / En handling som skulle utfärdas")
    public record PlannedDocument(
            @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
            DocumentKind kind,

            @Schema(
                    description = "Number of the instalment, from 1; absent for a year requisitioned as a"
                            + " whole / Delbetalningens nummer, från 1; saknas när året rekvireras i sin"
                            + " helhet",
                    examples = "1")
            @Nullable
            Integer instalment,

            @Schema(description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna")
            PayerDocument payer,

            @Schema(
                    description = "Day on which it would be issued / Fakturadatum om den utfärdas",
                    examples = "2026-01-10")
            @Nullable
            LocalDate issueDate,

            @Schema(description = "The lines, in the order of their numbers / Raderna i nummerordning")
            List<LineDocument> lines,

            @Schema(
                    description = "Sum of the lines in kronor, above zero, also on a credit note / Radernas"
                            + " summa i kronor, alltid positiv",
                    examples = "590000.00")
            Money total,

            @Schema(description = "The invoice that the credit note refers to / Fakturan som krediteras") @Nullable
            UUID originalInvoiceId) {

        static PlannedDocument of(Invoice issued) {
            var document = InvoiceDocument.of(issued);
            return new PlannedDocument(
                    document.kind(),
                    document.instalment(),
                    document.payer(),
                    document.issueDate(),
                    document.lines(),
                    document.total(),
                    document.originalInvoiceId());
        }
    }

    public static PlannedIssue of(
            UUID agreementId,
            int year,
            List<Invoice> issued,
            List<NotIssuedDocument> notIssued,
            List<IssueWarning> warnings) {
        return new PlannedIssue(
                agreementId,
                year,
                issued.stream().map(PlannedDocument::of).toList(),
                notIssued,
                Money.sum(issued.stream()
                        .map(one -> one.kind() == DocumentKind.INVOICE
                                ? one.total()
                                : one.total().negated())
                        .toList()),
                warnings);
    }
}
