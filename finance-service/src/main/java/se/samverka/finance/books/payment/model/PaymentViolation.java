package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a payment and a reversal, each broken by its own name.
public final class PaymentViolation {

    private PaymentViolation() {}

    /// The amount is zero or below.
    public static Violation amountNotPositive(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_NOT_POSITIVE,
                "A payment is above zero; money that goes back is of kind REPAYMENT");
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
                "By its payments and credits of " + paidOn + " and later, the invoice is paid too much by " + overpaid
                        + "; no more than that goes back on that day");
    }

    /// The currency is not the invoice's. The payee's bank converts payments, not this service.
    public static Violation currencyOther(String pointer, String currency, String expected) {
        return new Violation(
                pointer,
                ProblemCode.CURRENCY_OTHER,
                "The invoice is in " + expected + ", and so is every payment of it");
    }

    /// The payment day is in the future.
    public static Violation paidInTheFuture(String pointer, LocalDate paidOn, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.PAID_IN_THE_FUTURE,
                "A payment is recorded once the bank has booked it: on " + latest
                        + " at the latest, which is today, not on " + paidOn);
    }

    /// The payment day is before the invoice's issue date, most likely mistyped.
    public static Violation paidTooEarly(String pointer, LocalDate paidOn, LocalDate issueDate) {
        return new Violation(
                pointer,
                ProblemCode.PAID_TOO_EARLY,
                "The invoice was issued on " + issueDate + ": it is paid on that day at the earliest, not on "
                        + paidOn);
    }

    /// The bank reference is malformed.
    public static Violation bankReferenceMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A bank reference has 1 to " + longest + " characters, no control characters and no blanks around it");
    }

    /// The reversal day is in the future.
    public static Violation reversedInTheFuture(String pointer, LocalDate reversedOn, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.REVERSED_IN_THE_FUTURE,
                "A payment is reversed from " + latest + " at the latest, which is today, not from " + reversedOn);
    }

    /// The reversal day is before the payment day.
    public static Violation reversedBeforePaid(String pointer, LocalDate reversedOn, LocalDate paidOn) {
        return new Violation(
                pointer,
                ProblemCode.REVERSED_BEFORE_PAID,
                "The payment is of " + paidOn + "; it is not reversed from an earlier day, " + reversedOn);
    }

    /// The reason is malformed.
    public static Violation reasonMalformed(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + Reversal.LONGEST_REASON
                        + " characters, no control characters and no blanks around it");
    }
}
