package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Changes when, where or how a body meets, until the meeting has been held. What it was stays in the history.
@ApplicationScoped
public class ReplaceMeeting {

    private final MeetingAccess access;
    private final MeetingChanges changes;
    private final BusinessTime time;

    ReplaceMeeting(MeetingAccess access, MeetingChanges changes, BusinessTime time) {
        this.access = access;
        this.changes = changes;
        this.time = time;
    }

    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has been held or cancelled, or the body has
    /// another meeting on that day and the plan gives no reason; 422 when the day is out of range
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, MeetingPlan plan) {
        access.writableWithBody(id);
        var meeting = access.writable(id, ifMatch);
        if (!meeting.status.agendaIsOpen()) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_CHANGEABLE, "be moved or changed");
        }
        DayInRange.require("/date", plan.date(), time.today());
        changes.requireFreeDay(meeting, plan, !plan.date().equals(meeting.date));
        return changes.change(meeting, () -> meeting.write(plan));
    }
}
