package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out the heads and feet of pages, which page breaks leave in the middle of the text.
///
/// Each line is furniture for certain (page number, label of the date, places for signatures, kind of document in
/// capitals, what stands at several page breaks), perhaps (name of a body or an organisation, bare date or
/// number), or
/// not. A block is a run of the first two kinds, with blank lines between, and has at least one certain line. At
/// its beginning a line that is only perhaps furniture must be known from another head, so that the last entry
/// of a list is not lost.
final class PageFurniture {

    /// @param lines the rest of the text
    /// @param blocks what was taken out, blank lines included
    record Found(List<Line> lines, List<List<Line>> blocks) {}

    private enum Kind {
        NONE,
        PERHAPS,
        CERTAIN
    }

    /// In lines, blank lines included.
    private static final int MAX_BLOCK = 40;

    private static final int MAX_LENGTH = 200;
    /// In lines with text on each side of a page break.
    private static final int LINES_AT_BREAK = 4;
    /// A line that stands so many times at the breaks of pages, or beside certain furniture, is furniture.
    private static final int TIMES = 3;

    private static final int MOST_WORDS = 8;

    private static final String PAGE =
            "(?:(?:Sida?|Sid\\.|Sidan|SIDA|Blad|Page) ?[0-9]{1,4}(?: ?(?:av|\\(|/) ?[0-9]{1,4} ?\\)?)?"
                    + "|[0-9]{1,4} ?\\([0-9]{1,4}\\))";
    private static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final Pattern KIND = Pattern.compile("(?:\\p{Lu}{2,20} )?(?:\\p{Lu}*PROTOKOLL|PROTOKOLLSUTDRAG"
            + "|MINNESANTECKNINGAR)(?: (?:NR ?)?[0-9]{1,4}(?:[/-][0-9]{2,4})?)?");
    private static final Pattern DATE_LABEL = Pattern.compile("(?iu)(?:mötes|sammanträdes)(?:datum|dag):?(?: .{0,10}"
            + ISO + "| \\p{L}* ?(?:den )?[0-9]{1,2} \\p{L}{3,9}" + " [0-9]{4})?(?: " + PAGE + ")?");
    private static final Pattern SIGNATURES = Pattern.compile(
            "(?iu)(?:(?:(?:justerand(?:e|es)|justerar(?:e|es|ens|nas)|ordförand(?:e|es|ens)|sekreterar(?:e|es|ens)|ordf|just|sekr)"
                    + "\\.?:? ?sign(?:atur(?:er)?)?\\.?:?|justerande:?|utdragsbestyrkande:?|utdraget bestyrks:?|signatur(?:er)?:?|sign\\.?:?)"
                    + "[ /,|]{0,5}[_.…]{0,80}[ /,|]{0,5}){1,5}");
    private static final Pattern ONLY_PAGE = Pattern.compile(PAGE);
    private static final Pattern ENDS_WITH_PAGE = Pattern.compile("(?<rest>.{2,120}?)[ ,|–-]{1,3}" + PAGE);
    private static final Pattern HEAD_WORD = Pattern.compile("(?iu).*(?:protokoll|" + ISO + ").*");

    private static final Pattern KIND_IN_WORDS = Pattern.compile(
            "(?iu)[^.!?:;§]{0,80}protokoll(?:,? \\(?(?:nr\\.? ?)?[0-9]{1,4}(?:[/:-][0-9]{2,4})?\\)?)?(?: " + ISO
                    + ")?");
    private static final Pattern BARE = Pattern.compile(
            ISO + "|[-–] ?[0-9]{1,4} ?[-–]|[0-9]{1,4}|(?iu:\\p{L}{0,10} ?(?:den )?[0-9]{1,2} \\p{L}{3,9} [0-9]{4})");
    private static final Pattern BODY_AND_DATE =
            Pattern.compile("(?<name>\\p{Lu}[\\p{L}0-9 ,.&-]{1,120}?) " + ISO + "(?: " + PAGE + ")?");

