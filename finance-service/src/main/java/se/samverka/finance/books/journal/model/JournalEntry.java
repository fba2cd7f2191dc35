package se.samverka.finance.books.journal.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One entry of a payee's journal. Its rows sum to zero.
///
/// @param rows at least two
public record JournalEntry(UUID id, Source source, String description, List<Row> rows, Instant recordedAt) {

    /// What an entry records.
    @Schema(name = "JournalEntryKind")
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        REPAYMENT,
        REVERSAL
    }

    /// The document or payment that an entry records.
    ///
    /// @param date of the document's issue, of the bank's booking of the payment, or of the reversal
    /// @param invoiceId the invoice whose receivable it changes
    /// @param creditNoteId only on the entry of a credit note
    /// @param paymentId only on the entry of a payment, a repayment or a reversal
    public record Source(
            Kind kind,
            OrganisationNumber payee,
            OrganisationNumber payer,
            LocalDate date,
            UUID agreementId,
            UUID invoiceId,
            @Nullable UUID creditNoteId,
            @Nullable UUID paymentId) {}

    /// @param number the account's number as it was configured when the entry was written
    /// @param clauseId the funding clause, on accounts that are kept by clause
    /// @param amount debit above zero, credit below
    public record Row(
            Account account, String number, @Nullable String clauseId, Money amount) {}

    /// The number of an account in the payee's chart.
    @FunctionalInterface
    public interface Chart {
        String numberOf(Account account);
    }

    public JournalEntry {
        rows = List.copyOf(rows);
        if (rows.size() < 2
                || !Money.sum(rows.stream().map(Row::amount).toList()).isZero()) {
            throw new IllegalArgumentException("An entry has two rows or more, and they sum to zero");
        }
    }

    /// Sums the transfers to one row per account and clause, in the order of their first transfer.
    public static JournalEntry of(
            UUID id, Source source, String description, Collection<Transfer> transfers, Chart chart, Instant now) {
        var sums = new LinkedHashMap<Place, Money>();
        for (var transfer : transfers) {
            sums.merge(Place.of(transfer.debit(), transfer), transfer.amount(), Money::plus);
            sums.merge(Place.of(transfer.credit(), transfer), transfer.amount().negated(), Money::plus);
        }
        var rows = new ArrayList<Row>();
        sums.forEach((place, sum) -> {
            if (!sum.isZero()) {
                rows.add(new Row(place.account(), chart.numberOf(place.account()), place.clauseId(), sum));
            }
        });
        return new JournalEntry(id, source, description, rows, now);
    }

    private record Place(Account account, @Nullable String clauseId) {

        /// Only income is kept by clause. Receivables and payments belong to the document as a whole.
        static Place of(Account account, Transfer transfer) {
            return new Place(account, account == Account.CONTRIBUTION_INCOME ? transfer.clauseId() : null);
        }
    }
}
