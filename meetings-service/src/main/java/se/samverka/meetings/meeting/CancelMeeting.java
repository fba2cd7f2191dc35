package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// PLANNED or CALLED → CANCELLED: the meeting will not be held.
@ApplicationScoped
public class CancelMeeting {

    private final MeetingAccess access;
    private final MeetingChanges changes;

    CancelMeeting(MeetingAccess access, MeetingChanges changes) {
        this.access = access;
        this.changes = changes;
    }

    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has been held or cancelled
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, String reason) {
        var meeting = access.writable(id, ifMatch);
        return switch (meeting.state()) {
            case MeetingState.Planned planned -> changes.become(meeting, planned.cancel(reason));
            case MeetingState.Called called -> changes.become(meeting, called.cancel(reason));
            case MeetingState.Held held -> throw notAllowed(meeting);
            case MeetingState.Approved approved -> throw notAllowed(meeting);
            case MeetingState.Announced announced -> throw notAllowed(meeting);
            case MeetingState.Cancelled cancelled -> throw notAllowed(meeting);
        };
    }

    private static RuleBroken notAllowed(MeetingEntity meeting) {
        return MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_CANCELLABLE, "be cancelled");
    }
}
