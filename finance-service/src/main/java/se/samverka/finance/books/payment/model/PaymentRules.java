package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverka.finance.shared.text.model.LedgerReference;
import se.samverka.platform.value.Money;

/// The rules of a payment against its invoice, and of a reversal against its payment.
public final class PaymentRules {

    public static final int LONGEST_REFERENCE = 64;

    private PaymentRules() {}

    /// @param overpaid the invoice's smallest overpayment from the payment's day on
    /// @param issueDate of the invoice
    /// @param currency of the invoice
    /// @return every rule that is broken, with pointers into the request
    public static List<PaymentViolation> broken(
            Payment payment, Money overpaid, LocalDate issueDate, String currency, LocalDate today) {
        var broken = new ArrayList<PaymentViolation>();
        var paidOn = payment.paidOn();
        if (paidOn.isAfter(today)) {
            broken.add(new PaymentViolation.PaidInTheFuture("/paidOn", paidOn, today));
        }
        if (paidOn.isBefore(issueDate)) {
            broken.add(new PaymentViolation.PaidTooEarly("/paidOn", paidOn, issueDate));
        }
        if (!payment.amount().isPositive()) {
            broken.add(new PaymentViolation.AmountNotPositive("/amount"));
        }
        if (payment.amount().compareTo(Money.LARGEST_PAID) > 0) {
            broken.add(new PaymentViolation.AmountOutOfBounds("/amount", Money.LARGEST_PAID));
        }
        if (payment.kind() == Payment.Kind.REPAYMENT && payment.amount().compareTo(overpaid) > 0) {
            broken.add(new PaymentViolation.RepaymentExceedsOverpayment("/amount", paidOn, overpaid));
        }
        if (!payment.currency().equals(currency)) {
            broken.add(new PaymentViolation.CurrencyOther("/currency", payment.currency(), currency));
        }
        if (!LedgerReference.isOne(payment.bankReference(), LONGEST_REFERENCE)) {
            broken.add(new PaymentViolation.BankReferenceMalformed("/bankReference", LONGEST_REFERENCE));
        }
        return List.copyOf(broken);
    }

    /// @param reversed the payment or repayment
    /// @return every rule that is broken, with pointers into the request
    public static List<PaymentViolation> broken(Reversal reversal, Payment reversed, LocalDate today) {
        var broken = new ArrayList<PaymentViolation>();
        var reversedOn = reversal.reversedOn();
        if (reversedOn.isAfter(today)) {
            broken.add(new PaymentViolation.ReversedInTheFuture("/reversedOn", reversedOn, today));
        }
        if (reversedOn.isBefore(reversed.paidOn())) {
            broken.add(new PaymentViolation.ReversedBeforePaid("/reversedOn", reversedOn, reversed.paidOn()));
        }
        if (!LedgerReference.isOne(reversal.reason(), Reversal.LONGEST_REASON)) {
            broken.add(new PaymentViolation.ReasonMalformed("/reason"));
        }
        return List.copyOf(broken);
    }
}
