package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.text.BadText;

/// Imported minutes are read whatever characters they have. A forbidden character is reported with its line.
class MinutesCharactersTest {

    private static ImportedMinutes read(String text) {
        return MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), "Nämnden", LocalDate.of(2031, 3, 7));
    }

    private static List<BadText> texts() {
        return BadText.table().stream()
                .filter(row -> StandardCharsets.UTF_8.newEncoder().canEncode(row.text()))
                .filter(row -> !row.text().contains("\n") && !row.text().contains("\r"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_forbidden_character_is_left_out_with_a_diagnostic(BadText row) {
        // When
        var minutes = read("§ 1 Bryggan\nBeslut\nBryggan " + row.text() + " lagas.\n");
        // Then
        var paragraph = minutes.paragraphs().getFirst();
        assertThat(paragraph.decision()).startsWith("Bryggan").endsWith("lagas.");
        assertThat(Characters.fault(paragraph.decision(), Characters.Use.TEXT)).isEmpty();
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("control-character"))
                .extracting(Diagnostic::line)
                .hasSize(
                        row.refused() == BadText.Refused.EVERYWHERE
                                        && !row.text().contains("\f")
                                ? 1
                                : 0)
                .allMatch(line -> line == 3);
    }

    @ParameterizedTest
    @CsvSource({"bryg\u00ADgan,bryggan", "bryg\u200Bgan,bryggan", "bryg\uFEFFgan,bryggan", "bryg\u2060gan,bryggan"})
    void a_soft_hyphen_or_a_zero_width_character_is_left_out_with_a_diagnostic(String printed, String read) {
        // When
        var minutes = read("§ 1 Hamnen\nBeslut\nLaga " + printed + ".\n");
        // Then
        assertThat(minutes.paragraphs().getFirst().decision()).isEqualTo("Laga " + read + ".");
        assertThat(minutes.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::line)
                .containsExactly(tuple("invisible-character", 3));
    }

    @Test
    void a_form_feed_is_a_page_break_and_no_line() {
        // When
        var minutes = read("§ 1 Hamnen\nBeslut\nBryggan lagas.\f§ 2 Kajen\n\fBeslut\nKajen\n\frivs.\n");
        // Then
        assertThat(minutes.paragraphs())
                .extracting(ImportedParagraph::number, ImportedParagraph::title, ImportedParagraph::decision)
                .containsExactly(tuple(1, "Hamnen", "Bryggan lagas."), tuple(2, "Kajen", "Kajen rivs."));
        assertThat(minutes.diagnostics()).isEmpty();
    }
}
