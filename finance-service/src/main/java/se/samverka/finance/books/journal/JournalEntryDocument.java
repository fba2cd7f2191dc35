package se.samverka.finance.books.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.journal.model.Account;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A journal entry as the API shows it.
@Schema(name = "JournalEntry", description = "The double entry of a document or a payment / Verifikation")
public record JournalEntryDocument(
        @Schema(description = "Id of the entry / Verifikationens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f05")
        UUID id,

        @Schema(description = "What the entry records / Vad verifikationen avser")
        JournalEntry.Kind kind,

        @Schema(
                description = "Issue date, day of the reversal, or day on which the bank booked the payment /"
                        + " Verifikationsdatum",
                examples = "2026-01-10")
        LocalDate date,

        @Schema(
                description = "What happened, in Swedish / Affärshändelsen",
                examples = "Faktura 2026-000001, Region Västmanland")
        String description,

        @Schema(description = "Payee, whose journal it is / Mottagare, vars bokföring det är", examples = "202100-2916")
        OrganisationNumber payee,

        @Schema(description = "Payer of the invoice / Fakturans betalare", examples = "232100-0172")
        OrganisationNumber payer,

        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "The invoice whose receivable it changes / Fakturan vars fordran det gäller",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
        UUID invoiceId,

        @Schema(
                description = "The credit note that it records; absent for others / Kreditfakturan som den"
                        + " avser; saknas annars")
        @Nullable
        UUID creditNoteId,

        @Schema(
                description = "The payment, repayment or reversal that it records; absent for others /"
                        + " Betalningen, återbetalningen eller återföringen som den avser; saknas annars")
        @Nullable
        UUID paymentId,

        @Schema(
                description = "The rows; debits and credits have the same sum / Raderna; summan av debet är"
                        + " lika med summan av kredit")
        List<RowDocument> rows,

        @Schema(
                description = "When the entry was recorded / När verifikationen registrerades",
                examples = "2026-01-10T08:00:00Z")
        Instant recordedAt) {

    /// One row, with either a debit or a credit.
    @Schema(name = "JournalRow", description = "One row / En rad")
    public record RowDocument(
            @Schema(description = "Account number at the time of the entry / Kontonummer", examples = "1510")
            String account,

            @Schema(description = "Purpose of the account / Kontots ändamål")
            Account role,

            @Schema(
                    description = "Funding clause, on income accounts / Finansieringsvillkor, på intäktskonton",
                    examples = "parties")
            @Nullable
            String clauseId,

            @Schema(
                    description = "Debit in kronor; absent on a credit row / Debet i kronor; saknas på en kreditrad",
                    examples = "590000.00")
            @Nullable
            Money debit,

            @Schema(
                    description = "Credit in kronor; absent on a debit row / Kredit i kronor; saknas på en debetrad",
                    examples = "590000.00")
            @Nullable
            Money credit) {

        static RowDocument of(JournalEntry.Row row) {
            var amount = row.amount();
            return new RowDocument(
                    row.number(),
                    row.account(),
                    row.clauseId(),
                    amount.isPositive() ? amount : null,
                    amount.isNegative() ? amount.negated() : null);
        }
    }

    static JournalEntryDocument of(JournalEntry entry) {
        var source = entry.source();
        return new JournalEntryDocument(
                entry.id(),
                source.kind(),
                source.date(),
                entry.description(),
                source.payee(),
                source.payer(),
                source.agreementId(),
                source.invoiceId(),
                source.creditNoteId(),
                source.paymentId(),
                entry.rows().stream().map(RowDocument::of).toList(),
                entry.recordedAt());
    }
}
