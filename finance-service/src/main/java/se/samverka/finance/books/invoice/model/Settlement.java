package se.samverka.finance.books.invoice.model;

import se.samverka.platform.value.Money;

/// How an issued invoice stands: what has been paid on it and what credit notes have taken from it, against what it
/// claims. What is paid and what is credited may together be more than the claim; the excess is owed back.
///
/// @param total what the invoice claims, above zero
/// @param paid payments that stand less repayments that stand, never below zero
/// @param credited what issued credit notes have taken, at most the total
public record Settlement(Money total, Money paid, Money credited) {

    /// What is still to be paid; never below zero.
    public Money remaining() {
        return atLeastZero(total.minus(credited).minus(paid));
    }

    /// What has been paid too much, which the payee owes back; never below zero.
    public Money overpaid() {
        return atLeastZero(paid.plus(credited).minus(total));
    }

    /// CREDITED when credit notes have taken all, whatever has been paid; PAID when nothing remains.
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
