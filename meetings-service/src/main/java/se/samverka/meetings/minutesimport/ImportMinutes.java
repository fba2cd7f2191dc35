package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.PlanMeeting;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.DiagnosticCode;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.meetings.minutesimport.model.ReadMinutes;
import se.samverka.meetings.minutesimport.model.ReadParagraph;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Reads minutes and, unless it is a dry run, stores them as a HELD meeting for a person to review: all of it or
/// nothing.
@ApplicationScoped
public class ImportMinutes {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges meetingChanges;
    private final AssignmentRepository assignments;
    private final AssignmentChanges assignmentChanges;
    private final BusinessTime time;

    public ImportMinutes(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            MeetingChanges meetingChanges,
            AssignmentRepository assignments,
            AssignmentChanges assignmentChanges,
            BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.meetingChanges = meetingChanges;
        this.assignments = assignments;
        this.assignmentChanges = assignmentChanges;
        this.time = time;
    }

    private record Reading(ReadMinutes minutes, Optional<BodyEntity> body, List<Diagnostic> diagnostics) {}

    /// Reads and stores nothing.
    ///
    /// @param body id or name of whose minutes these are; what the text says when left out
    /// @param date of the meeting; what the text says when left out
    @Transactional
    public ImportDocument dryRun(byte[] text, @Nullable String body, @Nullable LocalDate date) {
        var reading = read(text, body, date);
        return answer(reading, null);
    }

    /// @throws RuleBroken 422 when a diagnostic is an ERROR; 409 when the meeting or its numbers are recorded
    /// already
    @Transactional
    public ImportDocument store(byte[] text, @Nullable String bodySaid, @Nullable LocalDate dateSaid) {
        var reading = read(text, bodySaid, dateSaid);
        var errors = reading.diagnostics().stream()
                .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
                .map(ImportRule.DiagnosedError::new)
                .toList();
        if (!errors.isEmpty()) {
            throw RuleBroken.invalid(errors);
        }
        var known = reading.body().orElseThrow();
        access.requireSecretariat(known);
        // Whoever imports the same minutes at the same moment waits here, and then sees the meeting.
        var body = bodies.locked(known.id);
        var date = Objects.requireNonNull(reading.minutes().meeting().heldOn());
        if (date.isAfter(time.today())) {
            throw RuleBroken.invalid(new ImportRule.MeetingStillToCome(date));
        }
        var meeting = meetingOf(body, date);
        refuseNumbersInUse(body, date, reading.minutes());
        write(meeting, reading.minutes());
        return answer(reading, meeting.id);
    }

    private Reading read(byte[] text, @Nullable String bodySaid, @Nullable LocalDate dateSaid) {
        var named = bodySaid == null ? Optional.<BodyEntity>empty() : find(bodySaid);
        var said = named.map(body -> body.name).orElse(bodySaid);
        var minutes = MinutesParser.parse(text, said, dateSaid);
        var printed = minutes.meeting().body();
        var body = named.or(() -> printed == null ? Optional.empty() : bodies.named(printed));
        var diagnostics = new ArrayList<>(minutes.diagnostics());
        if (printed != null && body.isEmpty()) {
            diagnostics.add(DiagnosticCode.BODY_UNKNOWN.at(1, printed, "No body of this name is registered"));
        }
        var date = minutes.meeting().heldOn();
        if (body.isPresent() && date != null) {
            reportGapBefore(body.get(), date, minutes, diagnostics);
        }
        return new Reading(minutes, body, diagnostics);
    }

    private Optional<BodyEntity> find(String idOrName) {
        try {
            return bodies.findByIdOptional(UUID.fromString(idOrName));
        } catch (IllegalArgumentException noId) {
            return bodies.named(idOrName);
        }
    }

    /// The series may be broken between two texts, too. A body without any paragraph that year has no series to
    /// break.
    private void reportGapBefore(BodyEntity body, LocalDate date, ReadMinutes minutes, List<Diagnostic> diagnostics) {
        var highest = meetings.series(body.id, date.getYear()).highest();
        var first = minutes.paragraphs().getFirst();
        if (highest.isPresent() && first.number() > highest.getAsInt() + 1) {
            diagnostics.add(DiagnosticCode.PARAGRAPH_SERIES_GAP.at(
                    first.line(),
                    first.title(),
                    "The text begins with § " + first.number() + ", but the last one recorded in " + date.getYear()
                            + " is § " + highest.getAsInt()));
        }
    }

    /// A meeting that was planned for that day and has no paragraphs yet is filled in; any other one stands.
    private MeetingEntity meetingOf(BodyEntity body, LocalDate date) {
        var recorded = meetings.ofTheDay(body.id, date);
        if (recorded.isEmpty()) {
            var meeting = PlanMeeting.blank(body, date);
            meeting.become(new MeetingState.Held());
            meetings.persist(meeting);
            return meeting;
        }
        var meeting = recorded.get();
        boolean open = meeting.status == MeetingStatus.PLANNED || meeting.status == MeetingStatus.CALLED;
        if (!open || !meetings.paragraphsOf(meeting).isEmpty()) {
            throw RuleBroken.conflict(
                    "meeting-already-recorded", body.name + "'s meeting of " + date + " is recorded already");
        }
        meeting.become(new MeetingState.Held());
        return meeting;
    }

    private void refuseNumbersInUse(BodyEntity body, LocalDate date, ReadMinutes minutes) {
        var numbers = minutes.paragraphs().stream().map(ReadParagraph::number).toList();
        var taken = meetings.numbersInUse(body.id, date.getYear(), numbers);
        if (!taken.isEmpty()) {
            var rule = new ImportRule.NumbersInUse(taken, date.getYear());
            throw new RuleBroken(RuleBroken.Kind.CONFLICT, rule.code(), rule.detail(), List.of(rule));
        }
    }

    private void write(MeetingEntity meeting, ReadMinutes minutes) {
        var facts = minutes.meeting();
        meeting.previousMeetingOn = facts.previousMeetingOn();
        meeting.nextMeetingOn = facts.nextMeetingOn();
        meeting.nextMeetingTime = facts.nextMeetingAt();
        meeting.adjusters = facts.adjusters();
        meetings.flush();
        meetingChanges.changed(meeting);
        for (var read : minutes.paragraphs()) {
            var paragraph = meetings.add(meeting, read.number(), text(read));
            meetingChanges.changed(paragraph);
            write(paragraph, minutes);
        }
        meetings.flush();
    }

    private void write(ParagraphEntity paragraph, ReadMinutes minutes) {
        for (var given : minutes.assignments()) {
            if (given.paragraph() == paragraph.number) {
                assignmentChanges.changed(assignments.add(paragraph, given.addressee(), given.task(), given.dueOn()));
            }
        }
    }

    private static ParagraphText text(ReadParagraph read) {
        return new ParagraphText(
                read.title(),
                read.caseNumber(),
                read.summary(),
                read.contributions(),
                read.proposedDecision(),
                read.decision(),
                read.outcome(),
                read.documents(),
                read.notices());
    }

    private static ImportDocument answer(Reading reading, @Nullable UUID meetingId) {
        var body = reading.body();
        return ImportDocument.of(
                reading.minutes(),
                meetingId,
                body.map(known -> known.id).orElse(null),
                body.map(known -> known.name).orElse(reading.minutes().meeting().body()),
                reading.diagnostics());
    }
}
