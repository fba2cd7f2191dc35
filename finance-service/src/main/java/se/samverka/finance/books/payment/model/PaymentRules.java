package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverka.finance.shared.text.model.LedgerReference;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a payment against its invoice, and of a reversal against its payment.
public final class PaymentRules {

    public static final int LONGEST_REFERENCE = 64;

    private PaymentRules() {}

    /// @param overpaid the invoice's smallest overpayment from the payment's day on
    /// @param issueDate of the invoice
    /// @param currency of the invoice
    /// @return every rule that is broken, with pointers into the request
    public static List<Violation> broken(
            Payment payment, Money overpaid, LocalDate issueDate, String currency, LocalDate today) {
        var broken = new ArrayList<Violation>();
        var paidOn = payment.paidOn();
        if (paidOn.isAfter(today)) {
            broken.add(PaymentViolation.paidInTheFuture("/paidOn", paidOn, today));
        }
        if (paidOn.isBefore(issueDate)) {
            broken.add(PaymentViolation.paidTooEarly("/paidOn", paidOn, issueDate));
        }
        if (!payment.amount().isPositive()) {
            broken.add(PaymentViolation.amountNotPositive("/amount"));
        }
        if (payment.amount().compareTo(Money.LARGEST_PAID) > 0) {
            broken.add(PaymentViolation.amountOutOfBounds("/amount", Money.LARGEST_PAID));
        }
        if (payment.kind() == Payment.Kind.REPAYMENT && payment.amount().compareTo(overpaid) > 0) {
            broken.add(PaymentViolation.repaymentExceedsOverpayment("/amount", paidOn, overpaid));
        }
        if (!payment.currency().equals(currency)) {
            broken.add(PaymentViolation.currencyOther("/currency", payment.currency(), currency));
        }
        if (!LedgerReference.isOne(payment.bankReference(), LONGEST_REFERENCE)) {
            broken.add(PaymentViolation.bankReferenceMalformed("/bankReference", LONGEST_REFERENCE));
        }
        return List.copyOf(broken);
    }

    /// @param reversed the payment or repayment
    /// @return every rule that is broken, with pointers into the request
    public static List<Violation> broken(Reversal reversal, Payment reversed, LocalDate today) {
        var broken = new ArrayList<Violation>();
        var reversedOn = reversal.reversedOn();
        if (reversedOn.isAfter(today)) {
            broken.add(PaymentViolation.reversedInTheFuture("/reversedOn", reversedOn, today));
        }
        if (reversedOn.isBefore(reversed.paidOn())) {
            broken.add(PaymentViolation.reversedBeforePaid("/reversedOn", reversedOn, reversed.paidOn()));
        }
        if (!LedgerReference.isOne(reversal.reason(), Reversal.LONGEST_REASON)) {
            broken.add(PaymentViolation.reasonMalformed("/reason"));
        }
        return List.copyOf(broken);
    }
}
