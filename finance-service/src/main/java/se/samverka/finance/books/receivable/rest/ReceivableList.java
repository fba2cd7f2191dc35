package se.samverka.finance.books.receivable.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.books.receivable.ShowReceivables;
import se.samverka.finance.books.receivable.model.Bucket;
import se.samverka.finance.books.receivable.model.Receivable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// The sums over all open amounts, and one page of them.
///
/// @param total of all buckets
/// @param overdue of all buckets but the first
public record ReceivableList(
        @Schema(
                description = "Day at whose end the amounts are shown / Dagen vid vars slut beloppen visas",
                examples = "2026-11-21")
        LocalDate asOf,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency,

        @Schema(description = "Total still to pay / Summa kvar att betala", examples = "926025.00")
        Money total,

        @Schema(description = "The overdue part of the total / Varav förfallet", examples = "336025.00")
        Money overdue,

        @Schema(
                description =
                        "Overpaid and owed back; not set off against open amounts / För mycket betalt; avräknas inte",
                examples = "0.00")
        Money overpaid,

        @Schema(description = "Sums by age over all pages / Summor per åldersklass, över alla sidor")
        List<BucketDocument> buckets,

        @Schema(description = "The page's open invoices, by due date / Sidans öppna fakturor efter förfallodag")
        List<ReceivableDocument> receivables,

        @JsonProperty("_meta") PageMeta meta,
        @JsonProperty("_links") PageLinks links) {

    /// The open amounts of one age.
    @Schema(name = "ReceivableBucket", description = "Open amounts by age / Öppna belopp efter ålder")
    public record BucketDocument(
            @Schema(description = "Age, in days after the due date / Åldersklass, i dagar efter förfallodagen")
            Bucket bucket,

            @Schema(description = "Number of invoices / Antal fakturor", examples = "1")
            long count,

            @Schema(
                    description = "Sum of the open amounts, in kronor / Summan av de öppna beloppen, i kronor",
                    examples = "336025.00")
            Money amount) {}

    /// One invoice with an open amount.
    @Schema(name = "Receivable", description = "An open amount / Öppet belopp")
    public record ReceivableDocument(
            @Schema(description = "Id of the invoice / Fakturans id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
            UUID invoiceId,

            @Schema(description = "Number of the invoice / Fakturanummer", examples = "2026-000001")
            String number,

            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @Schema(
                    description = "Calendar year that the money is for / Kalenderår som pengarna avser",
                    examples = "2026")
            int year,

            @Schema(
                    description = "Payee: the party that the money goes to / Mottagare: parten som pengarna går till",
                    examples = "202100-2916")
            OrganisationNumber payee,

            @Schema(
                    description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna",
                    examples = "232100-0172")
            OrganisationNumber payer,

            @Schema(
                    description = "The payer's name on the invoice / Betalarens namn på fakturan",
                    examples = "Region Västmanland")
            String payerName,

            @Schema(description = "Day on which the invoice was issued / Fakturadatum", examples = "2026-01-10")
            LocalDate issueDate,

            @Schema(description = "Last day of payment / Förfallodag", examples = "2026-02-09")
            LocalDate dueDate,

            @Schema(
                    description = "Days after the due date; 0 while it is not due / Dagar efter förfallodagen",
                    examples = "285")
            int daysOverdue,

            @Schema(description = "Age of the open amount at the end of the day / Åldersklass vid dagens slut")
            Bucket bucket,

            @Schema(description = "Total of the invoice, in kronor / Fakturans summa i kronor", examples = "590000.00")
            Money total,

            @Schema(description = "Paid by that day / Betalt per den dagen", examples = "0.00")
            Money paid,

            @Schema(description = "Credited by that day / Krediterat per den dagen", examples = "0.00")
            Money credited,

            @Schema(
                    description = "Still to pay at the end of the day, in kronor / Kvar att betala vid dagens"
                            + " slut, i kronor",
                    examples = "590000.00")
            Money remaining) {

        static ReceivableDocument of(Receivable receivable) {
            return new ReceivableDocument(
                    receivable.invoiceId(),
                    receivable.number(),
                    receivable.agreementId(),
                    receivable.year(),
                    receivable.payee(),
                    receivable.payer(),
                    receivable.payerName(),
                    receivable.issueDate(),
                    receivable.dueDate(),
                    Math.max(0, receivable.daysOverdue()),
                    receivable.bucket(),
                    receivable.total(),
                    receivable.paid(),
                    receivable.credited(),
                    receivable.remaining());
        }
    }

    static ReceivableList of(ShowReceivables.Result found, PageMeta meta, PageLinks links) {
        var ageing = found.ageing();
        return new ReceivableList(
                found.asOf(),
                "SEK",
                ageing.total(),
                ageing.overdue(),
                ageing.overpaid(),
                Arrays.stream(Bucket.values())
                        .map(bucket -> new BucketDocument(
                                bucket,
                                ageing.in(bucket).count(),
                                ageing.in(bucket).amount()))
                        .toList(),
                found.items().stream().map(ReceivableDocument::of).toList(),
                meta,
                links);
    }
}
