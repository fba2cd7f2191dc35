package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules of assignments that a request can break, by name.
public final class AssignmentRule {

    private AssignmentRule() {}

    /// An assignment is closed by a later paragraph (domain rule 16).
    public static Violation closingParagraphNotLater(int number) {
        return new Violation(
                "/paragraph",
                ProblemCode.CLOSING_PARAGRAPH_NOT_LATER,
                "§ " + number + " is not later than the paragraph that gave the assignment");
    }

    /// An assignment is closed by what a meeting has dealt with, not by what one will deal with.
    public static Violation closingMeetingNotHeld(LocalDate meetsOn) {
        return new Violation(
                "/meetingId",
                ProblemCode.CLOSING_MEETING_NOT_HELD,
                "The meeting of " + meetsOn + " has not been held: its paragraphs close nothing yet");
    }

    /// Nobody can come back before the meeting that gives the assignment.
    public static Violation dueBeforeMeeting(LocalDate dueOn, LocalDate meetingOn) {
        return new Violation(
                "/dueOn",
                ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                "The assignment cannot be due on " + dueOn
                        + ": the earliest day is that of the meeting which gives it, " + meetingOn);
    }

    /// Whoever gave the assignment says that it is done: another body's paragraph closes nothing.
    public static Violation closedByOtherBody(String body) {
        return new Violation(
                "/meetingId",
                ProblemCode.CLOSING_MEETING_OF_OTHER_BODY,
                "The assignment was given by " + body + ": a later paragraph of its own meetings closes it");
    }

    /// No such paragraph, or none the caller may see.
    public static Violation paragraphUnknown(int number) {
        return new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § " + number);
    }

    /// Only what was decided binds somebody to come back.
    public static Violation noDecision(int number) {
        return new Violation(
                "/paragraph",
                ProblemCode.PARAGRAPH_WITHOUT_DECISION,
                "§ " + number + " has no decision that could give an assignment");
    }
}
