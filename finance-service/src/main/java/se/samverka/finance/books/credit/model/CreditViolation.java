package se.samverka.finance.books.credit.model;

import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a manual credit, each broken by its own name.
public sealed interface CreditViolation extends Violation {

    /// The reason is malformed. It is printed on the credit note.
    record ReasonMalformed(String pointer) implements CreditViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A reason has 1 to " + ManualCredit.LONGEST_REASON
                    + " characters, without blanks around it and control characters";
        }
    }

    /// Neither an amount nor lines are given, or both.
    record AmountOrLines(String pointer) implements CreditViolation {
        @Override
        public String code() {
            return "amount-or-lines";
        }

        @Override
        public String detail() {
            return "Say either the amount to credit, or at least one of the lines with its amount";
        }
    }

    /// An amount is zero or below.
    record AmountNotPositive(String pointer) implements CreditViolation {
        @Override
        public String code() {
            return "amount-not-positive";
        }

        @Override
        public String detail() {
            return "A credit is above zero";
        }
    }

    /// An amount is larger than what is left to credit (domain rule 7).
    record MoreThanIsLeft(String pointer, Money left) implements CreditViolation {
        @Override
        public String code() {
            return "more-than-is-left";
        }

        @Override
        public String detail() {
            return "No more than " + left + " is left to credit";
        }
    }

    /// The invoice has no such line.
    record LineUnknown(String pointer, int lineNumber) implements CreditViolation {
        @Override
        public String code() {
            return "line-unknown";
        }

        @Override
        public String detail() {
            return "The invoice has no line " + lineNumber + "; its lines are numbered from 1 in their order";
        }
    }

    /// A line is named twice.
    record LineTwice(String pointer, int lineNumber) implements CreditViolation {
        @Override
        public String code() {
            return "line-twice";
        }

        @Override
        public String detail() {
            return "Line " + lineNumber + " is named twice; say one amount for it";
        }
    }
}
