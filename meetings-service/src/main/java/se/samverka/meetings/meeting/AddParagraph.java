package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Adds a paragraph while the minutes are open. The numbers of a body and year are unbroken, so the body is
/// locked while
/// one is given.
@ApplicationScoped
public class AddParagraph {

    private final MeetingAccess access;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final MeetingChanges changes;

    AddParagraph(
            MeetingAccess access,
            BodyRepository bodies,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MeetingChanges changes) {
        this.access = access;
        this.bodies = bodies;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.changes = changes;
    }

    /// @param number the § number; the next one of the body's year when null
    /// @throws RuleBroken 404, 403; 409 when the minutes are closed; 422 with a
    /// {@link se.samverka.meetings.meeting.model.MeetingRule}
    @Transactional
    public Tagged<ParagraphDocument> run(UUID meetingId, @Nullable Integer number, ParagraphText text) {
        // The body is locked before the meeting is read: a meeting read earlier would be out of date after the lock.
        var bodyId = meetings.bodyOf(meetingId).orElseThrow(() -> RuleBroken.notFound("meeting"));
        bodies.locked(bodyId);
        var meeting = access.openMinutes(meetingId);
        text.allowIn(meeting.status);
        var series = paragraphs.series(bodyId, meeting.date.getYear());
        if (number != null) {
            series.allow(number);
        }
        var paragraph = paragraphs.add(meeting, number == null ? series.next() : number, text);
        paragraphs.flush();
        changes.minutesChanged(meeting);
        return changes.changed(paragraph);
    }
}
