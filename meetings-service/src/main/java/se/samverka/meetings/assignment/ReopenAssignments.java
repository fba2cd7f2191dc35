package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.model.ClosingTrace;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.DecisionChanged;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Opens assignments again when the decision that closed them falls. Their history keeps how they were closed,
/// and why that no longer holds.
@ApplicationScoped
public class ReopenAssignments {

    private final MeetingAccess access;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final DocumentHistory history;
    private final BusinessTime time;

    ReopenAssignments(
            MeetingAccess access,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            DocumentHistory history,
            BusinessTime time) {
        this.access = access;
        this.assignments = assignments;
        this.changes = changes;
        this.history = history;
        this.time = time;
    }

    /// Somebody says that the closing no longer holds, as after a correction of the minutes.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it is not closed
    @Transactional
    public Tagged<AssignmentDocument> run(UUID id, @Nullable String ifMatch, String reason) {
        // Body, meeting, assignment: in the order in which minutes are taken away and moved.
        access.writableWithBody(assignments.meetingOf(id).orElseThrow(() -> RuleBroken.notFound("assignment")));
        var assignment = assignments.locked(id).orElseThrow(() -> RuleBroken.notFound("assignment"));
        EntityTags.require(ifMatch, AssignmentDocument.tag(assignment, changes.dueBy(assignment), true, time.today()));
        AssignmentChanges.requireCounting(assignment);
        if (assignment.closedBy == null) {
            throw RuleBroken.conflict(ProblemCode.STATE_DOES_NOT_ALLOW, "The assignment is not closed");
        }
        return reopen(assignment, reason);
    }

    /// The paragraph has no decision any more, or decides otherwise.
    void on(@Observes DecisionChanged changed) {
        var paragraph = changed.paragraph();
        closedBy(
                List.of(paragraph.id),
                paragraph.decision == null
                        ? "The paragraph that closed it has no decision any more"
                        : "The decision that closed it was changed");
    }

    /// Reopens those that paragraphs closed.
    void closedBy(Collection<UUID> paragraphs, String reason) {
        closedBy(assignments.closedBy(paragraphs), reason);
    }

    /// @param closed assignments that are closed
    void closedBy(List<AssignmentEntity> closed, String reason) {
        closed.forEach(assignment -> reopen(assignment, reason));
    }

    private Tagged<AssignmentDocument> reopen(AssignmentEntity assignment, String reason) {
        var closedBy = Objects.requireNonNull(assignment.closedBy);
        var before = ClosingTrace.closed(
                Objects.requireNonNull(assignment.closedOn),
                closedBy.meeting.id,
                closedBy.label().toString(),
                assignment.note);
        assignment.closedOn = null;
        assignment.closedBy = null;
        assignment.note = null;
        assignments.flush();
        history.changed(AssignmentChanges.TYPE, assignment.id, before, ClosingTrace.reopened(reason));
        return changes.changed(assignment);
    }
}
