package se.samverka.meetings.assignment.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;

/// When an assignment is to be reported: on a day, in a month, or at a time that the decision only says in words.
///
/// @param on the day of the meeting; null beside a month
/// @param month null beside a day
/// @param text the words of the decision
public record AssignmentDue(
        @Nullable LocalDate on,
        @Nullable YearMonth month,
        @Nullable String text) {

    /// The longest text, in characters.
    public static final int LONGEST_TEXT = 200;

    /// What a caller sends.
    ///
    /// @param month such as `2025-09`
    /// @throws RuleBroken 422 when there are a day and a month, or the month is none
    public static AssignmentDue of(@Nullable LocalDate on, @Nullable String month, @Nullable String text) {
        if (on != null && month != null) {
            throw RuleBroken.invalid(AssignmentRule.dayAndMonth());
        }
        return new AssignmentDue(on, month == null ? null : parsed(month), text);
    }

    private static YearMonth parsed(String month) {
        try {
            if (month.length() == "2025-09".length()) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException none) {
            // Refused below, as every other text is.
        }
        throw RuleBroken.invalid(AssignmentRule.monthMalformed(month));
    }

    /// Demands that it lies in the range of days, and not before the meeting that gives the assignment.
    ///
    /// @throws RuleBroken 422
    public void require(LocalDate meetingOn, LocalDate today) {
        DayInRange.require("/dueOn", on, today);
        DayInRange.require("/dueMonth", month == null ? null : month.atDay(1), today);
        if (on != null && on.isBefore(meetingOn)) {
            throw RuleBroken.invalid(AssignmentRule.dueBeforeMeeting(on, meetingOn));
        }
        if (month != null && month.isBefore(YearMonth.from(meetingOn))) {
            throw RuleBroken.invalid(AssignmentRule.dueBeforeMeeting(month, meetingOn));
        }
    }

    /// What can be kept of an assignment that is read from minutes: a day or a month before the meeting stays in
    /// words.
    public AssignmentDue since(LocalDate meetingOn) {
        if (on != null && on.isBefore(meetingOn)) {
            return new AssignmentDue(null, null, text == null ? on.toString() : text);
        }
        if (month != null && month.isBefore(YearMonth.from(meetingOn))) {
            return new AssignmentDue(null, null, text == null ? month.toString() : text);
        }
        return this;
    }
}
