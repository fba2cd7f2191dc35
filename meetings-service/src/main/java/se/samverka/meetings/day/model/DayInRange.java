package se.samverka.meetings.day.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// A day of meetings lies between the ordinances that made Sweden's municipalities and ten years ahead.
public final class DayInRange {

    /// The municipal ordinances are of 1862: no body of a municipality or region has met before.
    public static final LocalDate EARLIEST = LocalDate.of(1862, 1, 1);

    private static final int YEARS_AHEAD = 10;

    private DayInRange() {}

    /// Demands that the day, if there is one, lies in the range.
    ///
    /// @throws RuleBroken 422 with this rule
    public static void require(String pointer, @Nullable LocalDate day, LocalDate today) {
        var latest = today.plusYears(YEARS_AHEAD);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(latest))) {
            throw RuleBroken.invalid(new Violation(
                    pointer,
                    ProblemCode.DAY_OUT_OF_RANGE,
                    day + " is no day of a meeting: take one from " + EARLIEST + " to " + latest));
        }
    }
}
