package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRecipientsTest {

    private static ImportedParagraph read(String end) {
        var text = """
                Hamnnämnden
                Sammanträde 2024-04-19

                § 12 Hamnen

                Beslut
                Bryggan lagas.

                %s

                § 13 Sjön
                Beslut
                Sjön renas.
                """.formatted(end);
        return MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null)
                .paragraphs()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Beslutet skickas till",
                "Beslutet ska skickas till:",
                "Beslutet expedieras till",
                "Protokollsutdrag skickas till",
                "Utdrag till",
                "Kopia till",
                "Kopior till:",
                "Sändlista",
                "Sändlistan:",
                "Expediering",
                "Expedition",
                "Delges",
                "Delgivning till",
                "För kännedom"
            })
    void the_list_under_the_heading_is_those_to_whom_it_is_sent(String heading) {
        // When
        var paragraph = read(heading + "\n- Sala kommun\n- Barn- och utbildningsnämnden");
        // Then
        assertThat(paragraph.sentTo()).containsExactly("Sala kommun", "Barn- och utbildningsnämnden");
        assertThat(paragraph.decision()).isEqualTo("Bryggan lagas.");
        assertThat(paragraph.summary()).isEmpty();
        assertThat(paragraph.sources()).extracting(SourceLines::what).contains("sentTo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sändlista: Sala kommun, Regionen och Hamnen | 3",
                "Beslutet skickas till: Barn- och utbildningsnämnden | 1",
                "Beslutet skickas till Sala kommun; Regionen | 2",
                "Kopia till: Sala kommun | 1"
            })
    void names_on_one_line_are_divided_by_commas(String line, int many) {
        assertThat(read(line).sentTo()).hasSize(many);
        assertThat(read(line).decision()).isEqualTo("Bryggan lagas.");
    }

    @Test
    void a_sentence_behind_the_list_is_no_recipient() {
        // When
        var paragraph = read(
                "Beslutet skickas till\nSala kommun\nRegionen\n\nOrdföranden tackar alla som har kommit hit i dag.");
        // Then
        assertThat(paragraph.sentTo()).containsExactly("Sala kommun", "Regionen");
        assertThat(paragraph.summary()).contains("Ordföranden tackar");
    }

    @Test
    void without_a_heading_it_is_sent_to_nobody() {
        assertThat(read("Kommunen skickas till botten av tabellen.").sentTo()).isEmpty();
        assertThat(Recipients.of(List.of("A, B", "C"))).containsExactly("A, B", "C");
    }
}
