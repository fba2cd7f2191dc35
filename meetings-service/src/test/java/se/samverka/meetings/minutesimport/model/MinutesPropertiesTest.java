package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class MinutesPropertiesTest {

    /// Independent of the parser's own pattern: any line that begins with § and a digit.
    private static final Pattern SIGN = Pattern.compile("^\\s*(?:KS )?§{1,2}\\s?[0-9]");

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
        // Then: each line that begins with § is one paragraph, an entry of a table of contents, or reported at its
        // line
        var paragraphLines =
                minutes.paragraphs().stream().map(ImportedParagraph::line).toList();
        assertThat(paragraphLines).doesNotHaveDuplicates();
        var inTables = minutes.removed().stream()
                .filter(range -> range.what().equals("table-of-contents"))
                .flatMap(range -> IntStream.rangeClosed(range.firstLine(), range.lastLine())
                        .boxed())
                .toList();
        var reported = minutes.diagnostics().stream()
                .filter(one ->
                        one.code().equals("paragraph-reference") || one.code().equals("paragraph-number-unreadable"))
                .map(Diagnostic::line)
                .toList();
        var accounted = new ArrayList<>(paragraphLines);
        accounted.addAll(reported);
        var signed = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (SIGN.matcher(lines.get(i)).find() && !inTables.contains(i + 1)) {
                signed.add(i + 1);
            }
        }
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(signed);
        // And: each line with text is in a field or a diagnostic
        assertThat(MinutesCorpusTest.unaccounted(text, minutes)).isEmpty();
        // And: each repeated number is reported
        var seen = new HashSet<String>();
        var repeated = minutes.paragraphs().stream()
                .filter(paragraph -> !seen.add(paragraph.label()))
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
        // Then: the numbered words of every line after the first heading are in some paragraph, or quoted as
        // signatures or as a page's header. A line that stands in the first page's header too is a header.
        var written = minutes.paragraphs().toString();
        var quoted = minutes.diagnostics().stream()
                .filter(one ->
                        Set.of("text-after-last-paragraph", "page-header").contains(one.code()))
                .toList();
        int first = minutes.paragraphs().getFirst().line();
        for (int i = first; i < lines.size(); i++) {
            int line = i + 1;
            boolean reported = quoted.stream().anyMatch(one -> one.line() <= line && line <= one.lastLine());
            if (lines.get(i).contains("ord") && !reported) {
                assertThat(written).contains("ord" + lines.get(i).replaceAll(".*ord([0-9]+).*", "$1"));
            }
        }
    }

    @Property(tries = 600)
    void every_line_of_a_mutated_text_is_accounted_for(
            @ForAll("cases") MinutesCase one, @ForAll("mutations") List<Mutation> mutations) {
        // Given
        var lines = new ArrayList<>(one.text().lines().toList());
        mutations.forEach(mutation -> mutation.on(lines));
        var text = String.join("\n", lines);
        // When
        var minutes = readOrRefused(text.getBytes(StandardCharsets.UTF_8));
        // Then
        if (minutes != null) {
            assertThat(MinutesCorpusTest.unaccounted(text, minutes)).isEmpty();
            assertThat(minutes.paragraphs())
                    .allSatisfy(paragraph -> assertThat(paragraph.sources())
                            .isNotEmpty()
                            .allSatisfy(range -> assertThat(range.firstLine()).isBetween(1, range.lastLine())));
        }
    }

    /// A change of a text, at a line that is counted modulo their number.
    record Mutation(Kind kind, int at, int other, String text) {

        enum Kind {
            REMOVE,
            DOUBLE,
            MOVE,
            BREAK,
            INSERT,
            CUT
        }

        void on(List<String> lines) {
            if (lines.isEmpty()) {
                return;
            }
            int index = Math.floorMod(at, lines.size());
            var line = lines.get(index);
            switch (kind) {
                case REMOVE -> lines.remove(index);
                case DOUBLE -> lines.add(index, line);
                case MOVE -> lines.add(Math.floorMod(other, lines.size()), lines.remove(index));
                case BREAK -> lines.set(index, "\f" + line);
                case INSERT -> lines.add(index, text);
                case CUT -> lines.set(index, line.substring(0, Math.floorMod(other, line.length() + 1)));
            }
        }
    }

    @Provide
    Arbitrary<MinutesCase> cases() {
        return Arbitraries.of(MinutesCase.all());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        var number = Arbitraries.integers().between(0, 1_000);
        var text = minutes().map(lines -> lines.isEmpty() ? "" : lines.getFirst());
        return Combinators.combine(Arbitraries.of(Mutation.Kind.values()), number, number, text)
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
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
                        number.map(n -> "§ " + n + " a Rubrik"),
                        number.map(n -> "KS § " + n + " Rubrik"),
                        number.map(n -> "§ " + n + " Rubrik ........ " + n),
                        number.map(n -> n + ". Planen ord" + n + " antas."),
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
                                "Innehåll",
                                "Nämndens beslut",
                                "Nämnden beslutar",
                                "Närvarande",
                                "Anna Exempel (S)",
                                "Anna Exempel (S) yrkar avslag.",
                                "Omröstning",
                                "Ja 3, nej 2.",
                                "Vid protokollet",
                                "6 (19)",
                                "Hamnnämnden",
                                "Ekonomi",
                                "Beslöts att riva bryggan.",
                                "\fHamnens protokoll",
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
