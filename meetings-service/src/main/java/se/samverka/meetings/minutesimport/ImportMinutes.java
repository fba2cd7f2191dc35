package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
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
import se.samverka.meetings.minutesimport.model.DiagnosticSeverity;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.ImportedParagraph;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Reads minutes and, unless it is a dry run, stores them as a HELD meeting for a person to review: all of it
/// or nothing.
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

    private record Reading(ImportedMinutes minutes, Optional<BodyEntity> body, List<Diagnostic> diagnostics) {
        boolean isOfAKnownMeeting() {
            return body.isPresent() && minutes.meeting().heldOn() != null;
        }

        List<ImportRule.DiagnosedError> errors() {
            return diagnostics.stream()
                    .filter(one -> one.severity() == DiagnosticSeverity.ERROR)
                    .map(ImportRule.DiagnosedError::new)
                    .toList();
        }
    }

    /// Reads and stores nothing. Each reason for which {@link #store} would refuse the text is an ERROR among the
    /// diagnostics, by the refusal's own code, so that the reading is shown all the same.
    ///
    /// @param body id or name of whose minutes these are; what the text says when left out
    /// @param date of the meeting; what the text says when left out
    @Transactional
    public ImportDocument dryRun(byte[] text, @Nullable String body, @Nullable LocalDate date) {
        var refusals = new ArrayList<RuleBroken>();
        var reading = read(text, body, date, refusals::add);
        if (reading.isOfAKnownMeeting()) {
            unlessRefused(() -> requireRoom(reading.body().orElseThrow(), reading.minutes()), refusals::add);
        }
        refusals.forEach(refusal -> reading.diagnostics().add(Diagnostic.foretelling(refusal)));
        return answer(reading, null);
    }

    private static void unlessRefused(Runnable check, Consumer<RuleBroken> refused) {
        try {
            check.run();
        } catch (RuleBroken refusal) {
            refused.accept(refusal);
        }
    }

    /// @throws RuleBroken 403 for a body whose minutes the caller does not write; 422 when a diagnostic is an
    /// ERROR, the body is unknown or the meeting is still to come; 409 when the meeting or its numbers are
    /// recorded already
    @Transactional
    public ImportDocument store(byte[] text, @Nullable String bodySaid, @Nullable LocalDate dateSaid) {
        var reading = read(text, bodySaid, dateSaid, refusal -> {
            throw refusal;
        });
        var errors = reading.errors();
        if (!errors.isEmpty()) {
            throw RuleBroken.invalid(errors);
        }
        // Whoever imports the same minutes at the same moment waits here, and then sees the meeting.
        var body = bodies.locked(reading.body().orElseThrow().id);
        var meeting =
                requireRoom(body, reading.minutes()).orElseGet(() -> PlanMeeting.blank(body, dayOf(reading.minutes())));
        meeting.become(new MeetingState.Held());
        meetings.persist(meeting);
        write(meeting, reading.minutes());
        return answer(reading, meeting.id);
    }

    private static LocalDate dayOf(ImportedMinutes minutes) {
        return Objects.requireNonNull(minutes.meeting().heldOn());
    }

    /// Demands that the meeting has been, that what the body has of that day can be filled in, and that nothing
    /// else has the § numbers.
    ///
    /// @return what the body has of that day
    private Optional<MeetingEntity> requireRoom(BodyEntity body, ImportedMinutes minutes) {
        var date = dayOf(minutes);
        if (date.isAfter(time.today())) {
            throw RuleBroken.invalid(new ImportRule.MeetingInTheFuture(date));
        }
        DayInRange.require("", date, time.today());
        var planned = meetingOf(body, date);
        refuseNumbersInUse(body, date, minutes);
        return planned;
    }

    private Reading read(
            byte[] text, @Nullable String bodySaid, @Nullable LocalDate dateSaid, Consumer<RuleBroken> refused) {
        var named = Optional.ofNullable(bodySaid).flatMap(this::find);
        if (bodySaid != null && named.isEmpty()) {
            refused.accept(RuleBroken.invalid(new ImportRule.BodyUnknown(bodySaid)));
        }
        var minutes = MinutesParser.parse(text, named.map(body -> body.name).orElse(bodySaid), dateSaid);
        var facts = minutes.meeting();
        var printed = facts.body();
        var body = bodySaid != null || printed == null ? named : bodies.named(printed);
        body.ifPresent(own -> unlessRefused(() -> access.requireSecretariat(own), refused));
        var diagnostics = new ArrayList<>(minutes.diagnostics());
        if (bodySaid == null && printed != null && body.isEmpty()) {
            diagnostics.add(DiagnosticCode.BODY_UNKNOWN.at(
                    facts.bodyLine(),
                    printed,
                    "No body of the name \"" + printed + "\" is registered: register it, or name another by ?body="));
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
    private void reportGapBefore(
            BodyEntity body, LocalDate date, ImportedMinutes minutes, List<Diagnostic> diagnostics) {
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

    /// A meeting that was planned for that day and has no paragraphs yet can be filled in; any other one
    /// stands.
    private Optional<MeetingEntity> meetingOf(BodyEntity body, LocalDate date) {
        var recorded = meetings.ofTheDay(body.id, date);
        recorded.ifPresent(meeting -> {
            boolean open = meeting.status == MeetingStatus.PLANNED || meeting.status == MeetingStatus.CALLED;
            if (!open || !meetings.paragraphsOf(meeting).isEmpty()) {
                throw RuleBroken.conflict(
                        "meeting-already-recorded", body.name + "'s meeting of " + date + " is recorded already");
            }
        });
        return recorded;
    }

    private void refuseNumbersInUse(BodyEntity body, LocalDate date, ImportedMinutes minutes) {
        var numbers =
                minutes.paragraphs().stream().map(ImportedParagraph::number).toList();
        var taken = meetings.numbersInUse(body.id, date.getYear(), numbers);
        if (!taken.isEmpty()) {
            var rule = new ImportRule.NumbersInUse(taken, date.getYear());
            throw new RuleBroken(RuleBroken.Kind.CONFLICT, rule.code(), rule.detail(), List.of(rule));
        }
    }

    private void write(MeetingEntity meeting, ImportedMinutes minutes) {
        var facts = minutes.meeting();
        meeting.previousMeetingOn = facts.previousMeetingOn();
        meeting.nextMeetingOn = facts.nextMeetingOn();
        meeting.nextMeetingTime = facts.nextMeetingAt();
        meeting.approvers = facts.approvers();
        meetings.flush();
        meetingChanges.changed(meeting);
        for (var read : minutes.paragraphs()) {
            var paragraph = meetings.add(meeting, read.number(), text(read));
            meetingChanges.changed(paragraph);
            write(paragraph, minutes);
        }
        meetings.flush();
    }

    private void write(ParagraphEntity paragraph, ImportedMinutes minutes) {
        for (var given : minutes.assignments()) {
            if (given.paragraph() == paragraph.number) {
                assignmentChanges.changed(assignments.add(paragraph, given.addressee(), given.task(), given.dueOn()));
            }
        }
    }

    private static ParagraphText text(ImportedParagraph read) {
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
