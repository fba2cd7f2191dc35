package se.samverka.finance.delivery.export.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// Violations in an order.
public final class ExportViolation {

    private ExportViolation() {}

    /// Neither or both of payer and payee are given.
    public static Violation oneSideNeeded(String pointer) {
        return new Violation(
                pointer, ProblemCode.ONE_SIDE_NEEDED, "Name either the payer or the payee whose documents to export");
    }

    /// The period ends before it begins.
    public static Violation periodReversed(String pointer) {
        return new Violation(
                pointer, ProblemCode.PERIOD_REVERSED, "The last day of the period, to, must not be before from");
    }

    /// More documents than a file can hold.
    public static Violation tooManyDocuments(String pointer, int most) {
        return new Violation(
                pointer,
                ProblemCode.TOO_MANY_DOCUMENTS,
                "A file has at most " + most + " documents; choose a shorter period");
    }
}
