package se.samverka.meetings.report.model;

import java.time.LocalDate;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.RuleBroken;

/// A calendar year that has begun.
///
/// @param until the last day that a report can tell of: the last of the year, or today in a year that goes on
public record ReportYear(int year, LocalDate until) {

    /// @param today in Stockholm
    /// @throws RuleBroken 422 for a year before the municipal ordinances of 1862, or one that has not begun
    public static ReportYear of(int year, LocalDate today) {
        var first = LocalDate.of(year, 1, 1);
        DoneDay.check("/year", first, today).ifPresent(future -> {
            throw RuleBroken.invalid(future);
        });
        DayInRange.require("/year", first, today);
        var last = LocalDate.of(year, 12, 31);
        return new ReportYear(year, last.isAfter(today) ? today : last);
    }

    public LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year, 12, 31);
    }

    /// The year before, which is over.
    public ReportYear before() {
        return new ReportYear(year - 1, LocalDate.of(year - 1, 12, 31));
    }

    /// Whether the year goes on.
    public boolean isInProgress() {
        return until.isBefore(last());
    }

    boolean includes(LocalDate day) {
        return day.getYear() == year;
    }
}
