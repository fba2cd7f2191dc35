package se.samverka.finance.books.credit.model;

import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a manual credit, each by its name.
public sealed interface CreditViolation extends Violation {

    /// The reason stands on the document for the payer to read.
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

    /// Neither or both.
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

    /// Nothing, or less than nothing.
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

    /// Domain rule 7.
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

    /// One sum for each line.
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
