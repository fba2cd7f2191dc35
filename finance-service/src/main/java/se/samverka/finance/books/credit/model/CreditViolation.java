package se.samverka.finance.books.credit.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a manual credit, each broken by its own name.
public final class CreditViolation {

    private CreditViolation() {}

    /// The reason is malformed. It is printed on the credit note.
    public static Violation reasonMalformed(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + ManualCredit.LONGEST_REASON
                        + " characters, without blanks around it and control characters");
    }

    /// Neither an amount nor lines are given, or both.
    public static Violation amountOrLines(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_OR_LINES,
                "Say either the amount to credit, or at least one of the lines with its amount");
    }

    /// An amount is zero or below.
    public static Violation amountNotPositive(String pointer) {
        return new Violation(pointer, ProblemCode.AMOUNT_NOT_POSITIVE, "A credit is above zero");
    }

    /// An amount is larger than what is left to credit (domain rule 7).
    public static Violation moreThanIsLeft(String pointer, Money left) {
        return new Violation(pointer, ProblemCode.MORE_THAN_IS_LEFT, "No more than " + left + " is left to credit");
    }

    /// The invoice has no such line.
    public static Violation lineUnknown(String pointer, int lineNumber) {
        return new Violation(
                pointer,
                ProblemCode.LINE_UNKNOWN,
                "The invoice has no line " + lineNumber + "; its lines are numbered from 1 in their order");
    }

    /// A line is named twice.
    public static Violation lineTwice(String pointer, int lineNumber) {
        return new Violation(
                pointer, ProblemCode.LINE_TWICE, "Line " + lineNumber + " is named twice; say one amount for it");
    }
}
