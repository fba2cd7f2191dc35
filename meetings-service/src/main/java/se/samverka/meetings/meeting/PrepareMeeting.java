package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// The steps before there are minutes to confirm: convocation, the meeting itself, or its cancellation.
@ApplicationScoped
public class PrepareMeeting {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;

    public PrepareMeeting(MeetingAccess access, MeetingRepository meetings, MeetingChanges changes, BusinessTime time) {
        this.access = access;
        this.meetings = meetings;
        this.changes = changes;
        this.time = time;
    }

    /// PLANNED → CALLED.
    @Transactional
    public MeetingEntity call(UUID id, @Nullable String ifMatch, @Nullable LocalDate calledOn) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Planned planned)) {
            throw notNow(meeting, "meeting-not-planned", "be called to");
        }
        var today = time.today();
        return become(meeting, planned.call(calledOn == null ? today : calledOn, today));
    }

    /// CALLED → HELD.
    @Transactional
    public MeetingEntity close(UUID id, @Nullable String ifMatch) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Called called)) {
            throw notNow(meeting, "meeting-not-called", "be closed");
        }
        if (meeting.date.isAfter(time.today())) {
            throw RuleBroken.conflict("meeting-in-the-future", "The meeting is on " + meeting.date);
        }
        return become(meeting, called.close());
    }

    /// PLANNED or CALLED → CANCELLED.
    @Transactional
    public MeetingEntity cancel(UUID id, @Nullable String ifMatch, String reason) {
        var meeting = access.writable(id, ifMatch);
        return switch (meeting.state()) {
            case MeetingState.Planned planned -> become(meeting, planned.cancel(reason));
            case MeetingState.Called called -> become(meeting, called.cancel(reason));
            case MeetingState.Held held -> throw notNow(meeting, "meeting-not-cancellable", "be cancelled");
            case MeetingState.Approved approved -> throw notNow(meeting, "meeting-not-cancellable", "be cancelled");
            case MeetingState.Announced announced -> throw notNow(meeting, "meeting-not-cancellable", "be cancelled");
            case MeetingState.Cancelled cancelled -> throw notNow(meeting, "meeting-not-cancellable", "be cancelled");
        };
    }

    private MeetingEntity become(MeetingEntity meeting, MeetingState next) {
        meeting.become(next);
        meetings.flush();
        changes.changed(meeting);
        return meeting;
    }

    static RuleBroken notNow(MeetingEntity meeting, String code, String what) {
        return RuleBroken.conflict(code, "A meeting that is " + meeting.status + " cannot " + what);
    }
}
