package se.samverka.agreements.board.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.QueryValues;

/// The day that a caller asks to be shown, `validOn`.
final class ShownDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private ShownDay() {}

    /// @throws RuleBroken 400 for what is no date, or none between the years 1900 and 9999
    static @Nullable LocalDate of(@Nullable String text) {
        var day = QueryValues.date("validOn", text).orElse(null);
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new RuleBroken(
                    RuleBroken.Kind.MALFORMED,
                    ProblemCode.QUERY_PARAMETER_INVALID,
                    "Query parameter validOn must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
