package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.WorkingDays;

/// All that a yearly report computes of the meetings of a body.
///
/// @param yearBefore null where there is nothing to compare with
/// @param meetings by day
/// @param overdueAssignments the one that is late for longest first
/// @param members by name
public record YearlyReport(
        YearTotals totals,
        @Nullable YearTotals yearBefore,
        List<YearMeeting> meetings,
        List<AssignmentCounts.OverdueAssignment> overdueAssignments,
        List<MemberAttendance> members) {

    /// @param facts of the year and of the year before
    /// @param today in Stockholm
    public static YearlyReport of(YearFacts facts, ReportYear year, LocalDate today, WorkingDays workingDays) {
        var own = facts.of(year);
        var before = YearTotals.of(facts, year.before(), today, workingDays);
        return new YearlyReport(
                YearTotals.of(facts, year, today, workingDays),
                before.hasNothing() ? null : before,
                YearMeeting.of(own, today, workingDays),
                AssignmentCounts.overdue(own.assignments(), year.until()),
                MemberAttendance.of(own.meetings().stream()
                        .map(meeting -> AttendanceRoll.of(meeting, own.members()))
                        .toList()));
    }
}
