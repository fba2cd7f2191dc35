package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.MinutesMoved;
import se.samverka.meetings.meeting.MinutesRemoved;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;

/// Assignments follow minutes that are deleted or moved.
@ApplicationScoped
class FollowMinutes {

    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final ReopenAssignments reopen;
    private final DocumentHistory history;
    private final ChangeLog feed;

    FollowMinutes(
            AssignmentRepository assignments,
            AssignmentChanges changes,
            ReopenAssignments reopen,
            DocumentHistory history,
            ChangeLog feed) {
        this.assignments = assignments;
        this.changes = changes;
        this.reopen = reopen;
        this.history = history;
        this.feed = feed;
    }

    /// Those that the minutes gave are deleted, and those that they closed are open again.
    ///
    /// @throws RuleBroken 409 when minutes of another meeting have closed one that they gave
    void on(@Observes MinutesRemoved removed) {
        var ids = ids(removed.paragraphs());
        var given = assignments.givenBy(ids);
        requireFree(given, ids);
        reopen.closedBy(ids, removed.reason());
        for (var assignment : given) {
            feed.erase(AssignmentChanges.TYPE, assignment.id.toString());
            changes.deleted(assignment);
            history.erase(AssignmentChanges.TYPE, assignment.id);
            assignments.delete(assignment);
        }
        assignments.flush();
    }

    /// Those that the minutes gave are due after their new meeting; those that they closed elsewhere are open
    /// again.
    ///
    /// @throws RuleBroken 409 when minutes of another meeting have closed one that they gave
    void on(@Observes MinutesMoved moved) {
        var ids = ids(moved.paragraphs());
        var given = assignments.givenBy(ids);
        if (!moved.sameDay()) {
            requireFree(given, ids);
            reopen.closedBy(
                    assignments.closedBy(ids).stream()
                            .filter(one -> !ids.contains(one.paragraph.id))
                            .toList(),
                    "The minutes that closed it were moved to another meeting");
        }
        for (var assignment : given) {
            var due = assignment.due().since(assignment.paragraph.meeting.date);
            assignment.write(due);
            var closedBy = assignment.closedBy;
            if (closedBy != null) {
                assignment.closedOn = closedBy.meeting.date;
            }
            assignments.countChange(assignment);
            feed.erase(AssignmentChanges.TYPE, assignment.id.toString());
            changes.changed(assignment);
        }
    }

    private static void requireFree(Collection<AssignmentEntity> given, List<UUID> ids) {
        for (var assignment : given) {
            var closedBy = assignment.closedBy;
            if (closedBy != null && !ids.contains(closedBy.id)) {
                throw RuleBroken.conflict(
                        ProblemCode.MINUTES_IN_USE,
                        "The assignment of § " + assignment.paragraph.label() + " was closed by § " + closedBy.label()
                                + " of " + closedBy.meeting.date);
            }
        }
    }

    private static List<UUID> ids(List<ParagraphEntity> paragraphs) {
        return paragraphs.stream().map(paragraph -> paragraph.id).toList();
    }
}
