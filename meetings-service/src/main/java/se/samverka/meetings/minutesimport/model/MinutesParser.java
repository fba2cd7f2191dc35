package se.samverka.meetings.minutesimport.model;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads minutes from plain text.
public final class MinutesParser {

    /// The largest text that is read, in bytes.
    public static final int MAX_BYTES = MinutesText.MAX_BYTES;

    private final @Nullable String body;
    private final @Nullable LocalDate heldOn;
    private final Diagnostics diagnostics;
    private final Sources sources = new Sources();
    private final AttendanceList attendance;

    private MinutesParser(@Nullable String body, @Nullable LocalDate heldOn, Diagnostics diagnostics) {
        this.body = body;
        this.heldOn = heldOn;
        this.diagnostics = diagnostics;
        this.attendance = new AttendanceList(sources, diagnostics);
    }

    /// Reads a text in UTF-8, or in UTF-16 with a byte order mark.
    ///
    /// @see #parse(byte[], Optional, String, LocalDate)
    public static ImportedMinutes parse(byte[] text, @Nullable String body, @Nullable LocalDate heldOn) {
        return parse(text, Optional.empty(), body, heldOn);
    }

    /// @param charset what the sender declares, if anything; a byte order mark takes precedence
    /// @param body the body that the caller names; takes precedence over the text
    /// @param heldOn the day that the caller names; takes precedence over the text
    /// @throws se.samverka.platform.rule.RuleBroken with one {@link MinutesRefused}, when there is nothing to
    /// read
    public static ImportedMinutes parse(
            byte[] text, Optional<Charset> charset, @Nullable String body, @Nullable LocalDate heldOn) {
        return parse(MinutesSource.ofText(text, charset), body, heldOn);
    }

    /// @param body the body that the caller names; takes precedence over the text
    /// @param heldOn the day that the caller names; takes precedence over the text
    /// @throws se.samverka.platform.rule.RuleBroken with one {@link MinutesRefused}, when there is nothing to
    /// read
    public static ImportedMinutes parse(MinutesSource source, @Nullable String body, @Nullable LocalDate heldOn) {
        var diagnostics = new Diagnostics();
        var lines = NumberedHeadings.signed(MinutesText.lines(source.text(), diagnostics), diagnostics);
        var pages = PageStarts.of(lines);
        for (var doubt : source.doubts()) {
            diagnostics.add(
                    doubt.code(), pages.lineOf(doubt.page()), "", PageStarts.message(doubt.page(), doubt.code()));
        }
        return new MinutesParser(body, heldOn, diagnostics).read(lines, pages);
    }

    private ImportedMinutes read(List<Line> all, PageStarts pages) {
        var table = TableOfContents.takenOut(all);
        var furniture = PageFurniture.takenOut(table.lines(), diagnostics);
        var parts = ParagraphHeadings.read(furniture.lines(), diagnostics);
        NumberSeries.report(parts.paragraphs(), diagnostics);
        var hyphens = Hyphens.of(furniture.lines(), diagnostics);
        reportDoubtful(all, hyphens);

        var heads = heads(table.lines(), furniture, parts);
        var printedBody = firstOf(heads.stream().map(MeetingHead::body).toList());
        var printedDate = firstOf(heads.stream().map(MeetingHead::date).toList());
        var chosenBody = chosenBody(printedBody);
        var chosenDate = chosenDate(printedDate, heads);
        readBefore(parts.before(), printedBody, printedDate);

        var writer = new ParagraphWriter(chosenBody, hyphens, attendance, diagnostics);
        var paragraphs = new ArrayList<ImportedParagraph>();
        for (int i = 0; i < parts.paragraphs().size(); i++) {
            paragraphs.add(writer.write(
                    parts.paragraphs().get(i), i == parts.paragraphs().size() - 1));
        }
        var meeting = meeting(chosenBody, lineOf(printedBody, printedDate), chosenDate, paragraphs);
        return new ImportedMinutes(
                meeting,
                List.copyOf(paragraphs),
                assignments(paragraphs, chosenDate),
                removed(table.removed(), furniture.blocks()),
                diagnostics.inOrder(),
                pages);
    }

    private void reportDoubtful(List<Line> all, Hyphens hyphens) {
        for (var line : all) {
            SwedishDates.reportDoubtful(line, diagnostics);
            OrganisationNumbers.reportInvalid(line, diagnostics);
            hyphens.reportDoubtful(line);
        }
    }

    /// The head of the first page, then those of the others.
    private static List<MeetingHead> heads(
            List<Line> lines, PageFurniture.Found furniture, ParagraphHeadings.Parts parts) {
        int first = parts.paragraphs().getFirst().heading().number();
        var heads = new ArrayList<MeetingHead>();
        heads.add(new MeetingHead(
                lines.stream().filter(line -> line.number() < first).toList()));
        furniture.blocks().stream()
                .filter(block -> block.getFirst().number() >= first)
                .map(MeetingHead::new)
                .forEach(heads::add);
        return heads;
    }

    private <T> Optional<MeetingHead.Fact<T>> firstOf(List<Optional<MeetingHead.Fact<T>>> facts) {
        Optional<MeetingHead.Fact<T>> first = Optional.empty();
        for (var fact : facts) {
            if (first.isPresent()
                    && fact.isPresent()
                    && !String.valueOf(first.get().value())
                            .equalsIgnoreCase(String.valueOf(fact.get().value()))) {
                diagnostics.add(
                        DiagnosticCode.PAGE_HEADER_DIFFERS,
                        fact.get().line(),
                        "This header names another body or date than an earlier one; the earlier one is used");
            }
            first = first.or(() -> fact);
        }
        return first;
    }

