package se.samverka.finance.delivery.export.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// What can be wrong with an order, each by its name.
public final class ExportViolation {

    private ExportViolation() {}

    /// A file is either what somebody pays or what somebody is paid.
    public static Violation oneSideNeeded(String pointer) {
        return new Violation(
                pointer, ProblemCode.ONE_SIDE_NEEDED, "Name either payer or payee, whose documents the file is of");
    }

    /// It ends before it begins.
    public static Violation periodReversed(String pointer) {
        return new Violation(
                pointer, ProblemCode.PERIOD_REVERSED, "The period ends with to, which must not be before from");
    }

    /// More than one file takes.
    public static Violation tooManyDocuments(String pointer, int most) {
        return new Violation(
                pointer,
                ProblemCode.TOO_MANY_DOCUMENTS,
                "A file takes at most " + most + " documents; ask for a shorter period");
    }
}
