package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Sets a day for a body to meet.
@ApplicationScoped
public class PlanMeeting {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;

    public PlanMeeting(
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

    @Transactional
    public MeetingEntity plan(Plan plan) {
        var body = bodies.locked(plan.bodyId());
        access.requireSecretariat(body);
        DayInRange.require("/date", plan.date(), time.today());
        if (meetings.ofTheDay(body.id, plan.date()).isPresent()) {
            throw RuleBroken.conflict(
                    "meeting-already-recorded", body.name + " already has a meeting on " + plan.date());
        }
        var meeting = blank(body, plan.date());
        meeting.startTime = plan.startTime();
        meeting.place = plan.place();
        meetings.persistAndFlush(meeting);
        changes.changed(meeting);
        return meeting;
    }

    /// A planned meeting that is not stored yet.
    public static MeetingEntity blank(BodyEntity body, LocalDate date) {
        var meeting = new MeetingEntity();
        meeting.id = Ids.newId();
        meeting.bodyId = body.id;
        meeting.body = body;
        meeting.date = date;
        meeting.approvers = List.of();
        meeting.become(new MeetingState.Planned());
        return meeting;
    }
}
