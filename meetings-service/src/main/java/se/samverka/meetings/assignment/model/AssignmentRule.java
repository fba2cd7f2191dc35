package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Violation;

/// The rules of assignments that a request can break, by name.
public final class AssignmentRule {

    private AssignmentRule() {}

    /// An assignment is closed by a later paragraph (domain rule 16).
    public static Violation closingParagraphNotLater(ParagraphLabel label) {
        return new Violation(
                "/paragraph",
                ProblemCode.CLOSING_PARAGRAPH_NOT_LATER,
                "§ " + label + " is not later than the paragraph that gave the assignment");
    }

    /// Only a meeting that has been held closes an assignment.
    public static Violation closingMeetingNotHeld(LocalDate meetsOn) {
        return new Violation(
                "/meetingId",
                ProblemCode.CLOSING_MEETING_NOT_HELD,
                "The meeting of " + meetsOn + " has not been held, so its paragraphs cannot close an assignment");
    }

    /// An assignment is not due before the meeting that gives it.
    public static Violation dueBeforeMeeting(LocalDate dueOn, LocalDate meetingOn) {
        return new Violation(
                "/dueOn",
                ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                "The assignment cannot be due on " + dueOn
                        + ": the earliest day is that of the meeting which gives it, " + meetingOn);
    }

    /// An assignment is not due before the month of the meeting that gives it.
    public static Violation dueBeforeMeeting(YearMonth dueMonth, LocalDate meetingOn) {
        return new Violation(
                "/dueMonth",
                ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                "The assignment cannot be due in " + dueMonth + ": the meeting which gives it was on " + meetingOn);
    }

    /// An assignment is due on a day or in a month.
    public static Violation dayAndMonth() {
        return new Violation(
                "/dueMonth", ProblemCode.FIELD_MISPLACED, "Send dueOn or dueMonth, not both: the day is in its month");
    }

    public static Violation monthMalformed(String month) {
        return new Violation("/dueMonth", ProblemCode.VALUE_MALFORMED, "\"" + month + "\" is no month such as 2025-09");
    }

    /// Only a decision closes an assignment.
    public static Violation closingWithoutDecision(ParagraphLabel label) {
        return new Violation(
                "/paragraph",
                ProblemCode.PARAGRAPH_WITHOUT_DECISION,
                "§ " + label + " has no decision, so it closes no assignment");
    }

    /// Only the body that gave the assignment closes it.
    public static Violation closedByOtherBody(String body) {
        return new Violation(
                "/meetingId",
                ProblemCode.CLOSING_MEETING_OF_OTHER_BODY,
                "The assignment was given by " + body + ": only a later paragraph of that body closes it");
    }

    /// What an approved § has given is corrected with a reason.
    public static Violation correctedWithoutReason(ParagraphLabel label) {
        return new Violation(
                "/reason",
                ProblemCode.CORRECTION_WITHOUT_REASON,
                "§ " + label + " is approved: say why its assignment is corrected");
    }

    /// The meeting has no such paragraph, or the caller may not read it.
    public static Violation paragraphUnknown(ParagraphLabel label) {
        return new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § " + label);
    }

    /// Only a decision gives an assignment.
    public static Violation noDecision(ParagraphLabel label) {
        return new Violation(
                "/paragraph",
                ProblemCode.PARAGRAPH_WITHOUT_DECISION,
                "§ " + label + " has no decision, so it gives no assignment");
    }
}
