package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.assignment.model.AssignmentRule;
import se.samverka.meetings.assignment.model.AssignmentTrace;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.MaskedWords;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Replaces what an assignment says. Once the § that gave it is approved, that is a correction and has a reason.
/// Its history keeps what it said before.
@ApplicationScoped
public class ReplaceAssignment {

    private final MeetingAccess access;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final MeetingChanges meetingChanges;
    private final DocumentHistory history;
    private final MinutesRedactionRepository redactions;
    private final BusinessTime time;

    ReplaceAssignment(
            MeetingAccess access,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            MeetingChanges meetingChanges,
            DocumentHistory history,
            MinutesRedactionRepository redactions,
            BusinessTime time) {
        this.access = access;
        this.assignments = assignments;
        this.changes = changes;
        this.meetingChanges = meetingChanges;
        this.history = history;
        this.redactions = redactions;
        this.time = time;
    }

    /// What it says from now on.
    public record Words(String addressee, String task, AssignmentDue due) {}

    /// @param reason required once the § is approved
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it was removed; 422 with an {@link AssignmentRule}
    @Transactional
    public Tagged<AssignmentDocument> run(UUID id, @Nullable String ifMatch, Words words, @Nullable String reason) {
        // Body, meeting, assignment: in the order in which minutes are taken away and moved.
        var meeting =
                access.writableWithBody(assignments.meetingOf(id).orElseThrow(() -> RuleBroken.notFound("assignment")));
        var assignment = assignments.locked(id).orElseThrow(() -> RuleBroken.notFound("assignment"));
        EntityTags.require(ifMatch, AssignmentDocument.tag(assignment, changes.dueBy(assignment), true, time.today()));
        AssignmentChanges.requireCounting(assignment);
        boolean approved = assignment.paragraph.approvalId != null;
        if (approved && reason == null) {
            throw RuleBroken.invalid(AssignmentRule.correctedWithoutReason(assignment.paragraph.label()));
        }
        words.due().require(meeting.date, time.today());
        MaskedWords.requireNone(
                redactions.inForce(meeting.id),
                assignment.paragraph.id,
                "/task",
                words.addressee(),
                words.task(),
                reason);
        var before = trace(assignment, null);
        assignment.addressee = words.addressee();
        assignment.task = words.task();
        assignment.write(words.due());
        assignments.flush();
        history.changed(AssignmentChanges.TYPE, id, before, trace(assignment, reason));
        if (!approved) {
            meetingChanges.minutesChanged(meeting);
        }
        return changes.changed(assignment);
    }

    private static AssignmentTrace trace(AssignmentEntity assignment, @Nullable String reason) {
        return AssignmentTrace.of(assignment.addressee, assignment.task, assignment.due(), reason);
    }
}
