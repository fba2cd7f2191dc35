package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class MinutesPropertiesTest {

    /// Independent of the parser's own pattern: any line that begins with § and a digit.
    private static final Pattern SIGN = Pattern.compile("^\\s*§{1,2}\\s?[0-9]");

    @Property(tries = 500)
    void arbitrary_bytes_are_read_or_refused_with_a_code(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 1_000)
    void no_paragraph_sign_is_lost_or_doubled_in_silence(@ForAll("minutes") List<String> lines) {
        // Given
        var text = String.join("\n", lines);
        // When
        var minutes = readOrRefused(text.getBytes(StandardCharsets.UTF_8));
        if (minutes == null) {
            return;
        }
        // Then: each line that begins with § is one paragraph, or reported at its line
        var paragraphLines =
                minutes.paragraphs().stream().map(ImportedParagraph::line).toList();
        assertThat(paragraphLines).doesNotHaveDuplicates();
        var reported = minutes.diagnostics().stream()
                .filter(one ->
                        one.code().equals("paragraph-reference") || one.code().equals("paragraph-number-unreadable"))
                .map(Diagnostic::line)
                .toList();
        var accounted = new ArrayList<>(paragraphLines);
        accounted.addAll(reported);
        var signed = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (SIGN.matcher(lines.get(i)).find()) {
                signed.add(i + 1);
            }
        }
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(signed);
        // And: each repeated number is reported
        var seen = new HashSet<Integer>();
        var repeated = minutes.paragraphs().stream()
                .filter(paragraph -> !seen.add(paragraph.number()))
                .map(ImportedParagraph::line)
                .toList();
        assertThat(minutes.diagnostics().stream()
                        .filter(one -> one.code().equals("paragraph-number-duplicate"))
                        .map(Diagnostic::line))
                .containsExactlyElementsOf(repeated);
    }

    @Property(tries = 300)
    void no_word_of_a_text_disappears(@ForAll("minutes") List<String> lines) {
        // Given
        var text = String.join("\n", lines);
        // When
        var minutes = readOrRefused(text.getBytes(StandardCharsets.UTF_8));
        if (minutes == null) {
            return;
        }
        // Then: the numbered words of every line after the first heading are in some paragraph
        var written = minutes.paragraphs().toString();
        int first = minutes.paragraphs().getFirst().line();
        for (int i = first; i < lines.size(); i++) {
            if (lines.get(i).contains("ord")) {
                assertThat(written).contains("ord" + lines.get(i).replaceAll(".*ord([0-9]+).*", "$1"));
            }
        }
    }

    private static ImportedMinutes readOrRefused(byte[] bytes) {
        try {
            return MinutesParser.parse(bytes, null, null);
        } catch (RuleBroken refused) {
            assertThat(refused.violations()).singleElement().returns("", Violation::pointer);
            return null;
        }
    }

    @Provide
    Arbitrary<List<String>> minutes() {
        var number = Arbitraries.integers().between(0, 12);
        return Arbitraries.oneOf(
                        number.map(n -> "§ " + n + " Rubrik"),
                        number.map(n -> " §" + n + " i avtalet"),
                        number.map(n -> "§§ " + n + "–" + (n + 2)),
                        number.map(n -> "§ " + n),
                        number.map(n -> "Text med ord" + n + " utan punkt"),
                        number.map(n -> "text med ord" + n + "."),
                        number.map(n -> "• ord" + n),
                        number.map(n -> "Norrs kommun: ord" + n + " "),
                        Arbitraries.of(
                                "",
                                " ",
                                "Sammanfattning",
                                "Förslag till beslut",
                                "Beslut",
                                "Beslutsunderlag",
                                "Anmälningar",
                                "Reservation",
                                "MÖTESPROTOKOLL",
                                "Mötesdatum",
                                "Hamnnämnden 2031-03-07",
                                "Justerandes sign Utdragsbestyrkande",
                                "RV240022",
                                "bruten-"),
                        Arbitraries.strings().ofMaxLength(20).map(text -> text.replaceAll("[\\r\\n]", " ")))
                .list()
                .ofMaxSize(40);
    }
}
