package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverka.platform.rule.RuleBroken;

/// Tells the paragraph signs that begin a paragraph from those in the middle of a sentence or of a list.
///
/// A sign begins a paragraph unless something speaks against it: the sentence before goes on, or the number is
/// out of the series where another's minutes are likely to be named. Doubt is reported either way.
final class ParagraphHeadings {

    /// No body known to us has nearly this many in a year.
    static final int MAX_PARAGRAPHS = 2_000;

    /// One paragraph.
    ///
    /// @param heading its first line
    /// @param lines those after the heading
    record Part(ParagraphSign sign, Line heading, List<Line> lines) {}

    /// @param before the lines before the first paragraph
    record Parts(List<Line> before, List<Part> paragraphs) {}

    /// What follows the number of another's minutes: a date, or nothing more than a full stop.
    private static final Pattern ONLY_A_DATE =
            Pattern.compile("[(,]? ?(?:den )?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} \\p{L}{3,9} [0-9]{4})\\)?[.,]?");

    private final List<Line> lines;
    private final Diagnostics diagnostics;
    private final String usualBody;
    private final List<Line> before = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean inList;
    private int previous = -1;

    private ParagraphHeadings(List<Line> lines, Diagnostics diagnostics) {
        this.lines = lines;
        this.diagnostics = diagnostics;
        this.usualBody = usualBody(lines);
    }

    static Parts read(List<Line> lines, Diagnostics diagnostics) {
        var headings = new ParagraphHeadings(lines, diagnostics);
        for (int i = 0; i < lines.size(); i++) {
            headings.take(i);
        }
        if (headings.parts.isEmpty()) {
            throw RuleBroken.invalid(MinutesRefused.minutesWithoutParagraphs());
        }
        return new Parts(headings.before, headings.parts);
    }

    /// The initials that stand before most of the signs; empty when most have none.
    private static String usualBody(List<Line> lines) {
        Map<String, Integer> times = new HashMap<>();
        for (var line : lines) {
            ParagraphSign.of(line).ifPresent(sign -> times.merge(sign.body(), 1, Integer::sum));
        }
        return times.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void take(int index) {
        var line = lines.get(index);
        var sign = ParagraphSign.of(line);
        if (sign.isEmpty()) {
            if (ParagraphSign.isOn(line)) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_UNREADABLE,
                        line,
                        "The line begins with a paragraph sign, but not with one number from 1 to 9999;"
                                + " it begins no paragraph, and is not part of a decision that has ended");
            }
            keep(index);
        } else if (isReference(sign.get(), index)) {
            if (ParagraphSign.isOn(line)) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_REFERENCE,
                        line,
                        "Read as a reference to § " + sign.get().label() + ", not as the heading of a paragraph");
            }
            keep(index);
        } else {
            begin(sign.get(), index);
        }
    }

    private void begin(ParagraphSign sign, int index) {
        if (parts.size() == MAX_PARAGRAPHS) {
            throw RuleBroken.invalid(MinutesRefused.minutesTooManyParagraphs(MAX_PARAGRAPHS));
        }
        parts.add(new Part(sign, lines.get(index), new ArrayList<>()));
        inList = false;
        previous = -1;
    }

    private void keep(int index) {
        var line = lines.get(index);
        (parts.isEmpty() ? before : parts.getLast().lines()).add(line);
        if (!line.isBlank()) {
            previous = index;
            RoleHeadings.of(line)
                    .ifPresent(heading -> inList = heading.role().isList() || heading.role() == Role.OTHER);
        }
    }

    private boolean isReference(ParagraphSign sign, int index) {
        if (ONLY_A_DATE.matcher(sign.rest()).matches()) {
            return true;
        }
        var last = Optional.of(previous).filter(one -> one >= 0).map(lines::get);
        boolean afterBlank = last.isPresent() && previous < index - 1;
        boolean inSeries = parts.isEmpty() || sign.follows(parts.getLast().sign());
        boolean heading = last.flatMap(RoleHeadings::of).isPresent();
        boolean close = last.isPresent() && !afterBlank && !heading;
        if ((close && Words.isUnfinished(last.get().text())) || (sign.signLast() && sign.goesOn())) {
            return true;
        }
        if (close && !inList && !last.get().endsSentence() && sign.goesOn()) {
            return true;
        }
        if (inSeries) {
            return false;
        }
        if (close && !inList && !last.get().endsSentence() && sign.rest().endsWith(".")) {
            return true;
        }
        if (last.filter(line -> Words.endsWithConnector(line.text())).isPresent()) {
            return true;
        }
        boolean foreign = !sign.body().equals(usualBody);
        boolean entry = inList && last.isPresent() && !afterBlank;
        return foreign || (entry && sign.number() < parts.getLast().sign().number()) || (entry && sign.goesOn());
    }
}
