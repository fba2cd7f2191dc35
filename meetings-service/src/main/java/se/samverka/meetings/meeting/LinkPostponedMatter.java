package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Says which postponed § a § continues, also when it is approved: the link is no word of the minutes, and no hash
/// covers it.
@ApplicationScoped
public class LinkPostponedMatter {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final ContinueParagraphs continuations;
    private final MeetingChanges changes;
    private final ParagraphDocuments documents;

    LinkPostponedMatter(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            ContinueParagraphs continuations,
            MeetingChanges changes,
            ParagraphDocuments documents) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.continuations = continuations;
        this.changes = changes;
        this.documents = documents;
    }

    /// @param continues null to remove the link
    /// @throws RuleBroken 404, 403, 428, 412; 409 when that § is continued already; 422 with a
    /// {@link se.samverka.meetings.meeting.model.ContinuationRule}
    @Transactional
    public Tagged<ParagraphDocument> run(
            UUID meetingId, ParagraphLabel label, @Nullable String ifMatch, @Nullable UUID continues) {
        var meeting = access.writableWithBody(meetingId);
        var paragraph = paragraphs.labelled(meeting, label).orElseThrow(() -> RuleBroken.notFound("paragraph"));
        EntityTags.require(ifMatch, ParagraphDocument.tag(paragraph));
        if (continuations.link(paragraph, continues)) {
            changes.continuationChanged(paragraph);
        }
        return documents.tagged(paragraph);
    }
}
