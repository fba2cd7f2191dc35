package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingState.MinutesApproval;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// HELD → APPROVED: chair and approvers confirm the minutes, which never change after that. The decisions in
/// them are told to other services.
@ApplicationScoped
public class ApproveMinutes {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesApproved> approved;

    public ApproveMinutes(
            MeetingAccess access,
            MeetingRepository meetings,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesApproved> approved) {
        this.access = access;
        this.meetings = meetings;
        this.changes = changes;
        this.time = time;
        this.approved = approved;
    }

    @Transactional
    public MeetingEntity approve(UUID id, @Nullable String ifMatch, MinutesApproval approval) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Held held)) {
            throw PrepareMeeting.notNow(meeting, "meeting-not-held", "have its minutes approved");
        }
        var paragraphs = meetings.paragraphsOf(meeting);
        if (paragraphs.isEmpty()) {
            throw RuleBroken.invalid(new MeetingRule.NothingToApprove());
        }
        meeting.become(held.approve(approval, meeting.date, time.today()));
        meetings.flush();
        changes.changed(meeting);
        approved.fire(new MinutesApproved(meeting, paragraphs));
        return meeting;
    }
}
