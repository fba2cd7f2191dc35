package se.samverka.meetings.day.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Bounds of every day in a request: from the municipal ordinances of 1862 to ten years ahead.
public final class DayInRange {

    /// The year of the municipal ordinances: no municipal or regional body met before it.
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
