package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the assignments of minutes that the caller may read.
@ApplicationScoped
public class ShowAssignments {

    private final AssignmentRepository assignments;
    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final BusinessTime time;

    ShowAssignments(AssignmentRepository assignments, MeetingAccess access, BodyAccess bodies, BusinessTime time) {
        this.assignments = assignments;
        this.access = access;
        this.bodies = bodies;
        this.time = time;
    }

    /// @throws RuleBroken 404
    public Tagged<AssignmentDocument> one(UUID id) {
        var assignment = assignments
                .findByIdOptional(id)
                .filter(found -> access.isReadable(found.paragraph))
                .orElseThrow(() -> RuleBroken.notFound("assignment"));
        return AssignmentDocument.tagged(assignment, showsClosing(assignment), time.today());
    }

    public Page<AssignmentDocument> page(AssignmentFilter filter, PageQuery query) {
        var today = time.today();
        return assignments
                .page(filter, bodies.readable(), today, query)
                .map(assignment -> AssignmentDocument.of(assignment, showsClosing(assignment), today));
    }

    private boolean showsClosing(AssignmentEntity assignment) {
        var closedBy = assignment.closedBy;
        return closedBy == null || access.isReadable(closedBy);
    }
}
