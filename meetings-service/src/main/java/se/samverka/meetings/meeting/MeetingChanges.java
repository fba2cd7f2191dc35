package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.changes.ChangeLog;

/// Tells the changes feed of meetings and paragraphs, in the transaction of the change.
@ApplicationScoped
public class MeetingChanges {

    private final ChangeLog changes;
    private final MeetingAccess access;

    public MeetingChanges(ChangeLog changes, MeetingAccess access) {
        this.changes = changes;
        this.access = access;
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