    private final List<Line> lines;
    private final Diagnostics diagnostics;
    private final Kind[] kinds;
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
        this.kinds = new Kind[lines.size()];
        var atBreaks = atPageBreaks(lines);
        for (int i = 0; i < lines.size(); i++) {
            kinds[i] = kind(lines.get(i), atBreaks);
        }
        repeated = besideCertain();
        for (int i = 0; i < lines.size(); i++) {
            if (kinds[i] == Kind.NONE && repeated.contains(lines.get(i).text()) && !isHeading(lines.get(i))) {
                kinds[i] = Kind.PERHAPS;
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

    /// Lines without a blank line between them and certain furniture of the first page are perhaps furniture
    /// where
    /// they come again.
    private void learnHead() {
        var head = new HashSet<String>();
        for (int start = 0; start < firstParagraph; ) {
            int end = start;
            boolean certain = false;
            while (end < firstParagraph && !lines.get(end).isBlank()) {
                certain |= kinds[end] == Kind.CERTAIN;
                end++;
            }
            for (int i = start; certain && i < end; i++) {
                if (Words.count(bounded(lines.get(i))) <= MOST_WORDS) {
                    head.add(masked(lines.get(i)));
                }
            }
            start = end + 1;
        }
        for (int i = firstParagraph; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean said = line.isBlank() || isHeading(line) || isSaidInParagraphs(line.text());
            if (kinds[i] == Kind.NONE && !said && head.contains(masked(line))) {
                kinds[i] = Kind.PERHAPS;
                known.add(masked(line));
            }
        }
    }

    private static boolean isHeading(Line line) {
        return line.isBulleted() || isSign(line) || RoleHeadings.of(line).isPresent();
    }

    /// Short lines that stand close to certain furniture at several places far from each other: the head of
    /// each page.
    private Set<String> besideCertain() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (kinds[i] != Kind.CERTAIN) {
                continue;
            }
            for (int j = Math.max(0, i - LINES_AT_BREAK); j < Math.min(lines.size(), i + LINES_AT_BREAK + 1); j++) {
                if (j != i && Words.count(bounded(lines.get(j))) <= MOST_WORDS) {
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
    private void learn(Line line, Kind kind) {
        var dated = BODY_AND_DATE.matcher(bounded(line));
        if (dated.matches()) {
            known.add(dated.group("name").strip());
        }
        if (kind == Kind.PERHAPS || dated.matches()) {
            known.add(masked(line));
        }
    }

    static Found takenOut(List<Line> lines, Diagnostics diagnostics) {
        var furniture = new PageFurniture(lines, diagnostics);
        furniture.run();
        return new Found(List.copyOf(furniture.kept), List.copyOf(furniture.blocks));
    }

    private static Kind kind(Line line, Set<String> atBreaks) {
        var text = bounded(line);
        if (text.isEmpty() || isSign(line) || line.isBulleted()) {
            return Kind.NONE;
        }
        if (isHeadOfColumns(line)) {
            return Kind.CERTAIN;
        }
        if (KIND.matcher(text).matches()
                || DATE_LABEL.matcher(text).matches()
                || SIGNATURES.matcher(text).matches()
                || isPageNumber(text)
                || atBreaks.contains(masked(line))) {
            return Kind.CERTAIN;
        }
        boolean perhaps = BARE.matcher(text).matches()
                || (Words.count(text) <= MOST_WORDS
                        && (KIND_IN_WORDS.matcher(text).matches()
                                || Words.isBodyName(text)
                                || Words.isOrganisation(text)));
        return perhaps ? Kind.PERHAPS : Kind.NONE;
    }

    private static boolean isSign(Line line) {
        return ParagraphSign.of(line).isPresent() || ParagraphSign.isOn(line);
    }

    /// `Exempelnämnden` beside `Sammanträdesdatum: 2025-03-04`: short columns, of which one is certain.
    private static boolean isHeadOfColumns(Line line) {
        var cells = line.cells();
        return cells.size() > 1
                && line.wide().length() <= MAX_LENGTH
                && cells.stream().allMatch(cell -> Words.count(cell) <= MOST_WORDS)
                && cells.stream()
                        .anyMatch(cell -> DATE_LABEL.matcher(cell).matches()
                                || KIND.matcher(cell).matches()
                                || ONLY_PAGE.matcher(cell).matches());
    }

    /// `6 (19)`, `Sida 3 av 12`, `Kommunstyrelsen 2025-03-04 3 (12)`.
    private static boolean isPageNumber(String text) {
        if (ONLY_PAGE.matcher(text).matches()) {
            return true;
        }
        var match = ENDS_WITH_PAGE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        var rest = match.group("rest");
        return Words.count(rest) <= MOST_WORDS
                && (HEAD_WORD.matcher(rest).matches() || Words.isBodyName(rest) || Words.isOrganisation(rest));
    }

    /// A page's furniture is short; a long line is text, and is not tried.
    private static String bounded(Line line) {
        return line.wide().length() > MAX_LENGTH ? "" : line.text();
    }

    /// The text with `#` for its digits: the same on each page.
    private static String masked(Line line) {
        return bounded(line).replaceAll("[0-9]+", "#");
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
                pages.computeIfAbsent(masked(text.get(j)), absent -> new HashSet<>())
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
        if (kinds[start] == Kind.NONE || !mayBegin(start)) {
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
            boolean named = dates && BODY_AND_DATE.matcher(bounded(line)).matches();
            if ((kinds[i] == Kind.NONE && !named) || (kinds[i] == Kind.PERHAPS && certain && isText(i))) {
                break;
            }
            certain |= kinds[i] == Kind.CERTAIN;
            dates |= KIND.matcher(bounded(line)).matches()
                    || DATE_LABEL.matcher(bounded(line)).matches();
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
                && (lines.get(index + 1).isBlank() || kinds[index + 1] == Kind.CERTAIN);
        return kinds[index] == Kind.CERTAIN
                || index < firstParagraph
                || repeated.contains(line.text())
                || ((apart || runsIntoCertain(index)) && known.contains(masked(line)))
                || (lastText >= 0
                        && kept.get(lastText).endsSentence()
                        && line.startsUpperCase()
                        && KIND_IN_WORDS.matcher(bounded(line)).matches()
                        && index + 1 < lines.size()
                        && kinds[index + 1] == Kind.CERTAIN)
                || (apart && KIND_IN_WORDS.matcher(bounded(line)).matches())
                || (alone && BARE.matcher(bounded(line)).matches());
    }

    /// Whether nothing but lines of the first page's head stands between this one and certain furniture.
    private boolean runsIntoCertain(int index) {
        int next = index;
        while (next < lines.size()
                && next < index + LINES_AT_BREAK
                && kinds[next] == Kind.PERHAPS
                && (known.contains(masked(lines.get(next)))
                        || BARE.matcher(bounded(lines.get(next))).matches())) {
            next++;
        }
        return next > index && next < lines.size() && kinds[next] == Kind.CERTAIN;
    }

    /// Whether a line that is only perhaps furniture begins the text after the head: the head's own lines stand
    /// in the first page's head, or are followed by more of it.
    private boolean isText(int index) {
        if (index < firstParagraph || known.contains(masked(lines.get(index)))) {
            return false;
        }
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && kinds[next] == Kind.NONE;
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
