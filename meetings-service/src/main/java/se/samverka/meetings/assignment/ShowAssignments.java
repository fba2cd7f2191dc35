package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.assignment.model.AddresseeSummary;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.history.HistoryEntry;
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
    private final DocumentHistory history;
    private final BusinessTime time;

    ShowAssignments(
            AssignmentRepository assignments,
            MeetingAccess access,
            BodyAccess bodies,
            DocumentHistory history,
            BusinessTime time) {
        this.assignments = assignments;
        this.access = access;
        this.bodies = bodies;
        this.history = history;
        this.time = time;
    }

    /// @throws RuleBroken 404
    @Transactional
    public Tagged<AssignmentDocument> one(UUID id) {
        var assignment = readable(id);
        return AssignmentDocument.tagged(
                assignment, assignments.dueBy(List.of(assignment)).get(id), showsClosing(assignment), time.today());
    }

    @Transactional
    public Page<AssignmentDocument> page(AssignmentFilter filter, PageQuery query) {
        var today = time.today();
        var page = assignments.page(filter, bodies.readable(), today, query);
        var dueBy = assignments.dueBy(page.items());
        return page.map(assignment ->
                AssignmentDocument.of(assignment, dueBy.get(assignment.id), showsClosing(assignment), today));
    }

    /// How many assignments each addressee has, by addressee.
    @Transactional
    public Page<AddresseeSummary> summaries(Optional<String> addressee, PageQuery query) {
        return assignments.summaries(addressee, bodies.readable(), time.today(), query);
    }

    /// How it was closed and reopened, for those who may read the unannounced minutes of its body.
    ///
    /// @throws RuleBroken 404
    @Transactional
    public Page<HistoryEntry> history(UUID id, PageQuery query) {
        if (!bodies.readable().includes(readable(id).paragraph.bodyId)) {
            throw RuleBroken.notFound("assignment");
        }
        return history.page(AssignmentChanges.TYPE, id, query);
    }

    private AssignmentEntity readable(UUID id) {
        return assignments
                .findByIdOptional(id)
                .filter(found -> access.isReadable(found.paragraph))
                .orElseThrow(() -> RuleBroken.notFound("assignment"));
    }

    private boolean showsClosing(AssignmentEntity assignment) {
        var closedBy = assignment.closedBy;
        return closedBy == null || access.isReadable(closedBy);
    }
}
