package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a hyphen at a line end means. A slash stands for a line end, an underscore for a space before it.
class JoinedLinesTest {

    /// In a text whose lines do not end with spaces.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bryggan/lagas | bryggan lagas | ",
                "/lagas | ' lagas' | ",
                "bryg-/gan och bryggan | bryggan och bryggan | ",
                "bryg-/gan | bryggan | hyphen-joined",
                "intresse-/och målkonflikter | intresse- och målkonflikter | ",
                "Uppsala-/Sala | Uppsala-Sala | ",
                "SKR-/modellen | SKR-modellen | ",
                "2025-/modellen | 2025-modellen | ",
                "bryggan -/lagad | bryggan - lagad | ",
                "-/lagad | - lagad | ",
                "bryg\u00AD/gan | bryggan | ",
                "bryggan-_/lagas | bryggan- lagas | hyphen-kept"
            })
    void a_hyphen_is_of_a_broken_word_or_of_the_spelling(String text, String joined, @Nullable String report) {
        assertJoined(text, joined, report);
    }

    /// In a text whose lines end with spaces between words.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a_/b_/c_/d_/e_/bryg-/gan_ | a b c d e bryggan | ",
                "a_/b_/c_/d_/e_/intresse-/och mål_ | a b c d e intresse- och mål | hyphen-kept",
                "a_/b_/c_/d_/e_/beredning-_/och förankring_ | a b c d e beredning- och förankring | ",
                "a_/b_/c_/bryg-/gan_ | a b c bryggan | ",
                "a_/b_/bryg-/gan_ | a b bryggan | hyphen-joined"
            })
    void space_at_line_ends_says_whether_a_line_ended_between_words(
            String text, String joined, @Nullable String report) {
        assertJoined(text, joined, report);
    }

    @Test
    void a_hyphen_in_a_word_that_stands_elsewhere_without_it_is_reported() {
        var diagnostics = new Diagnostics();
        var lines = lines("bryggan och bryg-gan och natt-buss");
        Hyphens.of(lines, diagnostics).reportDoubtful(lines.getFirst());
        assertThat(diagnostics.inOrder())
                .singleElement()
                .returns("hyphen-doubtful", Diagnostic::code)
                .returns("\"bryg-gan\" stands elsewhere without a hyphen; it is left as printed", Diagnostic::message);
    }

    private static void assertJoined(String text, String joined, @Nullable String report) {
        var lines = lines(text);
        var diagnostics = new Diagnostics();
        var hyphens = Hyphens.of(lines, diagnostics);
        var written = new StringBuilder(lines.getFirst().text());
        for (int i = 1; i < lines.size(); i++) {
            hyphens.append(written, lines.get(i - 1), lines.get(i));
        }
        assertThat(written).hasToString(joined);
        assertThat(diagnostics.inOrder().stream().map(Diagnostic::code).collect(Collectors.joining(" ")))
                .isEqualTo(report == null ? "" : report);
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var one : text.split("/")) {
            lines.add(new Line(lines.size() + 1, 1, one.replace("_", ""), false, one.endsWith("_")));
        }
        return lines;
    }
}
