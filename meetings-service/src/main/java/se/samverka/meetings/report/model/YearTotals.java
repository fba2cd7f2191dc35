package se.samverka.meetings.report.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.WorkingDays;

/// The figures of one year.
@Schema(name = "YearlyTotals", description = "The figures of a year / Ett års siffror")
public record YearTotals(
        @Schema(description = "The meetings / Sammanträdena")
        MeetingCounts meetings,

        @Schema(description = "The decisions / Besluten") DecisionCounts decisions,

        @Schema(description = "The assignments / Uppdragen") AssignmentCounts assignments,

        @Schema(description = "How soon minutes were approved / Hur snart protokollen justerades")
        ApprovalTimes approvals,

        @Schema(description = "How soon approvals were announced / Hur snart justeringarna anslogs")
        AnnouncementTimes announcements,

        @Schema(description = "The attendance / Närvaron") AttendanceCounts attendance) {

    /// @param facts of the year and perhaps of others
    /// @param today in Stockholm
    public static YearTotals of(YearFacts facts, ReportYear year, LocalDate today, WorkingDays workingDays) {
        var own = facts.of(year);
        var approvals = own.approvalsByMeeting();
        return new YearTotals(
                MeetingCounts.of(own.meetings(), year.until()),
                DecisionCounts.of(own.paragraphs()),
                AssignmentCounts.of(own.assignments(), year),
                ApprovalTimes.of(own.meetings(), approvals, today, workingDays),
                AnnouncementTimes.of(own.meetings(), approvals, today, workingDays),
                AttendanceCounts.of(own.meetings().stream()
                        .filter(MeetingFact::isHeld)
                        .map(meeting -> AttendanceRoll.of(meeting, own.members()))
                        .toList()));
    }

    /// Whether there is nothing to tell of the year.
    public boolean hasNothing() {
        return meetings.hasNone() && assignments.openAtStart() + assignments.opened() + assignments.closed() == 0;
    }
}
