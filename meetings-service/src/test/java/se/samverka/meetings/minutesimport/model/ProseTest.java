package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lines of a block stay lines: a slash stands for a line end, `>` for a gap between columns.
class ProseTest {

    private static List<Line> lines(String text) {
        return Arrays.stream(text.split("/", -1))
                .map(one -> new Line(1, 1, one.replaceAll(" ?> ?", "\t"), false, false))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Bryggan lagas/i maj. | Bryggan lagas i maj.",
                "- bryggan/- båten/och åran | • bryggan/• båten och åran",
                "1. Bryggan lagas/i maj./2. Båten säljs. | 1. Bryggan lagas i maj./2. Båten säljs.",
                "1 att laga bryggan/2 att sälja båten | 1 att laga bryggan/2 att sälja båten",
                "a) Bryggan lagas./b) Båten säljs. | a) Bryggan lagas./b) Båten säljs.",
                "2. Bryggan lagas i/4. kapitlet. | 2. Bryggan lagas i 4. kapitlet.",
                "att laga bryggan,/att sälja båten | att laga bryggan,/att sälja båten",
                "att laga bryggan/att sälja den gamla båten | att laga bryggan/att sälja den gamla båten",
                "att ge Anna i uppdrag/att laga bryggan | att ge Anna i uppdrag att laga bryggan",
                "att laga bryggan, och att ge Bo rätt/att måla den | att laga bryggan, och att ge Bo rätt att måla den",
                "att laga bryggan/att sälja båten/Protokollet bifogas. | att laga bryggan/att sälja båten/Protokollet bifogas.",
                "att laga bryggan i/Norrby. | att laga bryggan i Norrby.",
                "Nämnden beslutar/att laga bryggan/att sälja båten | Nämnden beslutar/att laga bryggan/att sälja båten",
                "Anna vill att bryggan lagas och/att båten säljs | Anna vill att bryggan lagas och att båten säljs",
                "Nämnden beslutar att laga bryggan/Nämnden beslutar att sälja båten | Nämnden beslutar att laga bryggan/Nämnden beslutar att sälja båten",
                "Bidrag:/Norrby > 10/Söderby > 20 | Bidrag:/Norrby 10/Söderby 20",
                "Norrby > 10/Söderby > 20/enligt beslut | Norrby 10/Söderby 20/enligt beslut",
                "Norrby  får > 10/kronor | Norrby  får 10 kronor"
            })
    void points_clauses_and_rows_keep_their_lines(String text, String read) {
        var diagnostics = new Diagnostics();
        var lines = lines(text);
        assertThat(new Prose(Hyphens.of(lines, diagnostics)).block(lines)).isEqualTo(read.replace('/', '\n'));
    }
}
