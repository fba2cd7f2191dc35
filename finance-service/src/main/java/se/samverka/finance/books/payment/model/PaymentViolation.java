package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a payment, each by its name.
public sealed interface PaymentViolation extends Violation {

    /// Nothing, or less than nothing.
    record AmountNotPositive(String pointer) implements PaymentViolation {
        @Override
        public String code() {
            return "amount-not-positive";
        }

        @Override
        public String detail() {
            return "A payment is above zero; money that goes back is of kind REPAYMENT";
        }
    }

    /// More than any contribution is.
    record AmountOutOfBounds(String pointer, Money most) implements PaymentViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "A payment is at most " + most;
        }
    }

    /// Only what was paid too much goes back.
    record RepaymentExceedsOverpayment(String pointer, LocalDate paidOn, Money overpaid) implements PaymentViolation {
        @Override
        public String code() {
            return "repayment-exceeds-overpayment";
        }

        @Override
        public String detail() {
            return "By its payments and credits of " + paidOn + " and later, the invoice is paid too much by "
                    + overpaid + "; no more than that goes back on that day";
        }
    }

    /// Another currency than the invoice's: what it is worth in that is for the payee's bank to say.
    record CurrencyOther(String pointer, String currency, String expected) implements PaymentViolation {
        @Override
        public String code() {
            return "currency-other";
        }

        @Override
        public String detail() {
            return "The invoice is in " + expected + ", and so is every payment of it";
        }
    }

    /// A day that has not come: a payment is a fact.
    record PaidInTheFuture(String pointer, LocalDate paidOn, LocalDate latest) implements PaymentViolation {
        @Override
        public String code() {
            return "paid-in-the-future";
        }

        @Override
        public String detail() {
            return "A payment is recorded once the bank has booked it: on " + latest
                    + " at the latest, which is today, not on " + paidOn;
        }
    }

    /// Before the invoice: what was not claimed yet was not paid. Most likely the day is mistyped.
    record PaidTooEarly(String pointer, LocalDate paidOn, LocalDate issueDate) implements PaymentViolation {
        @Override
        public String code() {
            return "paid-too-early";
        }

        @Override
        public String detail() {
            return "The invoice was issued on " + issueDate + ": it is paid on that day at the earliest, not on "
                    + paidOn;
        }
    }

    /// No text that names a movement on an account.
    record BankReferenceMalformed(String pointer, int longest) implements PaymentViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A bank reference has 1 to " + longest
                    + " characters, no control characters and no blanks around it";
        }
    }

    /// A day that has not come: that a record is wrong is known when it is told.
    record ReversedInTheFuture(String pointer, LocalDate reversedOn, LocalDate latest) implements PaymentViolation {
        @Override
        public String code() {
            return "reversed-in-the-future";
        }

        @Override
        public String detail() {
            return "A payment is reversed from " + latest + " at the latest, which is today, not from " + reversedOn;
        }
    }

    /// A payment cannot stop counting before it counts.
    record ReversedBeforePaid(String pointer, LocalDate reversedOn, LocalDate paidOn) implements PaymentViolation {
        @Override
        public String code() {
            return "reversed-before-paid";
        }

        @Override
        public String detail() {
            return "The payment is of " + paidOn + "; it is not reversed from an earlier day, " + reversedOn;
        }
    }

    /// No text that says why.
    record ReasonMalformed(String pointer) implements PaymentViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A reason has 1 to " + Reversal.LONGEST_REASON
                    + " characters, no control characters and no blanks around it";
        }
    }
}
