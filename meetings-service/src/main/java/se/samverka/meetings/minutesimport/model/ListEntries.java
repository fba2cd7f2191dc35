package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The entries of a list of documents or notices.
///
/// One sign marks where the entries of a list begin: a bullet if any line has one, a number, or white space before
/// the text if only some lines have it. Every other line continues the entry before it, even after an empty line,
/// because a title that is broken over two lines of a table looks like that. A list with neither sign is read line
/// by line, or block by block where empty lines divide it, with a warning.
final class ListEntries {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}[.)] \\S.*");

    private final Hyphens hyphens;
    private final Diagnostics diagnostics;

    ListEntries(Hyphens hyphens, Diagnostics diagnostics) {
        this.hyphens = hyphens;
        this.diagnostics = diagnostics;
    }

    List<String> of(List<Line> lines) {
        var text = lines.stream().filter(line -> !line.isBlank()).toList();
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.stream().anyMatch(Line::isBulleted)) {
            return marked(lines, Line::isBulleted);
        }
        if (text.size() > 1 && NUMBERED.matcher(text.getFirst().text()).matches()) {
            return marked(lines, line -> NUMBERED.matcher(line.text()).matches());
        }
        boolean indentedSome =
                text.stream().anyMatch(Line::indented) && !text.stream().allMatch(Line::indented);
        if (indentedSome && text.getFirst().indented()) {
            return marked(lines, Line::indented);
        }
        if (text.size() > 1) {
            diagnostics.add(
                    DiagnosticCode.LIST_WITHOUT_BULLETS,
                    text.getFirst(),
                    "This list has no bullets: where its entries begin is read from its line ends");
        }
        return unmarked(lines, text.size());
    }

    private List<String> marked(List<Line> lines, Predicate<Line> begins) {
        var entries = new ArrayList<List<Line>>();
        boolean afterBlank = false;
        for (var line : lines) {
            if (line.isBlank()) {
                afterBlank = true;
                continue;
            }
            if (begins.test(line) || entries.isEmpty()) {
                entries.add(new ArrayList<>());
            } else if (afterBlank) {
                diagnostics.add(
                        DiagnosticCode.LIST_ENTRY_CONTINUED,
                        line,
                        "Read as the end of the entry before the empty line, as nothing marks it as an entry");
            }
            entries.getLast().add(line.afterBullet());
            afterBlank = false;
        }
        return joined(entries);
    }

    /// Where empty lines divide most of the list, each block is an entry; otherwise each line is.
    private List<String> unmarked(List<Line> lines, int linesWithText) {
        var blocks = Prose.blocks(lines);
        boolean divided = blocks.size() * 2 > linesWithText;
        var entries = new ArrayList<List<Line>>();
        for (var block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                boolean goesOn = i > 0
                        && (divided
                                || block.get(i).startsLowerCase()
                                || Words.isUnfinished(block.get(i - 1).text()));
                if (!goesOn) {
                    entries.add(new ArrayList<>());
                }
                entries.getLast().add(block.get(i));
            }
        }
        return joined(entries);
    }

    private List<String> joined(List<? extends List<Line>> entries) {
        var joined = new ArrayList<String>();
        for (var entry : entries) {
            var text = new StringBuilder(entry.getFirst().text());
            for (int i = 1; i < entry.size(); i++) {
                hyphens.append(text, entry.get(i - 1), entry.get(i));
            }
            if (!text.isEmpty()) {
                joined.add(text.toString());
            }
        }
        return List.copyOf(joined);
    }
}
