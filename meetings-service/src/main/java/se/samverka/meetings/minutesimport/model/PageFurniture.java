package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes out the heads and feet of pages, which page breaks leave in the middle of the text.
///
/// Each line is furniture for certain (page number, label of the date, places for signatures, kind of document in
/// capitals, what stands at several page breaks), perhaps (name of a body or an organisation, bare date or number),
/// or not. A block is a run of the first two kinds, with blank lines between, and has at least one certain line. At
/// its beginning a line that is only perhaps furniture must be known from another head, so that the last entry of a
/// list is not lost.
final class PageFurniture {

    /// @param lines the rest of the text
    /// @param blocks what was taken out, blank lines included
    record Found(List<Line> lines, List<List<Line>> blocks) {}

    /// In lines, blank lines included.
    private static final int MAX_BLOCK = 40;

    /// In lines with text on each side of a page break.
    private static final int LINES_AT_BREAK = 4;
    /// A line that stands so many times at the breaks of pages, or beside certain furniture, is furniture.
    private static final int TIMES = 3;

    private final List<Line> lines;
    private final Diagnostics diagnostics;
    private final FurnitureLine.Kind[] kinds;
    private final Set<String> known = new HashSet<>();
    /// What stands close to certain furniture several times.
    private final Set<String> repeated;
    private final int firstParagraph;
    private final List<Line> kept = new ArrayList<>();
    private final List<List<Line>> blocks = new ArrayList<>();
    /// The index in `kept` of the last line that is not blank, so that {@link #heal} never searches backwards.
    private int lastText = -1;

    private PageFurniture(List<Line> lines, Diagnostics diagnostics) {
        this.lines = lines;
        this.diagnostics = diagnostics;
        this.kinds = new FurnitureLine.Kind[lines.size()];
        var atBreaks = atPageBreaks(lines);
        for (int i = 0; i < lines.size(); i++) {
            kinds[i] = FurnitureLine.kind(lines.get(i), atBreaks);
        }
        repeated = besideCertain();
        for (int i = 0; i < lines.size(); i++) {
            if (kinds[i] == FurnitureLine.Kind.NONE
                    && repeated.contains(lines.get(i).text())
                    && !isHeading(lines.get(i))) {
                kinds[i] = FurnitureLine.Kind.PERHAPS;
            }
        }
        int first = 0;
        while (first < lines.size() && ParagraphSign.of(lines.get(first)).isEmpty()) {
            learn(lines.get(first), kinds[first]);
            first++;
        }
        firstParagraph = first;
        learnHead();
    }

    /// Lines without a blank line between them and certain furniture of the first page are perhaps furniture where
    /// they come again.
    private void learnHead() {
        var head = new HashSet<String>();
        for (int start = 0; start < firstParagraph; ) {
            int end = start;
            boolean certain = false;
            while (end < firstParagraph && !lines.get(end).isBlank()) {
                certain |= kinds[end] == FurnitureLine.Kind.CERTAIN;
                end++;
            }
            for (int i = start; certain && i < end; i++) {
                if (Words.count(FurnitureLine.bounded(lines.get(i))) <= FurnitureLine.MOST_WORDS) {
                    head.add(FurnitureLine.masked(lines.get(i)));
                }
            }
            start = end + 1;
        }
        for (int i = firstParagraph; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean said = line.isBlank() || isHeading(line) || isSaidInParagraphs(line.text());
            if (kinds[i] == FurnitureLine.Kind.NONE && !said && head.contains(FurnitureLine.masked(line))) {
                kinds[i] = FurnitureLine.Kind.PERHAPS;
                known.add(FurnitureLine.masked(line));
            }
        }
    }

    private static boolean isHeading(Line line) {
        return line.isBulleted()
                || FurnitureLine.isSign(line)
                || RoleHeadings.of(line).isPresent();
    }

