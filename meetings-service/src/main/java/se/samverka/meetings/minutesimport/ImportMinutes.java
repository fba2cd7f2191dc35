package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.minutesimport.model.AgendaMatch;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;

/// Reads minutes and stores them as a HELD meeting for a person to review: all of it or nothing.
@ApplicationScoped
public class ImportMinutes {

    private final ReadMinutesText read;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final MeetingAccess access;
    private final KeepImport records;
    private final MeetingChanges meetingChanges;
    private final ImportedContinuations continuations;
    private final AssignmentRepository assignments;
    private final AssignmentChanges assignmentChanges;

    ImportMinutes(
            ReadMinutesText read,
            BodyRepository bodies,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MeetingAccess access,
            KeepImport records,
            MeetingChanges meetingChanges,
            ImportedContinuations continuations,
            AssignmentRepository assignments,
            AssignmentChanges assignmentChanges) {
        this.read = read;
        this.bodies = bodies;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.access = access;
        this.records = records;
        this.meetingChanges = meetingChanges;
        this.continuations = continuations;
        this.assignments = assignments;
        this.assignmentChanges = assignmentChanges;
    }

    /// @param givenBody id or name of the body; what the text says when null
    /// @param givenDate of the meeting; what the text says when null
    /// @param meetingId the meeting that was called; then body and date are its own
    /// @throws RuleBroken 404; 403 for a body whose minutes the caller does not write; 422 when a diagnostic is
    /// an ERROR, the body is unknown or the meeting is in the future; 409 when the meeting, the text or its
    /// numbers are recorded already
    @Transactional
    public ImportDocument run(
            MinutesSource source, @Nullable String givenBody, @Nullable LocalDate givenDate, @Nullable UUID meetingId) {
        var named = meetingId == null ? null : access.writableWithBody(meetingId);
        var reading = read.read(
                source,
                named == null ? givenBody : named.bodyId.toString(),
                named == null ? givenDate : named.date,
                refusal -> {
                    throw refusal;
                });
        var errors = reading.errors();
        if (!errors.isEmpty()) {
            throw RuleBroken.invalid(errors);
        }
        // Another import of the same minutes waits for this lock, and then finds the meeting recorded.
        var body = bodies.locked(reading.body().orElseThrow().id);
        var planned = read.requireRoom(body, reading, source.sha256(), named);
        var previous = planned.map(known -> known.status).orElse(null);
        var match = read.match(planned.orElse(null), reading);
        var meeting = planned.orElseGet(() -> MeetingEntity.planned(body, reading.day()));
        meeting.become(new MeetingState.Held());
        meetings.persist(meeting);
        write(meeting, reading, match);
        return reading.document(meeting.id, records.keep(source, reading, meeting, previous));
    }

    private void write(MeetingEntity meeting, MinutesReading reading, AgendaMatch match) {
        var minutes = reading.minutes();
        var facts = minutes.meeting();
        meeting.previousMeetingOn = facts.previousMeetingOn();
        meeting.nextMeetingOn = facts.nextMeetingOn();
        meeting.nextMeetingTime = facts.nextMeetingAt();
        meeting.approvers = facts.approvers();
        meeting.attendances = reading.attendances();
        meetings.flush();
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < minutes.paragraphs().size(); i++) {
            var imported = minutes.paragraphs().get(i);
            first = Math.min(first, imported.number());
            last = Math.max(last, imported.number());
            var paragraph = paragraphs.add(
                    meeting,
                    new ParagraphLabel(imported.number(), imported.letter()),
                    ImportedTexts.of(imported),
                    match.items().get(i));
            continuations.link(paragraph);
            meetingChanges.changed(paragraph);
            writeAssignments(paragraph, minutes);
        }
        meetings.takeNumbers(meeting, first, last).ifPresent(meetingChanges::changed);
        meetingChanges.changed(meeting);
        meetingChanges.agendaChanged(meeting);
    }

    private void writeAssignments(ParagraphEntity paragraph, ImportedMinutes minutes) {
        for (var given : minutes.assignments()) {
            if (given.label().equals(paragraph.label().toString())) {
                assignmentChanges.changed(assignments.add(
                        paragraph, given.addressee(), given.task(), ImportedTexts.due(given, paragraph.meeting.date)));
            }
        }
    }
}
