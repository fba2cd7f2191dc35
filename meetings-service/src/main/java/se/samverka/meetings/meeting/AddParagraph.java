package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Adds a paragraph to the minutes of a meeting that has been held: behind the others, or between them with the
/// number of the one before it and a letter (§ 12 a).
@ApplicationScoped
public class AddParagraph {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final ContinueParagraphs continuations;
    private final MeetingChanges changes;

    AddParagraph(
            MeetingAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            ContinueParagraphs continuations,
            MeetingChanges changes) {
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.continuations = continuations;
        this.changes = changes;
    }

    /// @param number the § number; the one after the meeting's last when null
    /// @param letter null but for a paragraph between two others
    /// @param continues the postponed § whose matter it continues; null for none
    /// @throws RuleBroken 404, 403; 409 when the minutes are closed, the number is not free, or that § is continued
    /// already; 422 with a {@link MeetingRule} or {@link se.samverka.meetings.meeting.model.ContinuationRule}
    @Transactional
    public Tagged<ParagraphDocument> run(
            UUID meetingId,
            @Nullable Integer number,
            @Nullable String letter,
            @Nullable UUID continues,
            ParagraphText text) {
        access.writableWithBody(meetingId);
        var meeting = access.openMinutes(meetingId);
        text.requireWhole();
        var label = letter == null ? behind(meeting, number) : between(meeting, number, letter);
        var paragraph = paragraphs.add(meeting, label, text, null);
        meetings.takeNumbers(meeting, label.number(), label.number()).ifPresent(changes::changed);
        continuations.link(paragraph, continues);
        changes.minutesChanged(meeting);
        return changes.changed(paragraph);
    }

    private ParagraphLabel behind(MeetingEntity meeting, @Nullable Integer number) {
        var free = meetings.freeNumbers(meeting);
        var asked = number == null && meeting.lastNumber == null ? meeting.numbersFrom : number;
        var label = ParagraphLabel.of(free.first(asked, 1));
        if (meeting.lastNumber != null && label.number() != meeting.lastNumber + 1) {
            throw RuleBroken.invalid(MeetingRule.numberBreaksSeries(label.number(), meeting.lastNumber + 1));
        }
        return label;
    }

    private ParagraphLabel between(MeetingEntity meeting, @Nullable Integer number, String letter) {
        var label =
                ParagraphLabel.of(number == null ? Objects.requireNonNullElse(meeting.lastNumber, 0) : number, letter);
        if (paragraphs.labelled(meeting, label).isPresent()) {
            throw RuleBroken.conflict(ProblemCode.PARAGRAPH_NUMBER_IN_USE, "The meeting already has § " + label);
        }
        if (paragraphs.labelled(meeting, label.before()).isEmpty()) {
            throw RuleBroken.invalid(MeetingRule.letterWithoutPredecessor(label));
        }
        return label;
    }
}
