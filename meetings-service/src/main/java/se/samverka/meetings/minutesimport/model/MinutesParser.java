package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads minutes from plain text.
public final class MinutesParser {

    /// The largest text that is read, in bytes.
    public static final int MAX_BYTES = MinutesText.MAX_BYTES;

    private static final Pattern NEXT_MEETING =
            Pattern.compile("(?i)(?:tid för )?(?:nästa|kommande) (?:sammanträde|möte)");
    private static final Pattern PREVIOUS_MINUTES = Pattern.compile("(?i)(?:föregående|förra) (?:protokoll|mötes)");
    private static final Pattern APPROVER = Pattern.compile(
            "(?:^|[.\\n] ?)(\\p{Lu}[^.,;:\\n]{1,80}?) (?:utses|väljs) att (?:jämte|tillsammans med) ordföranden");

    private MinutesParser() {}

    /// @param body the body that the caller names; takes precedence over the text
    /// @param heldOn the day that the caller names; takes precedence over the text
    /// @throws se.samverka.platform.rule.RuleBroken with one {@link MinutesRefused}, when there is nothing to
    /// read
    public static ImportedMinutes parse(byte[] text, @Nullable String body, @Nullable LocalDate heldOn) {
        var diagnostics = new Diagnostics();
        var all = MinutesText.lines(text, diagnostics);
        var found = PageHeaders.takenOut(all, diagnostics);
        var raw = ParagraphReader.read(found.lines(), diagnostics);
        NumberSeries.report(raw, diagnostics);
        var hyphens = Hyphens.of(found.lines(), diagnostics);
        for (var line : all) {
            SwedishDates.reportDoubtful(line, diagnostics);
            OrganisationNumbers.reportInvalid(line, diagnostics);
            hyphens.reportDoubtful(line);
        }
        var writer = new ParagraphWriter(hyphens, diagnostics);
        var paragraphs = raw.stream().map(writer::write).toList();
        var meeting = meeting(
                chosenBody(found, body, diagnostics),
                found.factLine(),
                chosenDate(found, heldOn, diagnostics),
                paragraphs);
        var assignments = assignments(paragraphs, raw, meeting.heldOn(), diagnostics);
        return new ImportedMinutes(meeting, paragraphs, assignments, diagnostics.inOrder());
    }

    private static List<ImportedAssignment> assignments(
            List<ImportedParagraph> paragraphs,
            List<RawParagraph> raw,
            @Nullable LocalDate heldOn,
            Diagnostics diagnostics) {
        var reader = new Assignments(diagnostics, heldOn);
        var assignments = new ArrayList<ImportedAssignment>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var decision = paragraphs.get(i).decision();
            if (decision != null) {
                int line = raw.get(i).lines(Section.DECISION).getFirst().number();
                assignments.addAll(reader.in(paragraphs.get(i).number(), line, decision));
            }
        }
        return List.copyOf(assignments);
    }

    private static @Nullable String chosenBody(
            PageHeaders.Found found, @Nullable String said, Diagnostics diagnostics) {
        var printed = found.body();
        if (said == null && printed.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.MEETING_BODY_MISSING,
                    1,
                    "",
                    "The text does not say whose minutes these are: give ?body=");
        }
        if (said != null && printed.isPresent() && !printed.get().equalsIgnoreCase(said)) {
            diagnostics.add(
                    DiagnosticCode.MEETING_BODY_DIFFERS,
                    found.factLine(),
                    printed.get(),
                    "The text names \"" + printed.get() + "\", the caller \"" + said + "\"; the caller's is used");
        }
        return said != null ? said : printed.orElse(null);
    }

    private static @Nullable LocalDate chosenDate(
            PageHeaders.Found found, @Nullable LocalDate said, Diagnostics diagnostics) {
        var printed = found.date();
        if (said == null && printed.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.MEETING_DATE_MISSING,
                    1,
                    "",
                    "The text does not say when the meeting was: give ?date=");
        }
        if (said != null && printed.isPresent() && !printed.get().equals(said)) {
            diagnostics.add(
                    DiagnosticCode.MEETING_DATE_DIFFERS,
                    found.factLine(),
                    printed.get().toString(),
                    "The text names " + printed.get() + ", the caller " + said + "; the caller's is used");
        }
        return said != null ? said : printed.orElse(null);
    }

    private static MeetingFacts meeting(
            @Nullable String body, int bodyLine, @Nullable LocalDate heldOn, List<ImportedParagraph> paragraphs) {
        var next = decided(paragraphs, NEXT_MEETING);
        var previous = decided(paragraphs, PREVIOUS_MINUTES).flatMap(MinutesParser::firstDate);
        var approvers = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            var match = APPROVER.matcher(paragraph.decision() == null ? "" : paragraph.decision());
            while (match.find()) {
                approvers.add(match.group(1).strip());
            }
        }
        return new MeetingFacts(
                body,
                bodyLine,
                heldOn,
                previous.orElse(null),
                next.flatMap(MinutesParser::firstDate).orElse(null),
                next.filter(text -> firstDate(text).isPresent())
                        .flatMap(SwedishDates::timeIn)
                        .orElse(null),
                List.copyOf(approvers));
    }

    /// The decision of the first paragraph whose title begins like this.
    private static Optional<String> decided(List<ImportedParagraph> paragraphs, Pattern title) {
        return paragraphs.stream()
                .filter(paragraph -> title.matcher(paragraph.title()).lookingAt())
                .flatMap(paragraph -> Optional.ofNullable(paragraph.decision()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> firstDate(String text) {
        return SwedishDates.in(text).stream().map(SwedishDates.Dated::date).findFirst();
    }
}
