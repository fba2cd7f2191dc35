package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MinutesAnnounced;
import se.samverka.meetings.meeting.ParagraphReadersChanged;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;

/// Writes assignments to the changes feed, in the transaction of the change. Becoming overdue is no change of
/// the document: its status in the feed is that of the day on which it was written.
@ApplicationScoped
public class AssignmentChanges {

    public static final String TYPE = "assignment";

    private final ChangeLog changes;
    private final MeetingAccess access;
    private final AssignmentRepository assignments;
    private final BusinessTime time;

    public AssignmentChanges(
            ChangeLog changes, MeetingAccess access, AssignmentRepository assignments, BusinessTime time) {
        this.changes = changes;
        this.access = access;
        this.assignments = assignments;
        this.time = time;
    }

    public Tagged<AssignmentDocument> changed(AssignmentEntity assignment) {
        var tagged = AssignmentDocument.tagged(assignment, dueBy(assignment), true, time.today());
        if (assignment.removedAt != null) {
            deleted(assignment);
            return tagged;
        }
        changes.upserted(TYPE, assignment.id.toString(), path(assignment), tagged.document(), readersOf(assignment));
        return tagged;
    }

    /// Demands that the assignment was not removed.
    ///
    /// @throws RuleBroken 409
    static void requireCounting(AssignmentEntity assignment) {
        if (assignment.removedAt != null) {
            throw RuleBroken.conflict(
                    ProblemCode.ASSIGNMENT_REMOVED, "The assignment was removed at " + assignment.removedAt);
        }
    }

    /// Publishes an assignment whose words were hidden or shown again: its earlier entries in the feed are
    /// deleted.
    public void redacted(AssignmentEntity assignment) {
        var closedBy = assignment.closedBy;
        if (assignment.paragraph.isPublic()
                && closedBy != null
                && !closedBy.isPublic()
                && assignment.removedAt == null) {
            open(assignment);
            return;
        }
        changes.erase(TYPE, assignment.id.toString());
        if (assignment.paragraph.unpublished) {
            changes.withdrawn(TYPE, assignment.id.toString(), path(assignment));
        }
        changed(assignment);
    }

    /// The assignment is gone.
    public void deleted(AssignmentEntity assignment) {
        changes.deleted(TYPE, assignment.id.toString(), path(assignment), readersOf(assignment));
    }

    /// The last day on which it is not late.
    @Nullable
    LocalDate dueBy(AssignmentEntity assignment) {
        assignments.flush();
        return assignments.dueBy(List.of(assignment)).get(assignment.id);
    }

    /// While the paragraph that closed it is not public, only that paragraph's readers get the entry.
    private @Nullable Collection<OrganisationNumber> readersOf(AssignmentEntity assignment) {
        var closedBy = assignment.closedBy;
        return access.readersOf(closedBy != null && !closedBy.isPublic() ? closedBy : assignment.paragraph);
    }

    void on(@Observes MinutesAnnounced announced) {
        assignments.of(announced.paragraphs()).stream()
                .filter(assignment -> assignment.removedAt == null)
                .forEach(this::changed);
    }

    void on(@Observes ParagraphReadersChanged readers) {
        for (var assignment : assignments.of(readers.paragraphs())) {
            // What a public paragraph has assigned is public; only how it was closed is not.
            if (assignment.paragraph.isPublic()) {
                if (readers.unpublished() && assignment.removedAt == null) {
                    open(assignment);
                } else {
                    changed(assignment);
                }
                continue;
            }
            if (readers.lost()) {
                changes.erase(TYPE, assignment.id.toString());
            }
            if (assignment.paragraph.unpublished) {
                changes.withdrawn(TYPE, assignment.id.toString(), path(assignment));
            }
            changed(assignment);
        }
    }

    /// Shows everybody the assignment as it is for those who may not read the paragraph that closed it.
    private void open(AssignmentEntity assignment) {
        changes.erase(TYPE, assignment.id.toString());
        changes.upserted(
                TYPE,
                assignment.id.toString(),
                path(assignment),
                AssignmentDocument.tagged(assignment, dueBy(assignment), false, time.today())
                        .document(),
                null);
    }

    private static String path(AssignmentEntity assignment) {
        return "/assignments/" + assignment.id;
    }
}
