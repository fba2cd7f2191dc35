package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.SecretariatChanged;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Moves meetings to their next state, and writes meetings and paragraphs to the changes feed in the
/// transaction of the change.
@ApplicationScoped
public class MeetingChanges {

    private final ChangeLog changes;
    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final Event<ParagraphWritten> written;

    public MeetingChanges(
            ChangeLog changes,
            MeetingAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            Event<ParagraphWritten> written) {
        this.changes = changes;
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.written = written;
    }

    Tagged<MeetingDocument> become(MeetingEntity meeting, MeetingState next) {
        meeting.become(next);
        meetings.flush();
        return changed(meeting);
    }

    /// The answer to a step that the meeting's status does not allow.
    static RuleBroken notAllowed(MeetingEntity meeting, ProblemCode code, String step) {
        return RuleBroken.conflict(code, "A meeting that is " + meeting.status + " cannot " + step);
    }

    /// Gives the meeting another entity tag because its minutes have changed: whoever approves them approves
    /// the words that it has read.
    public void minutesChanged(MeetingEntity meeting) {
        meetings.countChange(meeting);
        changed(meeting);
    }

    /// A new secretariat may read the body's unannounced documents.
    void on(@Observes SecretariatChanged secretariat) {
        for (var meeting : meetings.unannouncedOf(secretariat.body())) {
            changed(meeting);
            paragraphs.of(meeting).forEach(this::changed);
        }
    }

    public Tagged<MeetingDocument> changed(MeetingEntity meeting) {
        var tagged = MeetingDocument.tagged(meeting);
        changes.upserted(
                "meeting",
                meeting.id.toString(),
                "/meetings/" + meeting.id,
                tagged.document(),
                access.readersOf(meeting));
        return tagged;
    }

    public Tagged<ParagraphDocument> changed(ParagraphEntity paragraph) {
        var tagged = ParagraphDocument.tagged(paragraph);
        written.fire(new ParagraphWritten(paragraph));
        changes.upserted(
                "paragraph",
                paragraph.id.toString(),
                "/meetings/" + paragraph.meeting.id + "/paragraphs/" + paragraph.number,
                tagged.document(),
                access.readersOf(paragraph.meeting));
        return tagged;
    }
}
