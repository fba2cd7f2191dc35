package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.samverka.meetings.body.SecretariatChanged;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.changes.ChangeLog;

/// Tells the changes feed of meetings and paragraphs, in the transaction of the change.
@ApplicationScoped
public class MeetingChanges {

    private final ChangeLog changes;
    private final MeetingAccess access;
    private final MeetingRepository meetings;

    public MeetingChanges(ChangeLog changes, MeetingAccess access, MeetingRepository meetings) {
        this.changes = changes;
        this.access = access;
        this.meetings = meetings;
    }

    /// Something in the meeting's minutes has changed, which gives the meeting another entity tag: whoever
    /// approves the minutes approves the words that it has read, and no others.
    public void minutesChanged(MeetingEntity meeting) {
        meetings.countChange(meeting);
        changed(meeting);
    }

    /// Another organisation may read the body's unannounced documents now.
    void on(@Observes SecretariatChanged secretariat) {
        for (var meeting : meetings.unannouncedOf(secretariat.body())) {
            changed(meeting);
            meetings.paragraphsOf(meeting).forEach(this::changed);
        }
    }

    public void changed(MeetingEntity meeting) {
        changes.upserted(
                "meeting",
                meeting.id.toString(),
                "/meetings/" + meeting.id,
                MeetingDocument.of(meeting),
                access.readersOf(meeting));
    }

    public void changed(ParagraphEntity paragraph) {
        changes.upserted(
                "paragraph",
                paragraph.id.toString(),
                "/meetings/" + paragraph.meeting.id + "/paragraphs/" + paragraph.number,
                ParagraphDocument.of(paragraph),
                access.readersOf(paragraph.meeting));
    }
}
