package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.platform.value.WorkingDays;

/// How long it took until the minutes of meetings were approved: the last of their §§.
@Schema(
        name = "YearlyApprovalTimes",
        description = "How long it took until minutes were approved / Hur lång tid det tog till justering")
public record ApprovalTimes(
        @Schema(
                description =
                        "Days from the meeting to the approval of its last §§ / Dagar från sammanträdet till justeringen av de sista paragraferna")
        DayCounts days,

        @Schema(
                description =
                        "Approved after the fourteenth day, moved past holidays / Justerade efter den fjortonde dagen, flyttad förbi helgdagar",
                examples = "1")
        int late,

        @Schema(description = "Held and not yet approved / Hållna och ännu inte justerade", examples = "0")
        int waiting,

        @Schema(
                description = "Those of them whose last day has passed / De av dem vars sista dag har passerat",
                examples = "0")
        int waitingAndLate) {

    /// @param today what waits is judged by it, whatever the year
    static ApprovalTimes of(
            List<MeetingFact> meetings,
            Map<UUID, List<ApprovalFact>> approvals,
            LocalDate today,
            WorkingDays workingDays) {
        var days = new ArrayList<Integer>();
        int late = 0;
        int waiting = 0;
        int waitingAndLate = 0;
        for (var meeting : meetings) {
            if (!meeting.isHeld()) {
                continue;
            }
            var approvedOn = approvedOn(meeting, approvals);
            boolean isLate = isLate(meeting, approvedOn, today, workingDays);
            if (approvedOn.isPresent()) {
                days.add(days(meeting.date(), approvedOn.get()));
                late += isLate ? 1 : 0;
            } else {
                waiting++;
                waitingAndLate += isLate ? 1 : 0;
            }
        }
        return new ApprovalTimes(DayCounts.of(days), late, waiting, waitingAndLate);
    }

    /// The day on which the last §§ were approved; empty while some are not.
    static Optional<LocalDate> approvedOn(MeetingFact meeting, Map<UUID, List<ApprovalFact>> approvals) {
        return meeting.status().minutesAreApproved()
                ? approvals.getOrDefault(meeting.id(), List.of()).stream()
                        .map(ApprovalFact::approvedOn)
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    /// Whether the minutes were approved after their last day, or wait and it has passed.
    static boolean isLate(
            MeetingFact meeting, Optional<LocalDate> approvedOn, LocalDate today, WorkingDays workingDays) {
        return approvedOn.orElse(today).isAfter(MinutesApproval.dueOn(meeting.date(), workingDays));
    }

    static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
