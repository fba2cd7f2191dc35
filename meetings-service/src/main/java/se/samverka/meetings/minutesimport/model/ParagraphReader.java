package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverka.platform.rule.RuleBroken;

/// Sorts the lines of a text by paragraph and section. Each line ends up in one place or in a diagnostic.
final class ParagraphReader {

    /// No body known to us has nearly this many in a year.
    static final int MAX_PARAGRAPHS = 2_000;

    private final Diagnostics diagnostics;
    private final List<RawParagraph> read = new ArrayList<>();
    private final List<Line> before = new ArrayList<>();
    private Section section = Section.PREAMBLE;
    private DecisionEnd decisionEnd = new DecisionEnd();

    private ParagraphReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<RawParagraph> read(List<Line> lines, Diagnostics diagnostics) {
        var reader = new ParagraphReader(diagnostics);
        Optional<Line> previous = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            reader.take(lines, i, previous);
            previous = Optional.of(lines.get(i));
        }
        reader.reportWhatStoodBefore();
        if (reader.read.isEmpty()) {
            throw RuleBroken.invalid(MinutesRefused.minutesWithoutParagraphs());
        }
        return reader.read;
    }

    private void take(List<Line> lines, int index, Optional<Line> previous) {
        var line = lines.get(index);
        var heading = Headings.read(line, previous, section.isList(), diagnostics);
        if (heading.isPresent()) {
            begin(heading.get());
        } else if (read.isEmpty()) {
            before.add(line);
        } else {
            Section.begunBy(line).ifPresentOrElse(begun -> enter(begun, line), () -> addOrLeaveDecision(lines, index));
        }
    }

    private void begin(Headings.Heading heading) {
        if (read.size() == MAX_PARAGRAPHS) {
            throw RuleBroken.invalid(MinutesRefused.minutesTooManyParagraphs(MAX_PARAGRAPHS));
        }
        read.add(new RawParagraph(heading));
        section = Section.PREAMBLE;
    }

    private void enter(Section begun, Line line) {
        var paragraph = read.getLast();
        if (begun == Section.OTHER) {
            diagnostics.add(
                    DiagnosticCode.SECTION_IN_SUMMARY,
                    line,
                    "The section \"" + line.text() + "\" of § "
                            + paragraph.heading().number() + " is kept in its summary");
        } else if (paragraph.has(begun)) {
            diagnostics.add(
                    DiagnosticCode.SECTION_REPEATED,
                    line,
                    "§ " + paragraph.heading().number() + " has the section \"" + line.text()
                            + "\" more than once; the texts are joined");
            paragraph.lines(begun).add(blankAt(line));
        }
        if (begun == Section.OTHER) {
            keepHeading(line);
        } else {
            section = begun;
            decisionEnd = new DecisionEnd();
            paragraph.lines(begun);
        }
    }

    private static Line blankAt(Line line) {
        return new Line(line.number(), "", false, false);
    }

    /// Text under an unknown heading is never part of the decision.
    private void addOrLeaveDecision(List<Line> lines, int index) {
        var line = lines.get(index);
        if (section == Section.DECISION && decisionEnd.isAt(lines, index)) {
            leaveDecision(line);
        } else {
            add(line);
        }
    }

    private void leaveDecision(Line line) {
        diagnostics.add(
                DiagnosticCode.SECTION_UNKNOWN,
                line,
                "Read as an unknown heading: \"" + line.text()
                        + "\" and the text after it are kept in the summary of § "
                        + read.getLast().heading().number() + ", and are not part of its decision");
        keepHeading(line);
    }

    private void keepHeading(Line line) {
        section = Section.OTHER;
        var kept = read.getLast().lines(section);
        kept.add(blankAt(line));
        kept.add(line);
        kept.add(blankAt(line));
    }

    private void add(Line line) {
        read.getLast().lines(section).add(line);
        decisionEnd.take(line);
    }

    private void reportWhatStoodBefore() {
        var text = before.stream().filter(line -> !line.isBlank()).toList();
        if (!text.isEmpty() && !read.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.TEXT_BEFORE_FIRST_PARAGRAPH,
                    text.getFirst(),
                    text.size() + " lines stand before the first § and are in no paragraph");
        }
    }
}
