package se.samverka.meetings.day.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class DayInRangeTest {

    @ParameterizedTest(name = "{0}, today 2024-04-29: allowed {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true",
                "1861-12-31, false",
                "1862-01-01, true",
                "2034-04-29, true",
                "2034-04-30, false",
            })
    void a_day_of_a_meeting_is_from_the_first_local_government_law_to_ten_years_ahead(LocalDate day, boolean allowed) {
        var refused = catchThrowableOfType(
                RuleBroken.class, () -> DayInRange.require("/heldOn", day, LocalDate.of(2024, 4, 29)));
        assertThat(refused == null ? List.of() : refused.violations())
                .isEqualTo(
                        allowed
                                ? List.of()
                                : List.of(new Violation(
                                        "/heldOn",
                                        ProblemCode.DAY_OUT_OF_RANGE,
                                        day + " is no day of a meeting: take one from 1862-01-01 to 2034-04-29")));
    }
}
