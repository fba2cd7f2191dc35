package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.model.AssignmentRule;
import se.samverka.meetings.assignment.model.AssignmentState;
import se.samverka.meetings.assignment.model.ClosingTrace;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Closes an assignment by a later paragraph.
@ApplicationScoped
public class CloseAssignment {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final DocumentHistory history;
    private final BusinessTime time;

    CloseAssignment(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            DocumentHistory history,
            BusinessTime time) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.assignments = assignments;
        this.changes = changes;
        this.history = history;
        this.time = time;
    }

    /// @param meetingId the meeting of the paragraph that closes it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it is closed; 422 with an {@link AssignmentRule}
    @Transactional
    public Tagged<AssignmentDocument> run(
            UUID id, @Nullable String ifMatch, UUID meetingId, ParagraphLabel label, @Nullable String note) {
        // Body, meeting, assignment: in the order in which minutes are taken away and moved.
        access.writableWithBody(assignments.meetingOf(id).orElseThrow(() -> RuleBroken.notFound("assignment")));
        var assignment = assignments.locked(id).orElseThrow(() -> RuleBroken.notFound("assignment"));
        EntityTags.require(ifMatch, AssignmentDocument.tag(assignment, changes.dueBy(assignment), true, time.today()));
        AssignmentChanges.requireCounting(assignment);
        if (!(assignment.state(null) instanceof AssignmentState.Open open)) {
            throw RuleBroken.conflict(
                    ProblemCode.ASSIGNMENT_CLOSED, "The assignment was closed on " + assignment.closedOn);
        }
        var closing = paragraphs
                .lockedLabelled(access.readable(meetingId), label)
                .orElseThrow(() -> RuleBroken.invalid(AssignmentRule.paragraphUnknown(label)));
        var given = assignment.paragraph.meeting;
        if (!closing.meeting.bodyId.equals(given.bodyId)) {
            throw RuleBroken.invalid(AssignmentRule.closedByOtherBody(given.body.name));
        }
        if (!closing.meeting.status.hasBeenHeld()) {
            throw RuleBroken.invalid(AssignmentRule.closingMeetingNotHeld(closing.meeting.date));
        }
        if (!isLater(closing, assignment.paragraph)) {
            throw RuleBroken.invalid(AssignmentRule.closingParagraphNotLater(label));
        }
        if (closing.decision == null) {
            throw RuleBroken.invalid(AssignmentRule.closingWithoutDecision(label));
        }
        var closed = open.close(closing.meeting.date, note);
        assignment.closedOn = closed.closedOn();
        assignment.closedBy = closing;
        assignment.note = closed.note();
        assignments.flush();
        history.changed(
                AssignmentChanges.TYPE,
                id,
                ClosingTrace.OPEN,
                ClosingTrace.closed(
                        closed.closedOn(), meetingId, closing.label().toString(), closed.note()));
        return changes.changed(assignment);
    }

    private static boolean isLater(ParagraphEntity closing, ParagraphEntity giving) {
        return closing.meeting.date.isAfter(giving.meeting.date)
                || (closing.meeting.id.equals(giving.meeting.id)
                        && closing.label().compareTo(giving.label()) > 0);
    }
}
