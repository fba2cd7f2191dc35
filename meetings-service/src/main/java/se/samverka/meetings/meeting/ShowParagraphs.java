package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the paragraphs of a meeting that the caller may read.
@ApplicationScoped
public class ShowParagraphs {

    private final ParagraphRepository paragraphs;
    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final ParagraphDocuments documents;

    ShowParagraphs(
            ParagraphRepository paragraphs, MeetingAccess access, BodyAccess bodies, ParagraphDocuments documents) {
        this.paragraphs = paragraphs;
        this.access = access;
        this.bodies = bodies;
        this.documents = documents;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<ParagraphDocument> one(UUID meetingId, ParagraphLabel label) {
        return documents.tagged(access.readable(meetingId, label));
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404 when there is no such meeting
    public Page<ParagraphDocument> page(UUID meetingId, PageQuery query) {
        var page = paragraphs.page(access.readable(meetingId), bodies.readable(), query);
        return new Page<>(documents.of(page.items()), page.total(), page.truncated());
    }
}
