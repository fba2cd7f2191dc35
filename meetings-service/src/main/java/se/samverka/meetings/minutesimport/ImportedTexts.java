package se.samverka.meetings.minutesimport;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.meeting.model.Vote.Ballot;
import se.samverka.meetings.meeting.model.Vote.NamedVote;
import se.samverka.meetings.minutesimport.model.Attendee;
import se.samverka.meetings.minutesimport.model.AttributedText;
import se.samverka.meetings.minutesimport.model.CountedVote;
import se.samverka.meetings.minutesimport.model.ImportedParagraph;
import se.samverka.meetings.minutesimport.model.MeetingFacts;

/// What was read, in the words in which minutes are kept.
final class ImportedTexts {

    private static final Pattern RANGE =
            Pattern.compile("§§?\\s*([1-9]\\d{0,3}\\s?[a-zåäö]?)\\s*[–-]\\s*([1-9]\\d{0,3}\\s?[a-zåäö]?)");

    private ImportedTexts() {}

    static ParagraphText of(ImportedParagraph imported) {
        return new ParagraphText(
                imported.title(),
                imported.caseNumber(),
                imported.summary(),
                imported.contributions(),
                imported.proposedDecision(),
                imported.decision(),
                imported.outcome(),
                differing(imported.outcomes()),
                imported.votes().stream().map(ImportedTexts::vote).toList(),
                imported.reservations().stream()
                        .map(one -> new Reservation(one.by(), one.text()))
                        .toList(),
                statements(imported.statements()),
                statements(imported.counterProposals()),
                imported.documents(),
                imported.notices());
    }

    /// The kinds of a decision's parts, where they differ.
    static List<DecisionOutcome> differing(List<DecisionOutcome> outcomes) {
        return outcomes.size() > 1 ? outcomes : List.of();
    }

    /// Who took part, in the order of the text.
    static List<Attendance> of(MeetingFacts facts) {
        return facts.attendance().stream().map(ImportedTexts::attendance).toList();
    }

    private static Attendance attendance(Attendee attendee) {
        var printed = attendee.paragraphs() == null ? "" : attendee.paragraphs();
        var range = RANGE.matcher(printed);
        boolean read = range.matches();
        return new Attendance(
                attendee.name(),
                attendee.party(),
                null,
                role(attendee),
                function(attendee.duty(), read ? "" : printed),
                attendee.servingFor(),
                read ? label(range.group(1)) : null,
                read ? label(range.group(2)) : null,
                List.of());
    }

    private static String label(String printed) {
        return ParagraphLabel.parse(printed).orElseThrow().path();
    }

    /// The duty, and the §§ in the words of the text where they are no range.
    private static @Nullable String function(@Nullable String duty, String paragraphs) {
        var all = Stream.of(duty == null ? "" : duty, paragraphs)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    private static AttendanceRole role(Attendee attendee) {
        return switch (attendee.role()) {
            case MEMBER -> AttendanceRole.MEMBER;
            case SUBSTITUTE -> attendee.serving() ? AttendanceRole.SERVING_SUBSTITUTE : AttendanceRole.SUBSTITUTE;
            case OTHER -> AttendanceRole.OTHER;
        };
    }

    private static Vote vote(CountedVote vote) {
        return new Vote(
                vote.yes(),
                vote.no(),
                vote.abstained(),
                vote.byName().stream()
                        .map(one -> new NamedVote(
                                one.name(), null, Ballot.valueOf(one.vote().name())))
                        .toList());
    }

    private static List<Statement> statements(List<AttributedText> texts) {
        return texts.stream().map(one -> new Statement(one.by(), one.text())).toList();
    }
}
