package se.samverka.finance.journal.model;

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

    /// A payment.
    ///
    /// @param settled what it pays of the claim
    /// @param excess what is paid too much
    public static List<Transfer> paid(Money settled, Money excess) {
        var transfers = new ArrayList<Transfer>();
        add(transfers, Account.BANK, Account.RECEIVABLE, settled);
        add(transfers, Account.BANK, Account.OVERPAYMENT, excess);
        return transfers;
    }

    /// A repayment of what was paid too much.
    public static List<Transfer> repaid(Money amount) {
        return List.of(new Transfer(Account.OVERPAYMENT, Account.BANK, amount, null));
    }

    private static void add(List<Transfer> transfers, Account debit, Account credit, Money amount) {
        if (!amount.isZero()) {
            transfers.add(new Transfer(debit, credit, amount, null));
        }
    }
}
