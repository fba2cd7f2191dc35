package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sorts the lines of a text under their paragraph and section. Each line ends up in one place or in a diagnostic.
final class ParagraphReader {

    /// No body known to us comes near this many in a year.
    static final int MAX_PARAGRAPHS = 2_000;

    private final Diagnostics diagnostics;
    private final List<RawParagraph> read = new ArrayList<>();
    private final List<Line> before = new ArrayList<>();
    private Section section = Section.PREAMBLE;

    private ParagraphReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<RawParagraph> read(List<Line> lines, Diagnostics diagnostics) {
        var reader = new ParagraphReader(diagnostics);
        Optional<Line> previous = Optional.empty();
        for (var line : lines) {
            reader.take(line, previous);
            previous = Optional.of(line);
        }
        reader.reportWhatStoodBefore();
        if (reader.read.isEmpty()) {
            throw new MinutesRefused.MinutesWithoutParagraphs().asException();
        }
        return reader.read;
    }

    private void take(Line line, Optional<Line> previous) {
        var heading = Headings.read(line, previous, section.isList(), diagnostics);
        if (heading.isPresent()) {
            begin(heading.get());
        } else if (read.isEmpty()) {
            before.add(line);
        } else {
            Section.begunBy(line).ifPresentOrElse(begun -> enter(begun, line), () -> add(line));
        }
    }

    private void begin(Headings.Heading heading) {
        if (read.size() == MAX_PARAGRAPHS) {
            throw new MinutesRefused.MinutesTooManyParagraphs(MAX_PARAGRAPHS).asException();
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
                            + "\" more than once; the texts stand after each other");
            paragraph.lines(begun).add(blankAt(line));
        }
        section = begun;
        paragraph.lines(begun);
        if (begun == Section.OTHER) {
            paragraph.lines(begun).add(blankAt(line));
            paragraph.lines(begun).add(line);
            paragraph.lines(begun).add(blankAt(line));
        }
    }

    private static Line blankAt(Line line) {
        return new Line(line.number(), "", false, false);
    }

    private void add(Line line) {
        read.getLast().lines(section).add(line);
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
