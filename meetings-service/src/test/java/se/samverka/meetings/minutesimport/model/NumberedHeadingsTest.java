package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Minutes without paragraph signs: a slash stands for a line end.
class NumberedHeadingsTest {

    private static List<Line> lines(String text) {
        var all = text.split("/", -1);
        return Arrays.stream(all).map(one -> new Line(1, 1, one, false, false)).toList();
    }

    private static String signed(String text, Diagnostics diagnostics) {
        return NumberedHeadings.signed(lines(text), diagnostics).stream()
                .map(Line::wide)
                .collect(Collectors.joining("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Öppnande/Mötet öppnas./2. Val/Bo väljs./3. Slut | § 1 Öppnande/Mötet öppnas./§ 2 Val/Bo väljs./§ 3 Slut",
                "Närvarande/1 Öppnande//2 Val//3 Slut | Närvarande/§ 1 Öppnande//§ 2 Val//§ 3 Slut",
                "4) Öppnande//5) Val//6) Slut | § 4 Öppnande//§ 5 Val//§ 6 Slut",
                "Punkt 1. Öppnande/a/Punkt 2. Val/b/Item 3 Slut. | § 1 Öppnande/a/§ 2 Val/b/§ 3 Slut.",
                "1. Öppnande/2. Val/3. Slut//1. Öppnande/a./2. Val/b./3. Slut | § 1 Öppnande/§ 2 Val/§ 3 Slut//§ 1 Öppnande/a./§ 2 Val/b./§ 3 Slut",
                "1. Öppnande//1. Planen antas.//2. Val/b/2. Avslag//3. Slut | § 1 Öppnande//1. Planen antas.//§ 2 Val/b/2. Avslag//§ 3 Slut",
                "1. Öppnande//5. Annat//2. Val//3. Slut | § 1 Öppnande//5. Annat//§ 2 Val//§ 3 Slut"
            })
    void headings_whose_numbers_follow_on_each_other_get_a_sign(String text, String marked) {
        var diagnostics = new Diagnostics();
        assertThat(signed(text, diagnostics)).isEqualTo(marked);
        assertThat(diagnostics.inOrder()).singleElement().returns("paragraphs-without-sign", Diagnostic::code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Öppnande//2. Val",
                "1. Planen antas.//2. Taxan antas.//3. Motionen avslås.",
                "§ 1 Öppnande//1. Val//2. Plan//3. Slut",
                "1. öppnande//2. val//3. slut",
                "0. Öppnande//1. Val//2. Plan"
            })
    void fewer_than_three_or_sentences_or_beside_signs_they_are_points(String text) {
        var diagnostics = new Diagnostics();
        assertThat(signed(text, diagnostics)).isEqualTo(text);
        assertThat(diagnostics.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120, true", "121, false"})
    void a_heading_has_at_most_a_hundred_and_twenty_characters(int length, boolean read) {
        var long1 = "1. " + "Ö".repeat(length - 3);
        assertThat(signed(long1 + "//2. Val//3. Plan//4. Slut", new Diagnostics())
                        .startsWith("§ 1 "))
                .isEqualTo(read);
    }
}
