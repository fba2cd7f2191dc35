package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a payment, each by its name.
public final class PaymentViolation {

    private PaymentViolation() {}

    /// Nothing, or less than nothing.
    public static Violation amountNotPositive(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_NOT_POSITIVE,
                "A payment is above zero; money that goes back is of kind REPAYMENT");
    }

    /// More than any contribution is.
    public static Violation amountOutOfBounds(String pointer, Money most) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A payment is at most " + most);
    }

    /// Only what was paid too much goes back.
    public static Violation repaymentExceedsOverpayment(String pointer, LocalDate paidOn, Money overpaid) {
        return new Violation(
                pointer,
                ProblemCode.REPAYMENT_EXCEEDS_OVERPAYMENT,
                "By its payments and credits of " + paidOn + " and later, the invoice is paid too much by " + overpaid
                        + "; no more than that goes back on that day");
    }

    /// Another currency than the invoice's: what it is worth in that is for the payee's bank to say.
    public static Violation currencyOther(String pointer, String currency, String expected) {
        return new Violation(
                pointer,
                ProblemCode.CURRENCY_OTHER,
                "The invoice is in " + expected + ", and so is every payment of it");
    }

    /// Before the invoice: what was not claimed yet was not paid. Most likely the day is mistyped.
    public static Violation paidTooEarly(String pointer, LocalDate paidOn, LocalDate issueDate) {
        return new Violation(
                pointer,
                ProblemCode.PAID_TOO_EARLY,
                "The invoice was issued on " + issueDate + ": it is paid on that day at the earliest, not on "
                        + paidOn);
    }

    /// No text that names a movement on an account.
    public static Violation bankReferenceMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A bank reference has 1 to " + longest + " characters, no control characters and no blanks around it");
    }

    /// A payment cannot stop counting before it counts.
    public static Violation reversedBeforePaid(String pointer, LocalDate reversedOn, LocalDate paidOn) {
        return new Violation(
                pointer,
                ProblemCode.REVERSED_BEFORE_PAID,
                "The payment is of " + paidOn + "; it is not reversed from an earlier day, " + reversedOn);
    }

    /// No text that says why.
    public static Violation reasonMalformed(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + Reversal.LONGEST_REASON
                        + " characters, no control characters and no blanks around it");
    }
}
