package se.samverka.finance.books.journal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// An amount that is debited to one account and credited to another. Entries are made of transfers only, so
/// every entry sums to zero.
///
/// @param amount above zero
/// @param clauseId the funding clause of the income; null where neither account is kept by clause
public record Transfer(
        Account debit,
        Account credit,
        Money amount,
        @Nullable String clauseId) {

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A transfer is above zero");
        }
    }

    /// A clause's amount on a document.
    ///
    /// @param amount above zero
    public record Part(String clauseId, Money amount) {}

    /// An invoice: debits the receivable and credits the income.
    public static List<Transfer> claimed(Collection<Part> parts) {
        return parts.stream()
                .map(part ->
                        new Transfer(Account.RECEIVABLE, Account.CONTRIBUTION_INCOME, part.amount(), part.clauseId()))
                .toList();
    }

    /// A credit note: debits the income and credits the receivable.
    ///
    /// @param excess by how much it makes its invoice overpaid; this is owed back to the payer
    public static List<Transfer> credited(Collection<Part> parts, Money excess) {
        var transfers = new ArrayList<Transfer>();
        parts.forEach(part -> transfers.add(
                new Transfer(Account.CONTRIBUTION_INCOME, Account.RECEIVABLE, part.amount(), part.clauseId())));
        add(transfers, Account.RECEIVABLE, Account.OVERPAYMENT, excess);
        return transfers;
    }

    /// A payment, a repayment or the reversal of one. Incoming money settles what remains of the invoice, and
    /// any excess becomes an overpayment; outgoing money reduces the overpayment first, and the rest becomes
    /// receivable again. A reversal is therefore entered by the invoice's present balance and not by the
    /// payment's own entry: a later payment may since have turned the same amount into an overpayment.
    ///
    /// @param change of the paid amount, never zero: above zero for a payment, below zero for a repayment, and
    ///     the reverse for a reversal
    /// @param remaining of the invoice before the change
    /// @param overpaid on the invoice before the change
    public static List<Transfer> moved(Money change, Money remaining, Money overpaid) {
        var transfers = new ArrayList<Transfer>();
        if (change.isNegative()) {
            var excess = change.negated().min(overpaid);
            add(transfers, Account.OVERPAYMENT, Account.BANK, excess);
            add(transfers, Account.RECEIVABLE, Account.BANK, change.negated().minus(excess));
        } else {
            var settled = change.min(remaining);
            add(transfers, Account.BANK, Account.RECEIVABLE, settled);
            add(transfers, Account.BANK, Account.OVERPAYMENT, change.minus(settled));
        }
        return transfers;
    }

    private static void add(List<Transfer> transfers, Account debit, Account credit, Money amount) {
        if (!amount.isZero()) {
            transfers.add(new Transfer(debit, credit, amount, null));
        }
    }
}
