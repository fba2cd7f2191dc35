package se.samverka.finance.insight.impact.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// What is wrong with the request for a preview, besides its terms.
public final class PreviewViolation {

    private PreviewViolation() {}

    /// New terms that would count from a day on which they do not hold.
    public static Violation outsidePeriod(String pointer, LocalDate from, LocalDate to) {
        return new Violation(
                pointer,
                ProblemCode.OUTSIDE_PERIOD,
                "The terms hold from " + from + " to " + to + "; they can count only from a day within that");
    }
}
