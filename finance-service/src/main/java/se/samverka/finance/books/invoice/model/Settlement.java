package se.samverka.finance.books.invoice.model;

import se.samverka.platform.value.Money;

/// The balance of an issued invoice: its total, what is paid and what is credited. Paid and credited may exceed
/// the total; the excess is owed back to the payer.
///
/// @param total of the invoice, above zero
/// @param paid payments less repayments, reversed ones left out; never below zero
/// @param credited the sum of issued credit notes, at most the total
public record Settlement(Money total, Money paid, Money credited) {

    /// The amount still to pay, never below zero.
    public Money remaining() {
        return atLeastZero(total.minus(credited).minus(paid));
    }

    /// The amount that the payee owes back, never below zero.
    public Money overpaid() {
        return atLeastZero(paid.plus(credited).minus(total));
    }

    /// CREDITED when credit notes cover the total, whatever is paid; PAID when nothing remains.
    public Invoice.Status status() {
        if (credited.equals(total)) {
            return Invoice.Status.CREDITED;
        }
        if (remaining().isZero()) {
            return Invoice.Status.PAID;
        }
        return paid.isZero() ? Invoice.Status.ISSUED : Invoice.Status.PARTLY_PAID;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
