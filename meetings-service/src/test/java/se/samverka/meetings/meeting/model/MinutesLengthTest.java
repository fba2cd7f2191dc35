package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.rule.RuleBroken;

class MinutesLengthTest {

    @Test
    void minutes_at_the_bounds_are_one_document() {
        assertThatCode(() -> new MinutesLength(MinutesLength.MOST_PARAGRAPHS, MinutesLength.MOST_CHARACTERS)
                        .requireOneDocument())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1"})
    void one_more_is_too_long(int paragraphs, int characters) {
        var longer = new MinutesLength(
                MinutesLength.MOST_PARAGRAPHS + paragraphs, MinutesLength.MOST_CHARACTERS + characters);
        assertThatThrownBy(longer::requireOneDocument)
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("one document holds at most");
    }
}
