package se.samverka.finance.insight.impact.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// Violations in the request for a preview, apart from its terms.
public final class PreviewViolation {

    private PreviewViolation() {}

    /// The terms would take effect on a day outside their period.
    public static Violation outsidePeriod(String pointer, LocalDate from, LocalDate to) {
        return new Violation(
                pointer,
                ProblemCode.OUTSIDE_PERIOD,
                "The terms are valid from " + from + " to " + to
                        + "; they can only take effect on a day within that period");
    }
}
