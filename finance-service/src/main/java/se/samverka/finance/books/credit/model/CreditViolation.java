package se.samverka.finance.books.credit.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Violations in a manual credit.
public final class CreditViolation {

    private CreditViolation() {}

    /// The reason is malformed. It is printed on the credit note.
    public static Violation reasonMalformed(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + ManualCredit.LONGEST_REASON
                        + " characters, without control characters or leading or trailing blanks");
    }

    /// Neither an amount nor lines are given, or both.
    public static Violation amountOrLines(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_OR_LINES,
                "Give either the amount to credit, or one or more lines with their amounts");
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
                "The invoice has no line " + lineNumber + "; lines are numbered from 1");
    }

    /// A line is named twice.
    public static Violation lineTwice(String pointer, int lineNumber) {
        return new Violation(
                pointer, ProblemCode.LINE_TWICE, "Line " + lineNumber + " is named twice; give one amount for it");
    }
}
