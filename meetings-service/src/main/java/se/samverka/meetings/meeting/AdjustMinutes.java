package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingState.Adjustment;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// HELD → ADJUSTED: chair and adjusters confirm the minutes, which never change after that. The decisions in
/// them are told to other services.
@ApplicationScoped
public class AdjustMinutes {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesAdjusted> adjusted;

    public AdjustMinutes(
            MeetingAccess access,
            MeetingRepository meetings,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesAdjusted> adjusted) {
        this.access = access;
        this.meetings = meetings;
        this.changes = changes;
        this.time = time;
        this.adjusted = adjusted;
    }

    @Transactional
    public MeetingEntity adjust(UUID id, @Nullable String ifMatch, Adjustment adjustment) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Held held)) {
            throw PrepareMeeting.notNow(meeting, ProblemCode.MEETING_NOT_HELD, "have its minutes adjusted");
        }
        var paragraphs = meetings.paragraphsOf(meeting);
        if (paragraphs.isEmpty()) {
            throw RuleBroken.invalid(MeetingRule.nothingToAdjust());
        }
        meeting.become(held.adjust(adjustment, meeting.date, time.today()));
        meetings.flush();
        changes.changed(meeting);
        adjusted.fire(new MinutesAdjusted(meeting, paragraphs));
        return meeting;
    }
}
