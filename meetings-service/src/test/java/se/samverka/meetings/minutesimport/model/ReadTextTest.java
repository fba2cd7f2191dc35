package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.rule.RuleBroken;

/// How a text becomes lines, and what is refused, at the bounds.
class ReadTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\nb | 1:a 2:b",
                "a\\r\\nb | 1:a 2:b",
                "a\\rb | 1:a 2:b",
                "a\\n\\nb | 1:a 2: 3:b",
                "a\\r\\rb | 1:a 2: 3:b",
                "a\\n | 1:a 2:",
                "a\\r | 1:a 2:",
                "a\\fb\\nc | 1:a 1:b 2:c",
                "\\f\\nc | 1: 2:c",
                "a\\f | 1:a"
            })
    void every_kind_of_line_end_counts_once_and_a_page_break_is_none(String text, String lines) {
        assertThat(lines(unescaped(text)).stream().map(line -> line.number() + ":" + line.text()))
                .containsExactly(lines.split(" "));
    }

    @Test
    void a_form_feed_begins_the_next_page() {
        assertThat(lines("a\fb\f\nc"))
                .extracting(Line::text, Line::page)
                .containsExactly(tuple("a", 1), tuple("b", 2), tuple("c", 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | a b | false | false",
                "' a' | a | true | false",
                "'a ' | a | false | true",
                "'a  b' | a_b | false | false",
                "'a\\tb' | a_b | false | false",
                "'a   b c' | a_b c | false | false",
                "'\\ta' | a | true | false"
            })
    void a_wide_gap_divides_columns_and_space_at_the_ends_is_remembered(
            String text, String wide, boolean indented, boolean trailing) {
        assertThat(lines(unescaped(text)))
                .singleElement()
                .returns(wide.replace('_', '\t'), Line::wide)
                .returns(indented, Line::indented)
                .returns(trailing, Line::trailingSpace);
    }

    @ParameterizedTest
    @CsvSource({"\uFB01nans, finans", "a\uFB00\uFB06, affst", "\uFAFFx, \uFAFFx", "\uFB07x, \uFB07x"})
    void a_ligature_is_read_as_its_letters(String printed, String read) {
        assertThat(lines(printed)).singleElement().returns(read, Line::text);
    }

    /// A stroke stands for a line end.
    @ParameterizedTest
    @CsvSource({
        "a//b////c//d, 1:a 3:b 5: 7:c 9:d",
        "a//b//c, 1:a 2: 3:b 4: 5:c",
        "a/b////c, 1:a 2:b 3: 4: 5: 6:c",
        "a//b///c, 1:a 2: 3:b 4: 5: 6:c"
    })
    void line_ends_that_a_program_has_doubled_are_single(String text, String lines) {
        assertThat(lines(text.replace('/', '\n')).stream().map(line -> line.number() + ":" + line.text()))
                .containsExactly(lines.split(" "));
    }

    @Test
    void a_page_break_before_any_text_counts() {
        assertThat(lines("\fa")).extracting(Line::text, Line::page).containsExactly(tuple("a", 2));
    }

    @Test
    void a_soft_hyphen_at_a_line_end_stays_for_the_joining_of_words() {
        assertThat(lines("bryg\u00AD\ngan")).extracting(Line::text).containsExactly("bryg\u00AD", "gan");
    }

    @Test
    void a_text_of_few_control_characters_is_read_and_of_many_is_not() {
        // 100, and one for each fifty characters of the text
        assertThat(lines("a\n" + "\u0001".repeat(100))).hasSize(2);
        assertThat(lines("a\n" + "\u0001".repeat(102))).hasSize(2);
        assertThat(lines("a\n" + "\t\r".repeat(200) + "b").getLast().text()).isEqualTo("b");
        assertThatThrownBy(() -> lines("a\nb\u0001\n" + "\u0001".repeat(103)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.detail())
                                .isEqualTo("This is not plain text: line 2 has control characters"));
    }

    @Test
    void five_megabytes_are_read_and_one_byte_more_is_too_large() {
        var most = "\0".repeat(MinutesText.MAX_BYTES);
        assertThatThrownBy(() -> lines(most)).hasMessageContaining("not plain text");
        assertThatThrownBy(() -> lines(most + "a")).hasMessageContaining("5242881 bytes");
        assertThatThrownBy(() -> bytes(most)).hasMessageContaining("not plain text");
        assertThatThrownBy(() -> bytes(most + "a")).hasMessageContaining("5242881 bytes");
    }

    @Test
    void a_byte_order_mark_is_read_alone_and_never_from_fewer_bytes() {
        assertThat(Encodings.decoded(new byte[] {(byte) 0xFE, (byte) 0xFF}, Optional.empty()))
                .isEmpty();
        assertThat(Encodings.decoded(new byte[] {(byte) 0xE5}, Optional.of(StandardCharsets.ISO_8859_1)))
                .isEqualTo("å");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void a_line_has_at_most_fifty_thousand_characters(int more, boolean read) {
        var text = "a".repeat(MinutesText.MAX_LINE_LENGTH + more);
        if (read) {
            assertThat(lines(text)).hasSize(1);
        } else {
            assertThatThrownBy(() -> lines("b\n" + text)).hasMessageContaining("Line 2 has more than 50000 characters");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void a_text_has_at_most_a_hundred_thousand_lines(int more, boolean read) {
        var text = "a" + "\n".repeat(MinutesText.MAX_LINES - 1 + more);
        if (read) {
            assertThat(lines(text)).hasSize(MinutesText.MAX_LINES);
        } else {
            assertThatThrownBy(() -> lines(text)).hasMessageContaining("more than 100000 lines");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', There is no text to read",
        "' \u00A0\t', There is no text to read",
        "Ett brev om hamnen, 'No line begins with § and a number, so there is no paragraph to read'"
    })
    void a_text_without_paragraphs_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.detail()).isEqualTo(reason));
    }

    @Test
    void the_first_byte_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> MinutesParser.parse(new byte[] {'a', 'b', (byte) 0xE5, 'c'}, null, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.detail())
                                .isEqualTo("The text is not UTF-8: byte 2 cannot be read. Save the minutes as UTF-8"));
    }

    private static List<Line> bytes(String text) {
        return lines(MinutesSource.ofText(text.getBytes(StandardCharsets.UTF_8), Optional.empty())
                .text());
    }

    private static List<Line> lines(String text) {
        return MinutesText.lines(text, new Diagnostics());
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\f", "\f")
                .replace("\\t", "\t");
    }
}
