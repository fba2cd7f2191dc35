package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// Adds and changes paragraphs while the minutes are open. Numbers are given one after the other for a body and
/// year, which is why the body is locked meanwhile.
@ApplicationScoped
public class WriteParagraph {

    private final MeetingAccess access;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;

    public WriteParagraph(
            MeetingAccess access, BodyRepository bodies, MeetingRepository meetings, MeetingChanges changes) {
        this.access = access;
        this.bodies = bodies;
        this.meetings = meetings;
        this.changes = changes;
    }

    /// @param number the § number; the next one of the body's year when nobody says one
    @Transactional
    public ParagraphEntity add(UUID meetingId, @Nullable Integer number, ParagraphText text) {
        // Not read as a meeting yet: one that was read before the lock is an old one after it.
        var bodyId = meetings.bodyOf(meetingId).orElseThrow(() -> RuleBroken.notFound("meeting"));
        bodies.locked(bodyId);
        var meeting = access.openMinutes(meetingId);
        text.allowIn(meeting.status);
        var series = meetings.series(bodyId, meeting.date.getYear());
        if (number != null) {
            series.allow(number);
        }
        var paragraph = meetings.add(meeting, number == null ? series.next() : number, text);
        meetings.flush();
        changes.minutesChanged(meeting);
        changes.changed(paragraph);
        return paragraph;
    }

    @Transactional
    public ParagraphEntity rewrite(UUID meetingId, int number, @Nullable String ifMatch, ParagraphText text) {
        var meeting = access.openMinutes(meetingId);
        var paragraph = meetings.paragraph(meeting, number).orElseThrow(() -> RuleBroken.notFound("paragraph"));
        EntityTags.require(ifMatch, EntityTags.of("p", paragraph.version));
        text.allowIn(meeting.status);
        meetings.write(paragraph, text);
        meetings.flush();
        changes.minutesChanged(meeting);
        changes.changed(paragraph);
        return paragraph;
    }
}
