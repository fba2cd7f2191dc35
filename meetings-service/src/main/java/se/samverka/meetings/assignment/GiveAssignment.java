package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentRule;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Records an assignment that a decision gives.
@ApplicationScoped
public class GiveAssignment {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final AssignmentRepository assignments;
    private final AssignmentChanges changes;
    private final MeetingChanges meetingChanges;
    private final BusinessTime time;

    public GiveAssignment(
            MeetingAccess access,
            MeetingRepository meetings,
            AssignmentRepository assignments,
            AssignmentChanges changes,
            MeetingChanges meetingChanges,
            BusinessTime time) {
        this.access = access;
        this.meetings = meetings;
        this.assignments = assignments;
        this.changes = changes;
        this.meetingChanges = meetingChanges;
        this.time = time;
    }

    /// @param dueOn the day of the meeting it is due at
    public record Given(
            UUID meetingId,
            int paragraph,
            String addressee,
            String task,
            @Nullable LocalDate dueOn) {}

    /// @throws RuleBroken 409 when the minutes are approved; 422 with an {@link AssignmentRule}
    @Transactional
    public AssignmentEntity give(Given given) {
        var meeting = access.openMinutes(given.meetingId());
        var paragraph = meetings.paragraph(meeting, given.paragraph())
                .orElseThrow(() -> RuleBroken.invalid(new AssignmentRule.ParagraphUnknown(given.paragraph())));
        if (paragraph.decision == null) {
            throw RuleBroken.invalid(new AssignmentRule.NoDecision(given.paragraph()));
        }
        DayInRange.require("/dueOn", given.dueOn(), time.today());
        if (given.dueOn() != null && given.dueOn().isBefore(meeting.date)) {
            throw RuleBroken.invalid(new AssignmentRule.DueBeforeMeeting(given.dueOn(), meeting.date));
        }
        var assignment = assignments.add(paragraph, given.addressee(), given.task(), given.dueOn());
        assignments.flush();
        meetingChanges.minutesChanged(meeting);
        changes.changed(assignment);
        return assignment;
    }
}
