package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppealTimeTest {

    @Test
    void an_appeal_is_in_time_for_three_weeks_from_the_announcement() {
        assertThat(new AppealTime(new WorkingDays(_ -> false)).lastDay(LocalDate.of(2026, 3, 2)))
                .isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void a_last_day_that_is_a_day_off_moves_to_the_next_working_day() {
        // Announced on Friday 2026-03-13: the third week ends on Good Friday, before Easter.
        var easter = Set.of(
                LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6));
        assertThat(new AppealTime(new WorkingDays(easter::contains)).lastDay(LocalDate.of(2026, 3, 13)))
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }
}