    private static int lineOf(Optional<MeetingHead.Fact<String>> body, Optional<MeetingHead.Fact<LocalDate>> date) {
        return body.map(fact -> fact.line().number())
                .or(() -> date.map(fact -> fact.line().number()))
                .orElse(1);
    }

    private @Nullable String chosenBody(Optional<MeetingHead.Fact<String>> printed) {
        if (body == null && printed.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.MEETING_BODY_MISSING,
                    1,
                    "",
                    "The text does not say whose minutes these are: give ?body=");
        }
        printed.ifPresent(fact -> sources.add(Field.BODY, fact.line()));
        if (body != null && printed.isPresent() && !printed.get().value().equalsIgnoreCase(body)) {
            diagnostics.add(
                    DiagnosticCode.MEETING_BODY_DIFFERS,
                    printed.get().line().number(),
                    printed.get().value(),
                    "The text names \"" + printed.get().value() + "\", the caller \"" + body
                            + "\"; the caller's is used");
        }
        return body != null ? body : printed.map(MeetingHead.Fact::value).orElse(null);
    }

    private @Nullable LocalDate chosenDate(Optional<MeetingHead.Fact<LocalDate>> printed, List<MeetingHead> heads) {
        if (heldOn == null && printed.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.MEETING_DATE_MISSING,
                    1,
                    "",
                    "The text does not say when the meeting was: give ?date=");
        }
        printed.ifPresent(fact -> sources.add(Field.DATE, fact.line()));
        if (heldOn == null && printed.isPresent() && heads.getFirst().isDateUnlabelled()) {
            diagnostics.add(
                    DiagnosticCode.MEETING_DATE_UNLABELLED,
                    printed.get().line(),
                    "Read as the day of the meeting, as the head has no other date");
        }
        if (heldOn != null && printed.isPresent() && !printed.get().value().equals(heldOn)) {
            diagnostics.add(
                    DiagnosticCode.MEETING_DATE_DIFFERS,
                    printed.get().line().number(),
                    printed.get().value().toString(),
                    "The text names " + printed.get().value() + ", the caller " + heldOn + "; the caller's is used");
        }
        return heldOn != null ? heldOn : printed.map(MeetingHead.Fact::value).orElse(null);
    }

    /// The lines before the first paragraph: lists of persons, what names body and day, and the rest, which is
    /// reported.
    private void readBefore(
            List<Line> before,
            Optional<MeetingHead.Fact<String>> printedBody,
            Optional<MeetingHead.Fact<LocalDate>> printedDate) {
        var unread = new ArrayList<Line>();
        var texts = new HashMap<Integer, String>();
        for (var line : before) {
            boolean fact = printedBody
                            .filter(one -> one.line().number() == line.number())
                            .isPresent()
                    || printedDate
                            .filter(one -> one.line().number() == line.number())
                            .isPresent();
            if (fact) {
                attendance.end();
            } else if (line.isBlank() || !attendance.take(line)) {
                unread.add(line);
                texts.putIfAbsent(line.number(), line.text());
            }
        }
        attendance.end();
        for (var range : Sources.ranges("", unread)) {
            diagnostics.add(
                    DiagnosticCode.TEXT_BEFORE_FIRST_PARAGRAPH,
                    range.firstLine(),
                    range.lastLine(),
                    texts.getOrDefault(range.firstLine(), ""),
                    "Lines " + range.firstLine() + "–" + range.lastLine()
                            + " stand before the first § and are in no paragraph");
        }
    }

    private MeetingFacts meeting(
            @Nullable String chosenBody, int line, @Nullable LocalDate chosenDate, List<ImportedParagraph> paragraphs) {
        var facts = new MeetingFactsReader(paragraphs, chosenDate, diagnostics);
        var next = facts.next();
        return new MeetingFacts(
                chosenBody,
                line,
                chosenDate,
                facts.previous().orElse(null),
                next.map(MeetingFactsReader.Next::date).orElse(null),
                next.flatMap(MeetingFactsReader.Next::time).orElse(null),
                attendance.present(),
                attendance.absent(),
                facts.approvers(attendance.approvers()),
                sources.inOrder());
    }

    private List<ImportedAssignment> assignments(List<ImportedParagraph> paragraphs, @Nullable LocalDate date) {
        var reader = new Assignments(diagnostics, date);
        var assignments = new ArrayList<ImportedAssignment>();
        for (var paragraph : paragraphs) {
            var decision = paragraph.decision();
            if (decision != null) {
                int line = paragraph.sources().stream()
                        .filter(source -> source.what().equals(Field.DECISION.property()))
                        .findFirst()
                        .orElseThrow()
                        .firstLine();
                assignments.addAll(reader.in(paragraph.number(), paragraph.label(), line, decision));
            }
        }
        return List.copyOf(assignments);
    }

    private List<SourceLines> removed(List<Line> table, List<List<Line>> blocks) {
        var removed = new ArrayList<>(Sources.ranges(DiagnosticCode.TABLE_OF_CONTENTS.code(), table));
        for (var range : removed) {
            diagnostics.add(
                    DiagnosticCode.TABLE_OF_CONTENTS,
                    range.firstLine(),
                    range.lastLine(),
                    "",
                    "Lines " + range.firstLine() + "–" + range.lastLine()
                            + " are a table of contents, and no paragraphs");
        }
        blocks.forEach(block -> removed.addAll(Sources.ranges(DiagnosticCode.PAGE_HEADER.code(), block)));
        return List.copyOf(removed);
    }
}
