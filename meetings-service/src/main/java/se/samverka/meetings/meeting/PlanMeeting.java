package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Plans a meeting of a body. A body meets once a day.
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

    /// @param startTime local time in Sweden
    public record Plan(
            UUID bodyId,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable String place) {}

    /// @throws RuleBroken 404, 403; 409 when the body has a meeting on that day; 422 when the day is out of
    /// range
    @Transactional
    public Tagged<MeetingDocument> run(Plan plan) {
        var body = bodies.locked(plan.bodyId());
        access.requireSecretariat(body);
        DayInRange.require("/date", plan.date(), time.today());
        if (meetings.onDay(body.id, plan.date()).isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.MEETING_ALREADY_RECORDED, body.name + " already has a meeting on " + plan.date());
        }
        var meeting = MeetingEntity.planned(body, plan.date());
        meeting.startTime = plan.startTime();
        meeting.place = plan.place();
        meetings.persistAndFlush(meeting);
        return changes.changed(meeting);
    }
}
