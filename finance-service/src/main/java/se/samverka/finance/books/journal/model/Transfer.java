package se.samverka.finance.books.journal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// An amount that one account is debited and another is credited: all that a journal is made of, so that every
/// entry sums to zero.
///
/// @param amount above zero
/// @param clauseId the funding clause that income is of; null where neither account is told apart by clause
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

    /// What a clause claims or gives back on a document.
    ///
    /// @param amount above zero
    public record Part(String clauseId, Money amount) {}

    /// An invoice: the payers owe what the payee has earned.
    public static List<Transfer> claimed(Collection<Part> parts) {
        return parts.stream()
                .map(part ->
                        new Transfer(Account.RECEIVABLE, Account.CONTRIBUTION_INCOME, part.amount(), part.clauseId()))
                .toList();
    }

    /// A credit note: less is earned and less is owed.
    ///
    /// @param excess what its invoice is paid too much because of it; it is owed back
    public static List<Transfer> credited(Collection<Part> parts, Money excess) {
        var transfers = new ArrayList<Transfer>();
        parts.forEach(part -> transfers.add(
                new Transfer(Account.CONTRIBUTION_INCOME, Account.RECEIVABLE, part.amount(), part.clauseId())));
        add(transfers, Account.RECEIVABLE, Account.OVERPAYMENT, excess);
        return transfers;
    }

    /// Money that came or went, or the reversal of that. What comes pays what remains, and the rest is paid
    /// too much; what goes is taken from what is paid too much, and the rest is owed again. So a payment's
    /// reversal is entered by how the invoice stands and not as the payment was: what that paid of the
    /// claim may be what a later one has paid too much.
    ///
    /// @param change of what is paid, not zero: above zero for a payment, below for a repayment; of a
    /// reversal the other way
    /// @param remaining of the claim before it
    /// @param overpaid what was paid too much before it
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
