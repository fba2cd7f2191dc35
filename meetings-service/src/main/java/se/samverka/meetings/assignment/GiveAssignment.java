package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.assignment.model.AssignmentRule;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records an assignment that a decision gives.
@ApplicationScoped
public class GiveAssignment {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final MeetingChanges meetingChanges;
    private final BusinessTime time;

    GiveAssignment(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            MeetingChanges meetingChanges,
            BusinessTime time) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.assignments = assignments;
        this.changes = changes;
        this.meetingChanges = meetingChanges;
        this.time = time;
    }

    public record NewAssignment(
            UUID meetingId, ParagraphLabel paragraph, String addressee, String task, AssignmentDue due) {}

    /// @throws RuleBroken 404, 403; 409 when the minutes are closed; 422 with an {@link AssignmentRule}
    @Transactional
    public Tagged<AssignmentDocument> run(NewAssignment given) {
        var meeting = access.openMinutes(given.meetingId());
        var paragraph = paragraphs
                .labelled(meeting, given.paragraph())
                .orElseThrow(() -> RuleBroken.invalid(AssignmentRule.paragraphUnknown(given.paragraph())));
        access.requireOpen(paragraph);
        if (paragraph.decision == null) {
            throw RuleBroken.invalid(AssignmentRule.noDecision(given.paragraph()));
        }
        given.due().require(meeting.date, time.today());
        var assignment = assignments.add(paragraph, given.addressee(), given.task(), given.due());
        assignments.flush();
        meetingChanges.minutesChanged(meeting);
        return changes.changed(assignment);
    }
}
