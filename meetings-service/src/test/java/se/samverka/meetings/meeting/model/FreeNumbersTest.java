package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

class FreeNumbersTest {

    @ParameterizedTest(name = "after § {0}, before § {1}: asked for {2}, {3} numbers: from § {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -, -, 5, 1",
                "14, -, -, 15, 15",
                "14, -, 15, 15, 15",
                "14, -, 30, 2, 30",
                "14, 20, -, 5, 15",
                "14, 20, 16, 4, 16",
                "9998, -, -, 1, 9999",
            })
    void numbers_lie_above_the_earlier_and_below_the_later(
            int before, Integer after, Integer asked, int count, int first) {
        assertThat(new FreeNumbers(before, maybe(after)).first(asked, count)).isEqualTo(first);
    }

    @ParameterizedTest(name = "after § {0}, before § {1}: asked for {2}, {3} numbers")
    @CsvSource(
            nullValues = "-",
            value = {
                "14, -, 14, 1, 'the next is § 15'",
                "14, -, 3, 1, 'the next is § 15'",
                "14, 20, -, 6, 'free are §§ 15–19'",
                "14, 20, 19, 2, 'free are §§ 15–19'",
                "14, 15, -, 1, 'free are none'",
                "9998, -, -, 2, 'beyond the last number'",
                "9999, -, -, 1, 'beyond the last number'",
            })
    void a_number_that_is_not_free_is_refused_and_the_free_ones_are_named(
            int before, Integer after, Integer asked, int count, String detail) {
        assertThatThrownBy(() -> new FreeNumbers(before, maybe(after)).first(asked, count))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RuleBroken.Kind.CONFLICT);
                    assertThat(refused.code()).isEqualTo(ProblemCode.PARAGRAPH_NUMBER_IN_USE);
                    assertThat(refused.detail()).contains(detail);
                });
    }

    @Test
    void what_is_skipped_is_missing() {
        var free = new FreeNumbers(14, OptionalInt.empty());
        assertThat(free.missing(15)).isEmpty();
        assertThat(free.missing(16)).hasValue(new FreeNumbers.Missing(15, 15));
        assertThat(free.missing(20)).hasValue(new FreeNumbers.Missing(15, 19));
    }

    private static OptionalInt maybe(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
