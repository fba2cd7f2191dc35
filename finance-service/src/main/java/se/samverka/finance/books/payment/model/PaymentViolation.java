package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a payment and a reversal, each broken by its own name.
public sealed interface PaymentViolation extends Violation {

    /// The amount is zero or below.
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

    /// The amount is larger than any document.
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

    /// A repayment is larger than the overpayment.
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

    /// The currency is not the invoice's. The payee's bank converts payments, not this service.
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

    /// The payment day is in the future.
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

    /// The payment day is before the invoice's issue date, most likely mistyped.
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

    /// The bank reference is malformed.
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

    /// The reversal day is in the future.
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

    /// The reversal day is before the payment day.
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

    /// The reason is malformed.
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
