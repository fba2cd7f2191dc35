package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.WorkingDays;

/// How long it took until approvals were announced. Each approval has an announcement of its own.
@Schema(
        name = "YearlyAnnouncementTimes",
        description = "How long it took until approvals were announced / Hur lång tid det tog till anslag")
public record AnnouncementTimes(
        @Schema(description = "Days from the meeting to the announcement / Dagar från sammanträdet till anslaget")
        DayCounts daysFromMeeting,

        @Schema(description = "Days from the approval to the announcement / Dagar från justeringen till anslaget")
        DayCounts daysFromApproval,

        @Schema(
                description =
                        "Announced after the second day, moved past holidays / Anslagna efter den andra dagen, flyttad förbi helgdagar",
                examples = "0")
        int late,

        @Schema(
                description = "Approvals that are not announced yet / Justeringar som inte är anslagna än",
                examples = "0")
        int waiting,

        @Schema(
                description = "Those of them whose last day has passed / De av dem vars sista dag har passerat",
                examples = "0")
        int waitingAndLate) {

    /// @param today what waits is judged by it, whatever the year
    static AnnouncementTimes of(
            List<MeetingFact> meetings,
            Map<UUID, List<ApprovalFact>> approvals,
            LocalDate today,
            WorkingDays workingDays) {
        var fromMeeting = new ArrayList<Integer>();
        var fromApproval = new ArrayList<Integer>();
        int late = 0;
        int waiting = 0;
        int waitingAndLate = 0;
        for (var meeting : meetings) {
            for (var approval : approvals.getOrDefault(meeting.id(), List.of())) {
                var announcedOn = approval.announcedOn();
                if (announcedOn == null) {
                    waiting++;
                    waitingAndLate += isLate(approval, today, workingDays) ? 1 : 0;
                } else {
                    fromMeeting.add(ApprovalTimes.days(meeting.date(), announcedOn));
                    fromApproval.add(ApprovalTimes.days(approval.approvedOn(), announcedOn));
                    late += isLate(approval, today, workingDays) ? 1 : 0;
                }
            }
        }
        return new AnnouncementTimes(
                DayCounts.of(fromMeeting), DayCounts.of(fromApproval), late, waiting, waitingAndLate);
    }

    /// Whether the approval was announced after its last day, or waits and it has passed.
    static boolean isLate(ApprovalFact approval, LocalDate today, WorkingDays workingDays) {
        var announcedOn = approval.announcedOn();
        return (announcedOn == null ? today : announcedOn).isAfter(approval.announcementDueOn(workingDays));
    }
}
