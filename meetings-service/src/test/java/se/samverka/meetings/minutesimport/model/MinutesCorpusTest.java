package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts of many traditions, with what must be read from each. Precision and recall per field are written to
/// `target/minutes-corpus.txt`.
class MinutesCorpusTest {

    private static final double LOWEST = 0.98;
    private static final int FEWEST_OWN = 20;

    @Test
    void precision_and_recall_are_high_in_every_field() throws IOException {
        // Given
        var score = new CorpusScore();
        var cases = MinutesCase.all();
        assertThat(MinutesCase.own()).hasSizeGreaterThanOrEqualTo(FEWEST_OWN);
        // When
        cases.forEach(score::add);
        // Then
        var report = cases.size() + " texts\n" + score.report() + "\n" + String.join("\n", score.faults()) + "\n";
        Files.writeString(Path.of("target/minutes-corpus.txt"), report);
        System.out.println("MinutesCorpusTest: " + cases.size() + " texts, "
                + score.counts().size()
                + " fields, lowest precision " + lowest(score, true) + ", lowest recall " + lowest(score, false)
                + "; see target/minutes-corpus.txt");
        assertThat(score.counts()).allSatisfy((field, count) -> {
            assertThat(count.precision())
                    .as("precision of %s\n%s", field, report)
                    .isGreaterThanOrEqualTo(LOWEST);
            assertThat(count.recall()).as("recall of %s\n%s", field, report).isGreaterThanOrEqualTo(LOWEST);
        });
    }

    private static double lowest(CorpusScore score, boolean precision) {
        return score.counts().values().stream()
                .mapToDouble(count -> precision ? count.precision() : count.recall())
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("se.samverka.meetings.minutesimport.model.MinutesCase#all")
    void every_line_of_a_text_is_accounted_for(MinutesCase one) {
        // When
        var minutes = one.minutes();
        // Then
        assertThat(unaccounted(one.text(), minutes)).isEmpty();
    }

    /// The lines with text that are in no field and no diagnostic, and were not removed.
    static ArrayList<String> unaccounted(String text, ImportedMinutes minutes) {
        var lines = text.split("\r\n|\n|\r", -1);
        var unaccounted = new ArrayList<String>();
        IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isBlank() && !minutes.accountsFor(i + 1))
                .forEach(i -> unaccounted.add((i + 1) + ": " + lines[i]));
        return unaccounted;
    }
}
