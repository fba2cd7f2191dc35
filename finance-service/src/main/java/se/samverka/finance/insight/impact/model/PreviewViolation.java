package se.samverka.finance.insight.impact.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;

/// What is wrong with the request for a preview, besides its terms.
public sealed interface PreviewViolation extends Violation {

    /// New terms that would count from a day on which they do not hold.
    record OutsidePeriod(String pointer, LocalDate from, LocalDate to) implements PreviewViolation {
        @Override
        public String code() {
            return "outside-period";
        }

        @Override
        public String detail() {
            return "The terms hold from " + from + " to " + to + "; they can count only from a day within that";
        }
    }
}
