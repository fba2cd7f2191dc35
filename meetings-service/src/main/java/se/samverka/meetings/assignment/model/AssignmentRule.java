package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;

/// The rules of assignments that a request can break, by name.
public sealed interface AssignmentRule extends Violation {

    /// An assignment is closed by a later paragraph (domain rule 16).
    record ClosingParagraphNotLater(int number) implements AssignmentRule {
        @Override
        public String code() {
            return "closing-paragraph-not-later";
        }

        @Override
        public String detail() {
            return "§ " + number + " is not later than the paragraph that gave the assignment";
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }

    /// Only a meeting that has been held closes an assignment.
    record ClosingMeetingNotHeld(LocalDate meetsOn) implements AssignmentRule {
        @Override
        public String code() {
            return "closing-meeting-not-held";
        }

        @Override
        public String detail() {
            return "The meeting of " + meetsOn + " has not been held, so its paragraphs cannot close an assignment";
        }

        @Override
        public String pointer() {
            return "/meetingId";
        }
    }

    /// An assignment is not due before the meeting that gives it.
    record DueBeforeMeeting(LocalDate dueOn, LocalDate meetingOn) implements AssignmentRule {
        @Override
        public String code() {
            return "before-what-it-follows";
        }

        @Override
        public String detail() {
            return "The assignment cannot be due on " + dueOn
                    + ": the earliest day is that of the meeting which gives it, " + meetingOn;
        }

        @Override
        public String pointer() {
            return "/dueOn";
        }
    }

    /// Only the body that gave the assignment closes it.
    record ClosedByOtherBody(String body) implements AssignmentRule {
        @Override
        public String code() {
            return "closing-meeting-of-other-body";
        }

        @Override
        public String detail() {
            return "The assignment was given by " + body + ": only a later paragraph of that body closes it";
        }

        @Override
        public String pointer() {
            return "/meetingId";
        }
    }

    /// The meeting has no such paragraph, or the caller may not read it.
    record ParagraphUnknown(int number) implements AssignmentRule {
        @Override
        public String code() {
            return "paragraph-unknown";
        }

        @Override
        public String detail() {
            return "The meeting has no § " + number;
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }

    /// Only a decision gives an assignment.
    record NoDecision(int number) implements AssignmentRule {
        @Override
        public String code() {
            return "paragraph-without-decision";
        }

        @Override
        public String detail() {
            return "§ " + number + " has no decision, so it gives no assignment";
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }
}
