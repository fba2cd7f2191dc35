package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes out the headers and footers that page breaks leave in the middle of the text, and reads the body and the
/// day of the meeting from them.
///
/// A block is a run of lines that all belong to the page furniture (kind of document in capitals, label of the
/// date, body and date, places for signatures, page number), with blank lines between. At least one of them is
/// unmistakable. Any other line ends the block, so that no sentence is lost.
final class PageHeaders {

    /// The rest of the text, and what the headers say.
    ///
    /// @param factLine the line that says it, from 1; 1 when there is none
    record Found(List<Line> lines, Optional<String> body, Optional<LocalDate> date, int factLine) {}

    private record Fact(String body, LocalDate date) {}

    /// In lines, blank lines included.
    private static final int MAX_BLOCK = 40;

    private static final int MAX_LENGTH = 200;

    private static final Pattern KIND =
            Pattern.compile("(?:SAMMANTRÄDES|MÖTES|NÄMND)?PROTOKOLL|PROTOKOLLSUTDRAG|MINNESANTECKNINGAR");
    private static final Pattern DATE_LABEL = Pattern.compile("(?:Mötes|Sammanträdes)datum:?");
    private static final Pattern SIGNATURES = Pattern.compile(
            "Justerandes? sign(?:atur(?:er)?|\\.)?:?(?: Utdragsbestyrkande)?|Justerande:?|Utdragsbestyrkande:?");
    private static final Pattern PAGE = Pattern.compile(
            "(?:Sida?|Sid\\.|Sidan) ?[0-9]{1,4}(?: ?(?:av|\\(|/) ?[0-9]{1,4} ?\\)?)?|[0-9]{1,4} ?\\([0-9]{1,4}\\)");
    private static final Pattern BODY_AND_DATE = Pattern.compile(
            "(\\p{Lu}[\\p{L} ,.&-]{1,120}?) ([0-9]{4}-[0-9]{2}-[0-9]{2})(?: [0-9]{1,4} ?\\([0-9]{1,4}\\))?");

    private final List<Line> lines;
    private final Diagnostics diagnostics;
    private final List<Line> kept = new ArrayList<>();
    private Optional<Fact> fact = Optional.empty();
    private int factLine = 1;
    /// The index in `kept` of the last line that is not blank, so that {@link #heal} never searches backwards.
    private int lastText = -1;

    private PageHeaders(List<Line> lines, Diagnostics diagnostics) {
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    static Found takenOut(List<Line> lines, Diagnostics diagnostics) {
        var headers = new PageHeaders(lines, diagnostics);
        headers.run();
        return new Found(
                List.copyOf(headers.kept),
                headers.fact.map(Fact::body),
                headers.fact.map(Fact::date),
                headers.factLine);
    }

    private void run() {
        int i = 0;
        while (i < lines.size()) {
            int end = isUnmistakable(lines.get(i)) ? blockEnd(i) : i;
            if (end == i) {
                keep(lines.get(i));
                i++;
            } else {
                report(i, end);
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

    /// One past the last line of furniture.
    private int blockEnd(int start) {
        boolean datesHere = KIND.matcher(lines.get(start).text()).matches()
                || DATE_LABEL.matcher(lines.get(start).text()).matches();
        int end = start + 1;
        for (int i = start + 1; i < lines.size() && i < start + MAX_BLOCK; i++) {
            var line = lines.get(i);
            if (isFurniture(line)
                    || (datesHere && BODY_AND_DATE.matcher(bounded(line)).matches())) {
                end = i + 1;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return end;
    }

    private static boolean isUnmistakable(Line line) {
        var text = bounded(line);
        return KIND.matcher(text).matches()
                || DATE_LABEL.matcher(text).matches()
                || SIGNATURES.matcher(text).matches();
    }

    private static boolean isFurniture(Line line) {
        return isUnmistakable(line) || PAGE.matcher(bounded(line)).matches();
    }

    /// A page's furniture is short; a long line is text, and is not tried.
    private static String bounded(Line line) {
        return line.text().length() > MAX_LENGTH ? "" : line.text();
    }

    private void report(int start, int end) {
        var block = lines.subList(start, end).stream()
                .filter(line -> !line.isBlank())
                .toList();
        for (var line : block) {
            var match = BODY_AND_DATE.matcher(line.text());
            if (match.matches()) {
                SwedishDates.iso(match.group(2))
                        .ifPresent(date -> learn(new Fact(match.group(1).strip(), date), line));
            }
        }
        var text = String.join(" | ", block.stream().map(Line::text).toList());
        diagnostics.add(
                DiagnosticCode.PAGE_HEADER,
                lines.get(start).number(),
                text,
                "A page header stands here, lines " + lines.get(start).number() + "–"
                        + lines.get(end - 1).number() + "; it is part of no paragraph");
    }

    private void learn(Fact found, Line line) {
        if (fact.isPresent() && !fact.get().equals(found)) {
            diagnostics.add(
                    DiagnosticCode.PAGE_HEADER_DIFFERS,
                    line,
                    "This header names another body or date than an earlier one; the earlier one is used");
        }
        factLine = fact.isPresent() ? factLine : line.number();
        fact = fact.or(() -> Optional.of(found));
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
