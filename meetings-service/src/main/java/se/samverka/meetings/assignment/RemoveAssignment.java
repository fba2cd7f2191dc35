package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.RemovalTrace;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Removes an assignment that was recorded by mistake, such as one that an import has read into a decision. It is
/// kept with the reason, and counts nowhere any more.
@ApplicationScoped
public class RemoveAssignment {

    private final MeetingAccess access;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final ReopenAssignments reopen;
    private final MeetingChanges meetingChanges;
    private final DocumentHistory history;
    private final Caller caller;
    private final BusinessTime time;

    RemoveAssignment(
            MeetingAccess access,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            ReopenAssignments reopen,
            MeetingChanges meetingChanges,
            DocumentHistory history,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.assignments = assignments;
        this.changes = changes;
        this.reopen = reopen;
        this.meetingChanges = meetingChanges;
        this.history = history;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 404, 403, 428, 412; 409 when it was removed already
    @Transactional
    public Tagged<AssignmentDocument> run(UUID id, @Nullable String ifMatch, String reason) {
        // Body, meeting, assignment: in the order in which minutes are taken away and moved.
        var meeting =
                access.writableWithBody(assignments.meetingOf(id).orElseThrow(() -> RuleBroken.notFound("assignment")));
        var assignment = assignments.locked(id).orElseThrow(() -> RuleBroken.notFound("assignment"));
        EntityTags.require(ifMatch, AssignmentDocument.tag(assignment, changes.dueBy(assignment), true, time.today()));
        AssignmentChanges.requireCounting(assignment);
        if (assignment.closedBy != null) {
            reopen.closedBy(List.of(assignment), reason);
        }
        assignment.removedAt = time.now();
        assignment.removedBy =
                caller.organisation().map(OrganisationNumber::value).orElse(null);
        assignment.removalReason = reason;
        assignments.flush();
        history.changed(AssignmentChanges.TYPE, id, RemovalTrace.COUNTS, RemovalTrace.removed(reason));
        if (assignment.paragraph.approvalId == null) {
            meetingChanges.minutesChanged(meeting);
        }
        return changes.changed(assignment);
    }
}
