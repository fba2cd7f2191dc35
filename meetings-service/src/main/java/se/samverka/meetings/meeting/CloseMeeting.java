package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// CALLED → HELD: the meeting has been held. The items of its agenda that were not withdrawn become paragraphs,
/// and get their numbers.
@ApplicationScoped
public class CloseMeeting {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final AgendaRepository agendas;
    private final ParagraphRepository paragraphs;
    private final ContinueParagraphs continuations;
    private final MeetingChanges changes;
    private final BusinessTime time;

    CloseMeeting(
            MeetingAccess access,
            MeetingRepository meetings,
            AgendaRepository agendas,
            ParagraphRepository paragraphs,
            ContinueParagraphs continuations,
            MeetingChanges changes,
            BusinessTime time) {
        this.access = access;
        this.meetings = meetings;
        this.agendas = agendas;
        this.paragraphs = paragraphs;
        this.continuations = continuations;
        this.changes = changes;
        this.time = time;
    }

    /// How the meeting went.
    ///
    /// @param firstParagraph the first § number; the next one of the body's year when null
    /// @param openedAt local time in Sweden
    /// @param closedAt local time in Sweden
    public record Closing(
            @Nullable Integer firstParagraph,
            @Nullable LocalTime openedAt,
            @Nullable LocalTime closedAt) {}

    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has not been called or is in the future, or
    /// its numbers are not free; 422 when it closed before it opened
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, Closing closing) {
        access.writableWithBody(id);
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Called called)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_CALLED, "be closed");
        }
        if (meeting.date.isAfter(time.today())) {
            throw RuleBroken.conflict(ProblemCode.MEETING_IN_THE_FUTURE, "The meeting is on " + meeting.date);
        }
        MeetingRule.requireOrder(closing.openedAt(), closing.closedAt());
        var items = agendas.of(id).stream()
                .filter(item -> item.withdrawnReason == null)
                .toList();
        int first = meetings.freeNumbers(meeting).first(closing.firstParagraph(), Math.max(1, items.size()));
        var tagged = changes.change(meeting, () -> {
            meeting.become(called.close());
            meeting.openedAt = closing.openedAt();
            meeting.closedAt = closing.closedAt();
            meeting.numbersFrom = items.isEmpty() ? closing.firstParagraph() : null;
            if (!items.isEmpty()) {
                meetings.takeNumbers(meeting, first, first + items.size() - 1).ifPresent(changes::changed);
            }
        });
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var paragraph = paragraphs.add(
                    meeting, ParagraphLabel.of(first + i), item.text().paragraph(), item.id);
            if (item.continues != null) {
                continuations.linkIfFree(paragraph, item.continues);
            }
            changes.changed(paragraph);
        }
        return tagged;
    }
}
