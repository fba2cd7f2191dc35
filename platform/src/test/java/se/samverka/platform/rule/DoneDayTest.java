package se.samverka.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

class DoneDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void today_is_the_latest_day() {
        assertThat(DoneDay.check("/decidedOn", TODAY, TODAY)).isEmpty();
        assertThat(DoneDay.check("/decidedOn", TODAY.plusDays(1), TODAY)).hasValueSatisfying(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.DATE_IN_THE_FUTURE);
            assertThat(violation.pointer()).isEqualTo("/decidedOn");
            assertThat(violation.detail()).contains("2026-12-01", "2026-11-30");
        });
    }

    /// The other code of that ending is no rule for a day: it says that a meeting has not taken place.
    @Test
    void one_code_says_that_a_day_is_in_the_future() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code).filter(code -> code.endsWith("future")))
                .containsExactlyInAnyOrder("date-in-the-future", "meeting-in-the-future");
    }
}
