package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// CALLED → HELD: the meeting has been held.
@ApplicationScoped
public class CloseMeeting {

    private final MeetingAccess access;
    private final MeetingChanges changes;
    private final BusinessTime time;

    CloseMeeting(MeetingAccess access, MeetingChanges changes, BusinessTime time) {
        this.access = access;
        this.changes = changes;
        this.time = time;
    }

    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has not been called or is in the future
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Called called)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_CALLED, "be closed");
        }
        if (meeting.date.isAfter(time.today())) {
            throw RuleBroken.conflict(ProblemCode.MEETING_IN_THE_FUTURE, "The meeting is on " + meeting.date);
        }
        return changes.become(meeting, called.close());
    }
}
