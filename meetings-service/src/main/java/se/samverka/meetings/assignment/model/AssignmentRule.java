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

    /// An assignment is closed by what a meeting has dealt with, not by what one will deal with.
    record ClosingMeetingNotHeld(LocalDate meetsOn) implements AssignmentRule {
        @Override
        public String code() {
            return "closing-meeting-not-held";
        }

        @Override
        public String detail() {
            return "The meeting of " + meetsOn + " has not been held: its paragraphs close nothing yet";
        }

        @Override
        public String pointer() {
            return "/meetingId";
        }
    }

    /// Nobody can come back before the meeting that gives the assignment.
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

    /// Whoever gave the assignment says that it is done: another body's paragraph closes nothing.
    record ClosedByOtherBody(String body) implements AssignmentRule {
        @Override
        public String code() {
            return "closing-meeting-of-other-body";
        }

        @Override
        public String detail() {
            return "The assignment was given by " + body + ": a later paragraph of its own meetings closes it";
        }

        @Override
        public String pointer() {
            return "/meetingId";
        }
    }

    /// No such paragraph, or none the caller may see.
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

    /// Only what was decided binds somebody to come back.
    record NoDecision(int number) implements AssignmentRule {
        @Override
        public String code() {
            return "paragraph-without-decision";
        }

        @Override
        public String detail() {
            return "§ " + number + " has no decision that could give an assignment";
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }
}
