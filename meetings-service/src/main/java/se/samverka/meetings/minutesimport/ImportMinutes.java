package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.ImportedParagraph;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;

/// Reads minutes and stores them as a HELD meeting for a person to review: all of it or nothing.
@ApplicationScoped
public class ImportMinutes {

    private final ReadMinutesText read;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final AgendaRepository agendas;
    private final MeetingChanges meetingChanges;
    private final AssignmentRepository assignments;
    private final AssignmentChanges assignmentChanges;

    ImportMinutes(
            ReadMinutesText read,
            BodyRepository bodies,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            AgendaRepository agendas,
            MeetingChanges meetingChanges,
            AssignmentRepository assignments,
            AssignmentChanges assignmentChanges) {
        this.read = read;
        this.bodies = bodies;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.agendas = agendas;
        this.meetingChanges = meetingChanges;
        this.assignments = assignments;
        this.assignmentChanges = assignmentChanges;
    }

    /// @param givenBody id or name of the body; what the text says when null
    /// @param givenDate of the meeting; what the text says when null
    /// @throws RuleBroken 403 for a body whose minutes the caller does not write; 422 when a diagnostic is an
    /// ERROR, the body is unknown or the meeting is in the future; 409 when the meeting or its numbers are
    /// recorded already
    @Transactional
    public ImportDocument run(MinutesSource source, @Nullable String givenBody, @Nullable LocalDate givenDate) {
        var reading = read.read(source, givenBody, givenDate, refusal -> {
            throw refusal;
        });
        var errors = reading.errors();
        if (!errors.isEmpty()) {
            throw RuleBroken.invalid(errors);
        }
        // Another import of the same minutes waits for this lock, and then finds the meeting recorded.
        var body = bodies.locked(reading.body().orElseThrow().id);
        var meeting = read.requireRoom(body, reading).orElseGet(() -> MeetingEntity.planned(body, reading.day()));
        meeting.become(new MeetingState.Held());
        meetings.persist(meeting);
        write(meeting, reading);
        return reading.document(meeting.id);
    }

    private void write(MeetingEntity meeting, MinutesReading reading) {
        var minutes = reading.minutes();
        var facts = minutes.meeting();
        meeting.previousMeetingOn = facts.previousMeetingOn();
        meeting.nextMeetingOn = facts.nextMeetingOn();
        meeting.nextMeetingTime = facts.nextMeetingAt();
        meeting.approvers = facts.approvers();
        meeting.attendances = reading.attendances();
        meetings.flush();
        var agenda = agendas.of(meeting.id);
        agenda.removeIf(item -> item.withdrawnReason != null);
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (var imported : minutes.paragraphs()) {
            first = Math.min(first, imported.number());
            last = Math.max(last, imported.number());
            var paragraph = paragraphs.add(
                    meeting,
                    new ParagraphLabel(imported.number(), imported.letter()),
                    ImportedTexts.of(imported),
                    takeItem(agenda, imported));
            meetingChanges.changed(paragraph);
            writeAssignments(paragraph, minutes);
        }
        meetings.takeNumbers(meeting, first, last).ifPresent(meetingChanges::changed);
        meetingChanges.changed(meeting);
        meetingChanges.agendaChanged(meeting);
    }

    /// The agenda item that became the paragraph: the one with its case number or its title.
    private static @Nullable UUID takeItem(List<AgendaItemEntity> agenda, ImportedParagraph imported) {
        for (var item : agenda) {
            if (item.title.equalsIgnoreCase(imported.title())
                    || (item.caseNumber != null && item.caseNumber.equals(imported.caseNumber()))) {
                agenda.remove(item);
                return item.id;
            }
        }
        return null;
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
