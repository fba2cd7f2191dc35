package se.samverka.meetings.minutesimport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.meetings.minutesimport.model.CorpusScore;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.MinutesCase;
import se.samverka.meetings.minutesimport.model.MinutesParser;

/// The texts of the corpus, printed as PDF files, are read as they are from plain text.
class PdfCorpusTest {

    private static final double LOWEST = 0.98;

    @ParameterizedTest
    @EnumSource
    void precision_and_recall_are_as_high_as_with_plain_text(PrintedPdf.Letters letters) throws IOException {
        // Given
        var score = new CorpusScore();
        var unaccounted = new ArrayList<String>();
        // When
        for (var one : MinutesCase.all()) {
            var source = source(printable(one.text()), letters);
            var minutes = MinutesParser.parse(source, null, null);
            score.add(one, minutes);
            unaccounted.addAll(unaccounted(one, source.text(), minutes));
        }
        // Then
        var report = score.report() + "\n" + String.join("\n", score.faults()) + "\n";
        Files.writeString(
                Path.of("target/minutes-corpus-pdf-" + letters.name().toLowerCase(Locale.ROOT) + ".txt"), report);
        assertThat(unaccounted).isEmpty();
        assertThat(score.counts()).allSatisfy((field, count) -> {
            assertThat(count.precision())
                    .as("precision of %s\n%s", field, report)
                    .isGreaterThanOrEqualTo(LOWEST);
            assertThat(count.recall()).as("recall of %s\n%s", field, report).isGreaterThanOrEqualTo(LOWEST);
        });
    }

    /// The fonts of a PDF reader have no combining marks and no ligatures; a text with them is printed without.
    private static String printable(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static se.samverka.meetings.minutesimport.model.MinutesSource source(
            String text, PrintedPdf.Letters letters) {
        try {
            var file = PrintedPdf.of(text, letters);
            return ReadPdf.source(file, PdfPages.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayList<String> unaccounted(MinutesCase one, String text, ImportedMinutes minutes) {
        var lines = text.split("\n", -1);
        var unaccounted = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !minutes.accountsFor(i + 1)) {
                unaccounted.add(one + " " + (i + 1) + ": " + lines[i]);
            }
        }
        return unaccounted;
    }
}
