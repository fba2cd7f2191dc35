package se.samverka.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverka.search.SearchedField.Weight;

class SwedishTextTest {

    /// Of [SwedishText#VERSION]: what the words of the field, and words of minutes, are analysed as.
    private static final String ANALYSIS = "87f7e4fe13bd729c";

    @Test
    void another_analysis_has_another_version() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : List.of("words.txt", "analysed.txt")) {
            try (var in = Objects.requireNonNull(SwedishText.class.getResourceAsStream(file))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> SwedishText.occurrences(line).toString())
                        .forEach(lexemes -> digest.update(lexemes.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8))
                .as("The analysis has changed: raise SwedishText.VERSION, so that kept texts are analysed again")
                .isEqualTo(ANALYSIS);
    }

    @Test
    void a_decomposed_text_has_the_lexemes_of_a_composed_one_at_its_own_offsets() {
        var composed = "Målbilden för Västmanlands län";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(lexemes(decomposed)).isEqualTo(lexemes(composed));
        assertThat(SwedishText.occurrences(decomposed).getFirst().end()).isEqualTo("Målbilden".length() + 1);
    }

    @Test
    void a_vector_has_positions_and_weights_and_no_phrase_goes_over_two_fields() {
        var fields = List.of(
                SearchedField.of("title", Weight.A, "Avtalet om avtal"),
                SearchedField.of("summary", Weight.D, "Avtal"));
        assertThat(SearchedText.vector(fields)).isEqualTo("'avtal':1A,3A,13");
        assertThat(SearchQuery.of("\"avtal avtal\"").finds(fields)).isFalse();
    }

    @Test
    void a_vector_of_the_longest_text_has_less_than_a_megabyte() {
        var text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(Integer.toString(i * 7919, 36)).append("ö-").append(i % 9 == 0 ? " " : "");
        }
        var vector = SearchedText.vector(List.of(SearchedField.of("summary", Weight.D, text.toString())));
        assertThat(vector.getBytes(StandardCharsets.UTF_8).length).isBetween(100_000, 2_000_000);
    }

    private static String lexemes(String text) {
        return SwedishText.occurrences(text).stream()
                .map(SwedishText.Occurrence::lexeme)
                .collect(Collectors.joining(" "));
    }
}