    /// Short lines that stand close to certain furniture at several places far from each other: the head of
    /// each page.
    private Set<String> besideCertain() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (kinds[i] != FurnitureLine.Kind.CERTAIN) {
                continue;
            }
            for (int j = Math.max(0, i - LINES_AT_BREAK); j < Math.min(lines.size(), i + LINES_AT_BREAK + 1); j++) {
                if (j != i && Words.count(FurnitureLine.bounded(lines.get(j))) <= FurnitureLine.MOST_WORDS) {
                    var at = places.computeIfAbsent(lines.get(j).text(), absent -> new ArrayList<>());
                    if (at.isEmpty() || i - at.getLast() > 2 * LINES_AT_BREAK) {
                        at.add(i);
                    }
                }
            }
        }
        return often(places);
    }

    private static Set<String> often(Map<String, ? extends Collection<Integer>> places) {
        var often = new HashSet<String>();
        places.forEach((one, at) -> {
            boolean said = one.isEmpty() || one.equals("#") || isSaidInParagraphs(one);
            if (at.size() >= TIMES && !said) {
                often.add(one);
            }
        });
        return often;
    }

    /// What the first page's head says, which those of the other pages repeat.
    private void learn(Line line, FurnitureLine.Kind kind) {
        var dated = FurnitureLine.BODY_AND_DATE.matcher(FurnitureLine.bounded(line));
        if (dated.matches()) {
            known.add(dated.group("name").strip());
        }
        if (kind == FurnitureLine.Kind.PERHAPS || dated.matches()) {
            known.add(FurnitureLine.masked(line));
        }
    }

    static Found takenOut(List<Line> lines, Diagnostics diagnostics) {
        var furniture = new PageFurniture(lines, diagnostics);
        furniture.run();
        return new Found(List.copyOf(furniture.kept), List.copyOf(furniture.blocks));
    }

    /// What stands close to the breaks of three pages or more.
    private static Set<String> atPageBreaks(List<Line> lines) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        var text = lines.stream().filter(line -> !line.isBlank()).toList();
        for (int i = 1; i < text.size(); i++) {
            if (text.get(i).page() == text.get(i - 1).page()) {
                continue;
            }
            for (int j = Math.max(0, i - LINES_AT_BREAK); j < Math.min(text.size(), i + LINES_AT_BREAK); j++) {
                pages.computeIfAbsent(FurnitureLine.masked(text.get(j)), absent -> new HashSet<>())
                        .add(text.get(j).page());
            }
        }
        return often(pages);
    }

    /// Headings and sentences of paragraphs come again as well.
    private static boolean isSaidInParagraphs(String text) {
        var line = new Line(1, 1, text, false, false);
        return Words.endsWithOneOf(text, ".!?;,") || RoleHeadings.of(line).isPresent();
    }

    private void run() {
        int i = 0;
        while (i < lines.size()) {
            int end = blockEnd(i);
            if (end == i) {
                keep(lines.get(i));
                i++;
            } else {
                takeOut(i, end);
                i = heal(end);
            }
        }
    }

    private void keep(Line line) {
        kept.add(line);
        if (!line.isBlank()) {
            lastText = kept.size() - 1;
        }
    }

    /// One past the last line of the block that begins here; the same index where none begins.
    private int blockEnd(int start) {
        if (kinds[start] == FurnitureLine.Kind.NONE || !mayBegin(start)) {
            return start;
        }
        boolean certain = false;
        boolean dates = false;
        int end = start;
        for (int i = start; i < lines.size() && i < start + MAX_BLOCK; i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean named = dates
                    && FurnitureLine.BODY_AND_DATE
                            .matcher(FurnitureLine.bounded(line))
                            .matches();
            if ((kinds[i] == FurnitureLine.Kind.NONE && !named)
                    || (kinds[i] == FurnitureLine.Kind.PERHAPS && certain && isText(i))) {
                break;
            }
            certain |= kinds[i] == FurnitureLine.Kind.CERTAIN;
            dates |= FurnitureLine.KIND.matcher(FurnitureLine.bounded(line)).matches()
                    || FurnitureLine.DATE_LABEL
                            .matcher(FurnitureLine.bounded(line))
                            .matches();
            end = i + 1;
        }
        return certain ? end : start;
    }

    /// Certain furniture, or what the first page's head says too, or a kind of document after a blank line.
    private boolean mayBegin(int index) {
        var line = lines.get(index);
        boolean apart = index == 0
                || lines.get(index - 1).isBlank()
                || lines.get(index - 1).page() != line.page();
        boolean alone = apart
                && index + 1 < lines.size()
                && (lines.get(index + 1).isBlank() || kinds[index + 1] == FurnitureLine.Kind.CERTAIN);
        return kinds[index] == FurnitureLine.Kind.CERTAIN
                || index < firstParagraph
                || repeated.contains(line.text())
                || ((apart || runsIntoCertain(index)) && known.contains(FurnitureLine.masked(line)))
                || (lastText >= 0
                        && kept.get(lastText).endsSentence()
                        && line.startsUpperCase()
                        && FurnitureLine.KIND_IN_WORDS
                                .matcher(FurnitureLine.bounded(line))
                                .matches()
                        && index + 1 < lines.size()
                        && kinds[index + 1] == FurnitureLine.Kind.CERTAIN)
                || (apart
                        && FurnitureLine.KIND_IN_WORDS
                                .matcher(FurnitureLine.bounded(line))
                                .matches())
                || (alone
                        && FurnitureLine.BARE
                                .matcher(FurnitureLine.bounded(line))
                                .matches());
    }

    /// Whether nothing but lines of the first page's head stands between this one and certain furniture.
    private boolean runsIntoCertain(int index) {
        int next = index;
        while (next < lines.size()
                && next < index + LINES_AT_BREAK
                && kinds[next] == FurnitureLine.Kind.PERHAPS
                && (known.contains(FurnitureLine.masked(lines.get(next)))
                        || FurnitureLine.BARE
                                .matcher(FurnitureLine.bounded(lines.get(next)))
                                .matches())) {
            next++;
        }
        return next > index && next < lines.size() && kinds[next] == FurnitureLine.Kind.CERTAIN;
    }

    /// Whether a line that is only perhaps furniture begins the text after the head: the head's own lines stand
    /// in the first page's head, or are followed by more of it.
    private boolean isText(int index) {
        if (index < firstParagraph || known.contains(FurnitureLine.masked(lines.get(index)))) {
            return false;
        }
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && kinds[next] == FurnitureLine.Kind.NONE;
    }

    private void takeOut(int start, int end) {
        blocks.add(List.copyOf(lines.subList(start, end)));
        var text = lines.subList(start, end).stream()
                .filter(line -> !line.isBlank())
                .map(Line::text)
                .toList();
        diagnostics.add(
                DiagnosticCode.PAGE_HEADER,
                lines.get(start).number(),
                lines.get(end - 1).number(),
                String.join(" | ", text),
                "A page header stands here, lines " + lines.get(start).number() + "–"
                        + lines.get(end - 1).number() + "; it is part of no paragraph");
    }

    /// Joins a sentence that a page break cut in two.
    private int heal(int end) {
        int next = end;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        boolean cut = lastText >= 0
                && next < lines.size()
                && !kept.get(lastText).endsSentence()
                && lines.get(next).startsLowerCase();
        if (!cut) {
            return end;
        }
        kept.subList(lastText + 1, kept.size()).clear();
        return next;
    }
}
