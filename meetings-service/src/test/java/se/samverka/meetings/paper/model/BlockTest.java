package se.samverka.meetings.paper.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockTest {

    /// A text, with `|` between its lines, and its blocks.
    static List<List<String>> texts() {
        return List.of(
                List.of("", ""),
                List.of("Målbilden antas.", "T[Målbilden antas.]"),
                List.of("En rad|en till||ett nytt stycke", "T[En rad/en till] T[ett nytt stycke]"),
                List.of("1. Ett|2. Två", "1[Ett/Två]"),
                List.of("1) Ett|2) Två", "1[Ett/Två]"),
                List.of("1. Ett som|fortsätter|2. Två", "1[Ett som fortsätter/Två]"),
                List.of("1. Ett||2. Två", "1[Ett/Två]"),
                List.of("Beslutet är att|1. Ett|2. Två||Slut.", "T[Beslutet är att] 1[Ett/Två] T[Slut.]"),
                List.of("1. Ett|- a|- b|2. Två", "1[Ett] B[a/b] 2[Två]"),
                List.of("1. Ett||text||2. Två", "1[Ett] T[text] 2[Två]"),
                List.of("1. Ett|1. Ett igen", "1[Ett] 1[Ett igen]"),
                List.of("3. Tre utan ett", "T[3. Tre utan ett]"),
                List.of("2024. Året", "T[2024. Året]"),
                List.of("1.5 miljoner", "T[1.5 miljoner]"),
                List.of("- a|– b|• c", "B[a/b/c]"),
                List.of("-5 grader", "T[-5 grader]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_read_as_people_write_it(List<String> example) {
        var text = example.getFirst().replace('|', '\n');
        assertThat(Block.of(text).stream().map(BlockTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(example.getLast());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_word_is_lost(List<String> example) {
        var text = example.getFirst().replace('|', '\n');
        var words =
                Block.of(text).stream().flatMap(block -> block.lines().stream()).collect(Collectors.joining(" "));
        var expected = text.replaceAll("(?m)^(\\d{1,2}[.)]|[-–•])\\s+", "").replaceAll("\\s+", " ");
        var kept = words.replaceAll("\\s+", " ");
        assertThat(kept.replaceFirst("^\\d[.] ", "")).isEqualTo(expected);
    }

    private static String shown(Block block) {
        var lines = "[" + String.join("/", block.lines()) + "]";
        return switch (block.form()) {
            case TEXT -> "T" + lines;
            case NUMBERED -> block.start() + lines;
            case BULLETS -> "B" + lines;
            case TABLE -> "table";
        };
    }
}
