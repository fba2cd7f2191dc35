package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Plans a meeting of a body. A body meets once a day, unless it gives a reason to meet again.
@ApplicationScoped
public class PlanMeeting {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;

    PlanMeeting(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            MeetingChanges changes,
            BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.changes = changes;
        this.time = time;
    }

    /// @throws RuleBroken 404, 403; 409 when the body has a meeting on that day and the plan gives no reason for
    /// another; 422 when the day is out of range
    @Transactional
    public Tagged<MeetingDocument> run(UUID bodyId, MeetingPlan plan) {
        var body = bodies.locked(bodyId);
        access.requireSecretariat(body);
        DayInRange.require("/date", plan.date(), time.today());
        var meeting = MeetingEntity.planned(body, plan.date());
        changes.requireFreeDay(meeting, plan, true);
        meeting.write(plan);
        meetings.persistAndFlush(meeting);
        changes.agendaChanged(meeting);
        return changes.changed(meeting);
    }
}
