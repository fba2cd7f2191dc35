package se.samverka.meetings.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MinutesAnnounced;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.time.BusinessTime;

/// Tells the changes feed of assignments, in the transaction of the change. That one becomes overdue is no
/// change of the document but of the day: its status in the feed is that of the day it was written.
@ApplicationScoped
public class AssignmentChanges {

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

    public void changed(AssignmentEntity assignment) {
        changes.upserted(
                "assignment",
                assignment.id.toString(),
                "/assignments/" + assignment.id,
                AssignmentDocument.of(assignment, time.today()),
                access.readersOf(assignment.paragraph.meeting));
    }

    void on(@Observes MinutesAnnounced announced) {
        assignments.givenAt(announced.meeting()).forEach(this::changed);
    }
}
