package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Violations in a payment or a reversal.
public final class PaymentViolation {

    private PaymentViolation() {}

    /// The amount is zero or below.
    public static Violation amountNotPositive(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_NOT_POSITIVE,
                "A payment is above zero; record money that is paid back with kind REPAYMENT");
    }

    /// The amount is larger than any document.
    public static Violation amountOutOfBounds(String pointer, Money most) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A payment is at most " + most);
    }

    /// A repayment is larger than the overpayment.
    public static Violation repaymentExceedsOverpayment(String pointer, LocalDate paidOn, Money overpaid) {
        return new Violation(
                pointer,
                ProblemCode.REPAYMENT_EXCEEDS_OVERPAYMENT,
                "By payments and credits dated " + paidOn + " and later, the invoice is overpaid by " + overpaid
                        + "; a repayment on that day cannot exceed this");
    }

    /// The currency is not the invoice's. The payee's bank converts payments, not this service.
    public static Violation currencyOther(String pointer, String currency, String expected) {
        return new Violation(
                pointer,
                ProblemCode.CURRENCY_OTHER,
                "The invoice is in " + expected + "; its payments must be in the same currency");
    }

    /// The payment day is before the invoice's issue date, most likely mistyped.
    public static Violation paidTooEarly(String pointer, LocalDate paidOn, LocalDate issueDate) {
        return new Violation(
                pointer,
                ProblemCode.PAID_TOO_EARLY,
                "The invoice was issued on " + issueDate + " and cannot be paid before that day, on " + paidOn);
    }

    /// The bank reference is malformed.
    public static Violation bankReferenceMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A bank reference has 1 to " + longest
                        + " characters, without control characters or leading or trailing blanks");
    }

    /// The reversal day is before the payment day.
    public static Violation reversedBeforePaid(String pointer, LocalDate reversedOn, LocalDate paidOn) {
        return new Violation(
                pointer,
                ProblemCode.REVERSED_BEFORE_PAID,
                "The payment is dated " + paidOn + "; it cannot be reversed from an earlier day, " + reversedOn);
    }

    /// The reason is malformed.
    public static Violation reasonMalformed(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + Reversal.LONGEST_REASON
                        + " characters, without control characters or leading or trailing blanks");
    }
}
