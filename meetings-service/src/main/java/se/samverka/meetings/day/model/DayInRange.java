package se.samverka.meetings.day.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Bounds of every day in a request: from the municipal ordinances of 1862 to ten years ahead.
///
/// @param pointer JSON pointer to the day; empty when the day is not in a JSON body
public record DayInRange(String pointer, LocalDate day, LocalDate latest) implements Violation {

    /// The year of the municipal ordinances: no municipal or regional body met before it.
    public static final LocalDate EARLIEST = LocalDate.of(1862, 1, 1);

    private static final int YEARS_AHEAD = 10;

    /// Demands that the day, if there is one, lies in the range.
    ///
    /// @throws RuleBroken 422 with this rule
    public static void require(String pointer, @Nullable LocalDate day, LocalDate today) {
        var latest = today.plusYears(YEARS_AHEAD);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(latest))) {
            throw RuleBroken.invalid(new DayInRange(pointer, day, latest));
        }
    }

    @Override
    public String code() {
        return "day-out-of-range";
    }

    @Override
    public String detail() {
        return day + " is out of range: the day lies between " + EARLIEST + " and " + latest;
    }
}
