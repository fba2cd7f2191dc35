package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.platform.value.WorkingDays;

/// One approval of minutes that the reader may see.
///
/// @param announcedOn null until it is posted
public record ApprovalFact(
        UUID meetingId, LocalDate approvedOn, @Nullable LocalDate announcedOn) {

    LocalDate announcementDueOn(WorkingDays workingDays) {
        return new MinutesApproval(approvedOn, "", List.of()).announcementDueOn(workingDays);
    }
}
