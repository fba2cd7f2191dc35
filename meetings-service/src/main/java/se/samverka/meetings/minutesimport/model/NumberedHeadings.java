package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the paragraphs of minutes that have no paragraph sign at all: `1. Mötets öppnande`, `Punkt 3. Ekonomi`.
///
/// Such a heading is a title, no sentence, after an empty line, a sentence that has ended or another heading. The
/// numbers follow on each other; fewer than three are points of something else. Where the first heading comes again
/// the lines before it are an agenda.
final class NumberedHeadings {

    private static final Pattern HEADING = Pattern.compile(
            "(?<word>(?:Punkt|PUNKT|Ärende|ÄRENDE|Item|ITEM) )?(?<number>[1-9][0-9]{0,2})(?:[.):]| -)?[ \\t](?<title>\\p{Lu}.*)");
    private static final int LONGEST = 120;
    private static final int FEWEST = 3;

    private record Heading(int index, int number, String title) {}

    private final List<Line> lines;
    private final List<Heading> found = new ArrayList<>();
    private Optional<Heading> first = Optional.empty();
    private int last;

    private NumberedHeadings(List<Line> lines) {
        this.lines = lines;
    }

    /// The lines, with a paragraph sign before each such heading.
    static List<Line> signed(List<Line> lines, Diagnostics diagnostics) {
        if (lines.stream().anyMatch(line -> ParagraphSign.of(line).isPresent())) {
            return lines;
        }
        var headings = new NumberedHeadings(lines);
        for (int i = 0; i < lines.size(); i++) {
            headings.take(i);
        }
        if (headings.found.size() < FEWEST) {
            return lines;
        }
        return headings.marked(diagnostics);
    }

    private void take(int index) {
        var heading = at(index);
        if (heading.isEmpty()) {
            return;
        }
        var one = heading.get();
        boolean again = first.filter(
                        begun -> begun.number() == one.number() && begun.title().equals(one.title()))
                .isPresent();
        if (first.isEmpty() || again) {
            first = heading;
        } else if (one.number() != last + 1) {
            return;
        }
        last = one.number();
        found.add(one);
    }

    private Optional<Heading> at(int index) {
        var line = lines.get(index);
        if (line.wide().length() > LONGEST) {
            return Optional.empty();
        }
        var match = HEADING.matcher(line.wide());
        boolean stands = index == 0
                || (match.matches()
                        && (match.group("word") != null
                                || (found.isEmpty() && match.group("number").equals("1"))))
                || lines.get(index - 1).isBlank()
                || lines.get(index - 1).endsWithStop()
                || (!found.isEmpty() && found.getLast().index() == index - 1);
        if (!stands || !match.matches()) {
            return Optional.empty();
        }
        var title = match.group("title").replace('\t', ' ');
        boolean sentence = match.group("word") == null && Words.endsWithOneOf(title, ".!?,;:");
        return sentence
                ? Optional.empty()
                : Optional.of(new Heading(index, Integer.parseInt(match.group("number")), title));
    }

    private List<Line> marked(Diagnostics diagnostics) {
        diagnostics.add(
                DiagnosticCode.PARAGRAPHS_WITHOUT_SIGN,
                lines.get(found.getFirst().index()),
                "No line has a paragraph sign: headings with numbers that follow on each other are read as paragraphs");
        Map<Integer, Heading> at = new HashMap<>();
        found.forEach(heading -> at.put(heading.index(), heading));
        var marked = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var heading = at.get(i);
            marked.add(heading == null ? line : line.with("§ " + heading.number() + " " + heading.title()));
        }
        return List.copyOf(marked);
    }
}
