package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the paragraphs of a meeting that the caller may read.
@ApplicationScoped
public class ShowParagraphs {

    private final ParagraphRepository paragraphs;
    private final MeetingAccess access;

    ShowParagraphs(ParagraphRepository paragraphs, MeetingAccess access) {
        this.paragraphs = paragraphs;
        this.access = access;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<ParagraphDocument> one(UUID meetingId, int number) {
        return ParagraphDocument.tagged(access.readable(meetingId, number));
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404 when there is no such meeting
    public Page<ParagraphDocument> page(UUID meetingId, PageQuery query) {
        return paragraphs.page(access.readable(meetingId), query).map(ParagraphDocument::of);
    }
}
