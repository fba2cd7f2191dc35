package se.samverka.meetings.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.rule.RuleBroken;

class AssignmentDueTest {

    private static final LocalDate MEETING = LocalDate.of(2025, 9, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-9", "september", "25-09", "", "2025-09-01"})
    void a_month_is_a_year_and_two_digits(String month) {
        assertThatThrownBy(() -> AssignmentDue.of(null, month, null))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code().code()).isEqualTo("value-malformed");
                    assertThat(refused.violations().getFirst().pointer()).isEqualTo("/dueMonth");
                });
    }

    @Test
    void a_day_and_a_month_are_not_both_given() {
        assertThatThrownBy(() -> AssignmentDue.of(MEETING, "2025-09", null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("field-misplaced"));
        assertThat(AssignmentDue.of(null, "2025-09", "senast i september"))
                .isEqualTo(new AssignmentDue(null, YearMonth.of(2025, 9), "senast i september"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-11,, before-what-it-follows, /dueOn",
        ",2025-08, before-what-it-follows, /dueMonth",
        ",1861-12, day-out-of-range, /dueMonth",
        ",2036-02, day-out-of-range, /dueMonth",
        "2036-01-02,, day-out-of-range, /dueOn"
    })
    void it_is_not_due_before_its_meeting_or_out_of_range(LocalDate on, String month, String code, String pointer) {
        assertThatThrownBy(() -> AssignmentDue.of(on, month, null).require(MEETING, TODAY))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code().code()).isEqualTo(code);
                    assertThat(refused.violations().getFirst().pointer()).isEqualTo(pointer);
                });
    }

    @Test
    void it_is_due_from_the_day_and_the_month_of_its_meeting_on() {
        assertThatCode(() -> AssignmentDue.of(MEETING, null, null).require(MEETING, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> AssignmentDue.of(null, "2025-09", null).require(MEETING, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void what_minutes_print_before_their_own_day_stays_in_words() {
        assertThat(AssignmentDue.of(MEETING.minusDays(1), null, null).since(MEETING))
                .isEqualTo(new AssignmentDue(null, null, "2025-09-11"));
        assertThat(AssignmentDue.of(null, "2025-08", "i augusti 2025").since(MEETING))
                .isEqualTo(new AssignmentDue(null, null, "i augusti 2025"));
        var later = AssignmentDue.of(null, "2025-09", "i september");
        assertThat(later.since(MEETING)).isSameAs(later);
    }
}
