package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingState.MinutesApproval;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// HELD → APPROVED (justering): chair and approvers confirm the minutes, which never change after that. The
/// decisions in them are published to other services.
@ApplicationScoped
public class ApproveMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesApproved> approved;

    ApproveMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesApproved> approved) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.changes = changes;
        this.time = time;
        this.approved = approved;
    }

    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting is not held; 422 with a {@link MeetingRule}
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, MinutesApproval approval) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Held held)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_HELD, "have its minutes approved");
        }
        var minutes = paragraphs.of(meeting);
        if (minutes.isEmpty()) {
            throw RuleBroken.invalid(MeetingRule.nothingToApprove());
        }
        var tagged = changes.become(meeting, held.approve(approval, meeting.date, time.today()));
        approved.fire(new MinutesApproved(meeting, minutes));
        return tagged;
    }
}
