package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Replaces the text of a paragraph while the minutes are open. It keeps its number.
@ApplicationScoped
public class ReplaceParagraph {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final ContinueParagraphs continuations;
    private final MeetingChanges changes;
    private final Event<DecisionChanged> decisionChanged;

    ReplaceParagraph(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            ContinueParagraphs continuations,
            MeetingChanges changes,
            Event<DecisionChanged> decisionChanged) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.continuations = continuations;
        this.changes = changes;
        this.decisionChanged = decisionChanged;
    }

    /// @param continues the postponed § whose matter it continues; null for none
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the minutes are closed, or that § is continued already; 422
    /// with a {@link se.samverka.meetings.meeting.model.MeetingRule} or {@link
    /// se.samverka.meetings.meeting.model.ContinuationRule}
    @Transactional
    public Tagged<ParagraphDocument> run(
            UUID meetingId,
            ParagraphLabel label,
            @Nullable String ifMatch,
            @Nullable UUID continues,
            ParagraphText text) {
        access.writableWithBody(meetingId);
        var meeting = access.openMinutes(meetingId);
        var paragraph = paragraphs.labelled(meeting, label).orElseThrow(() -> RuleBroken.notFound("paragraph"));
        EntityTags.require(ifMatch, ParagraphDocument.tag(paragraph));
        access.requireOpen(paragraph);
        text.requireWhole();
        var decision = paragraph.decision;
        paragraph.write(text);
        paragraphs.flush();
        if (decision != null && !decision.equals(paragraph.decision)) {
            decisionChanged.fire(new DecisionChanged(paragraph));
        }
        continuations.decisionChanged(paragraph);
        if (continuations.link(paragraph, continues)) {
            paragraphs.flush();
        }
        changes.minutesChanged(meeting);
        return changes.changed(paragraph);
    }
}
