package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.rule.RuleBroken;

class ParagraphLabelTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12, 12, -, 12, 12",
                "12a, 12, a, 12a, 12 a",
                "'12 a', 12, a, 12a, 12 a",
                "9999ö, 9999, ö, 9999ö, 9999 ö"
            })
    void a_label_is_read_and_written(String text, int number, String letter, String path, String printed) {
        assertThat(ParagraphLabel.parse(text)).hasValueSatisfying(label -> {
            assertThat(label).isEqualTo(new ParagraphLabel(number, letter));
            assertThat(label.path()).isEqualTo(path);
            assertThat(label).hasToString(printed);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "012", "12A", "12aa", "a12", "10000", "-1", "12-13", "½"})
    void what_is_no_label_is_not_read(String text) {
        assertThat(ParagraphLabel.parse(text)).isEmpty();
    }

    @Test
    void labels_stand_in_the_order_of_the_minutes() {
        assertThat(Stream.of("13", "12b", "12", "2", "12a")
                        .map(one -> ParagraphLabel.parse(one).orElseThrow())
                        .sorted())
                .extracting(ParagraphLabel::path)
                .containsExactly("2", "12", "12a", "12b", "13");
    }

    @ParameterizedTest
    @CsvSource({"12, 11", "12a, 12", "12b, 12a", "12å, 12z"})
    void a_label_stands_behind_the_one_before(String label, String before) {
        assertThat(ParagraphLabel.parse(label).orElseThrow().before().path()).isEqualTo(before);
    }

    @Test
    void what_a_caller_sends_is_checked() {
        assertThat(ParagraphLabel.of(12, null)).isEqualTo(ParagraphLabel.of(12));
        assertThat(ParagraphLabel.of(12, "a").path()).isEqualTo("12a");
        assertThat(ParagraphLabel.of("/paragraph", "12a")).isEqualTo(ParagraphLabel.of(12, "a"));
        assertThat(refused(() -> ParagraphLabel.of(12, "A"))).isEqualTo("/letter");
        assertThat(refused(() -> ParagraphLabel.of("/paragraph", "0"))).isEqualTo("/paragraph");
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(RuleBroken.class, act::run)
                .violations()
                .getFirst()
                .pointer();
    }
}
