package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The signs that a line begins and ends with, and the collected places and diagnostics.
class ReadSignsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "§ 12 Bryggan | - 12 - Bryggan",
                "§12. Bryggan | - 12 - Bryggan",
                "**§ 12 Bryggan** | - 12 - Bryggan",
                "§ 12 a Bryggan | - 12 a Bryggan",
                "§ 12A | - 12 a -",
                "KS § 31 Bryggan | KS 31 - Bryggan",
                "Paragraf 5 – Bryggan | - 5 - Bryggan",
                "§ 31/2025 Bryggan | - 31 - Bryggan",
                "31 § | - 31 - -",
                "31 a § Bryggan | - 31 a Bryggan",
                "§ 12 | - 12 - -",
                "§ 0 Bryggan | none",
                "§ 012 Bryggan | none",
                "§ 7–9 i stadgarna | none",
                "§ 7:2 i lagen | none",
                "Se § 3 | none",
                "SE § 3 | none",
                "enligt § 3 | none",
                "Bryggan | none"
            })
    void a_paragraph_begins_with_its_sign_and_number(String text, String sign) {
        assertThat(ParagraphSign.of(line(text))
                        .map(read -> "%s %s %s %s"
                                .formatted(shown(read.body()), read.number(), shown(read.letter()), shown(read.rest())))
                        .orElse("none"))
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, true"})
    void a_long_line_with_a_sign_is_read_too(int length, boolean read) {
        var text = "§ 1 Bryggan" + "x".repeat(length - 11);
        assertThat(ParagraphSign.of(line(text)).isPresent()).isEqualTo(read);
        assertThat(ParagraphSign.of(line("Paragraf 1 Bryggan" + "x".repeat(length)))
                        .isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "§ 12 | § 13 | true",
                "§ 12 | § 12 a | true",
                "§ 12 a | § 12 b | true",
                "§ 12 | § 13 a | true",
                "§ 12 b | § 13 | true",
                "§ 12 | § 12 b | false",
                "§ 12 a | § 12 c | false",
                "§ 12 | § 14 | false",
                "§ 12 | § 13 b | false",
                "§ 12 | § 12 | false"
            })
    void a_paragraph_follows_by_number_or_letter(String before, String after, boolean follows) {
        var first = ParagraphSign.of(line(before)).orElseThrow();
        assertThat(ParagraphSign.of(line(after)).orElseThrow().follows(first)).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({"§ 12 Bryggan, false", "§ 12 i stadgarna, true", "§ 12, false"})
    void a_title_in_lower_case_goes_on_with_a_sentence(String text, boolean goesOn) {
        var sign = ParagraphSign.of(line(text)).orElseThrow();
        assertThat(sign.goesOn()).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({"§ 12 Bryggan, 12", "§ 12 a Bryggan, 12 a"})
    void a_label_is_the_number_with_its_letter(String text, String label) {
        assertThat(ParagraphSign.of(line(text)).orElseThrow().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "§ 12, true",
        "§§ 3–4 gäller, true",
        "KS § 3, true",
        "Paragraf 3, true",
        "enligt § 3, false",
        "§ a, false"
    })
    void any_line_that_begins_with_a_sign_and_a_digit_is_known(String text, boolean sign) {
        assertThat(ParagraphSign.isOn(line(text))).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"• a | a", "•a | a", "- a | a", "'-\ta' | a", "-a | -", "- | -", "a - b | -", "'' | -"})
    void a_bullet_is_a_sign_and_a_dash_only_before_a_space(String text, String after) {
        var line = line(text);
        assertThat(line.isBulleted()).isEqualTo(!after.equals("-"));
        assertThat(line.withoutBullet()).isEqualTo(line.isBulleted() ? after : text);
        assertThat(line.afterBullet().text()).isEqualTo(line.isBulleted() ? after : text);
    }

    @ParameterizedTest
    @CsvSource({
        "Bryggan lagas., true, true, true, false",
        "Bryggan:, true, false, true, false",
        "bryggan!, true, true, false, true",
        "Bryggan, false, false, true, false",
        "12 bryggor, false, false, false, false",
        "'', false, false, false, false"
    })
    void a_line_begins_and_ends_as_its_signs_say(
            String text, boolean sentence, boolean stop, boolean upper, boolean lower) {
        assertThat(line(text))
                .returns(sentence, Line::endsSentence)
                .returns(stop, Line::endsWithStop)
                .returns(upper, Line::startsUpperCase)
                .returns(lower, Line::startsLowerCase);
    }

    /// Lines as numbers; a blank one stands in brackets.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 | 1-3",
                "1 3 | 1-1 3-3",
                "1 (2) 3 | 1-3",
                "(1) 2 (3) | 2-2",
                "3 3 4 | 3-4",
                "1 (2) 4 | 1-1 4-4",
                "(1) | ",
            })
    void places_are_ranges_of_lines_without_blank_ends(String numbers, String ranges) {
        var lines = List.of(numbers.split(" ")).stream()
                .map(one -> one.startsWith("(")
                        ? new Line(Integer.parseInt(one.substring(1, one.length() - 1)), 1, "", false, false)
                        : new Line(Integer.parseInt(one), 1, "a", false, false))
                .toList();
        assertThat(Sources.ranges("title", lines).stream().map(range -> range.firstLine() + "-" + range.lastLine()))
                .containsExactly(ranges == null ? new String[0] : ranges.split(" "));
    }

    @Test
    void at_most_a_thousand_diagnostics_are_shown_besides_errors_and_lost_lines() {
        var diagnostics = new Diagnostics();
        IntStream.rangeClosed(1, Diagnostics.MAX + 2)
                .forEach(line -> diagnostics.add(DiagnosticCode.DATE_DOUBTFUL, line, "a", "b"));
        diagnostics.add(DiagnosticCode.MEETING_DATE_MISSING, 3, "a", "b");
        diagnostics.add(DiagnosticCode.PARAGRAPH_NUMBER_MISSING, 2, "a", "b");
        var shown = diagnostics.inOrder();
        assertThat(shown).hasSize(Diagnostics.MAX + 3);
        assertThat(shown).extracting(Diagnostic::line).startsWith(1, 2, 2, 3, 3, 4);
        assertThat(shown.getLast())
                .returns("diagnostics-truncated", Diagnostic::code)
                .returns("2 more diagnostics are not shown; fix the first ones and import again", Diagnostic::message);
    }

    @Test
    void a_thousand_diagnostics_are_all_shown() {
        var diagnostics = new Diagnostics();
        IntStream.rangeClosed(1, Diagnostics.MAX)
                .forEach(line -> diagnostics.add(DiagnosticCode.DATE_DOUBTFUL, line, "a", "b"));
        assertThat(diagnostics.inOrder())
                .hasSize(Diagnostics.MAX)
                .extracting(Diagnostic::code)
                .containsOnly("date-doubtful");
    }

    private static String shown(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static Line line(String text) {
        return new Line(1, 1, text, false, false);
    }
}
