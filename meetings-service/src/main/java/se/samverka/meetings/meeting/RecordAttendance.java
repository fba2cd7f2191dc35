package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.AttendanceRule;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Records and shows who took part in a meeting. The list is part of the minutes, and is approved with them.
@ApplicationScoped
public class RecordAttendance {

    private final MeetingAccess access;
    private final MeetingChanges changes;

    RecordAttendance(MeetingAccess access, MeetingChanges changes) {
        this.access = access;
        this.changes = changes;
    }

    /// Replaces the list.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when the meeting has not been held or
    /// its
    /// minutes are approved; 422 with an {@link AttendanceRule}
    @Transactional
    public Tagged<List<Attendance>> run(UUID meetingId, @Nullable String ifMatch, List<Attendance> attendances) {
        var meeting = access.openMinutes(meetingId);
        EntityTags.require(ifMatch, MeetingDocument.tag(meeting));
        AttendanceRule.check(attendances);
        meeting.attendances = List.copyOf(attendances);
        changes.attendanceChanged(meeting);
        return new Tagged<>(meeting.attendances, MeetingDocument.tag(meeting));
    }

    /// In the order of the minutes.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<List<Attendance>> of(UUID meetingId) {
        var meeting = access.readableWhole(meetingId);
        return new Tagged<>(meeting.attendances, MeetingDocument.tag(meeting));
    }
}
