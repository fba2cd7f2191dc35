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
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f05")
        UUID id,

        JournalEntry.Kind kind,

        @Schema(
                description =
                        "Issue date, day of the reversal, or day on which the bank booked the payment / Verifikationsdatum",
                examples = "2026-01-10")
        LocalDate date,

        @Schema(examples = "Faktura 2026-000001, Region Västmanland")
        String description,

        @Schema(examples = "202100-2916") OrganisationNumber payee,

        @Schema(examples = "232100-0172") OrganisationNumber payer,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "The invoice whose receivable it changes / Fakturan vars fordran det gäller",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
        UUID invoiceId,

        @Schema(description = "Only for a credit note / Kreditfakturan") @Nullable
        UUID creditNoteId,

        @Schema(description = "Only for a payment, a repayment or a reversal / Betalningen") @Nullable
        UUID paymentId,

        @Schema(description = "Sums of debits and credits are equal / Summan av debet är lika med summan av kredit")
        List<RowDocument> rows,

        @Schema(examples = "2026-01-10T08:00:00Z") Instant recordedAt) {

    /// One row, with either a debit or a credit.
    @Schema(name = "JournalRow", description = "One row / En rad")
    public record RowDocument(
            @Schema(description = "Account number at the time of the entry / Kontonummer", examples = "1510")
            String account,

            Account role,

            @Schema(
                    description = "Funding clause, on income accounts / Finansieringsvillkor, på intäktskonton",
                    examples = "parties")
            @Nullable
            String clauseId,

            @Schema(examples = "590000.00") @Nullable Money debit,

            @Schema(examples = "590000.00") @Nullable Money credit) {

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
