package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of meetings and paragraphs that a request can break, by name.
public sealed interface MeetingRule extends Violation {

    /// Demands that an act is dated today or earlier.
    ///
    /// @throws RuleBroken with {@link DoneInTheFuture}
    static void requireDone(String pointer, LocalDate doneOn, LocalDate today) {
        if (doneOn.isAfter(today)) {
            throw RuleBroken.invalid(new DoneInTheFuture(pointer, doneOn, today));
        }
    }

    /// An act is never dated in the future (domain rule 7a).
    ///
    /// @param latest today in Stockholm
    record DoneInTheFuture(String pointer, LocalDate doneOn, LocalDate latest) implements MeetingRule {
        @Override
        public String code() {
            return "date-in-the-future";
        }

        @Override
        public String detail() {
            return doneOn + " is in the future: the latest day is " + latest;
        }
    }

    /// Minutes are approved on the day of the meeting or later.
    record ApprovedBeforeMeeting(LocalDate approvedOn, LocalDate heldOn) implements MeetingRule {
        @Override
        public String code() {
            return "approved-before-meeting";
        }

        @Override
        public String detail() {
            return "The minutes cannot be approved on " + approvedOn + ": the meeting was on " + heldOn;
        }

        @Override
        public String pointer() {
            return "/approvedOn";
        }
    }

    /// The chair is not also an approver.
    record ApproverIsChair(int index, String name) implements MeetingRule {
        @Override
        public String code() {
            return "approver-is-chair";
        }

        @Override
        public String detail() {
            return name + " is the chair: an approver must be another person";
        }

        @Override
        public String pointer() {
            return "/approvers/" + index;
        }
    }

    /// The same person is named as approver more than once.
    record ApproverTwice(int index, String name) implements MeetingRule {
        @Override
        public String code() {
            return "approver-twice";
        }

        @Override
        public String detail() {
            return name + " is named as an approver more than once";
        }

        @Override
        public String pointer() {
            return "/approvers/" + index;
        }
    }

    /// Minutes are announced on the day of their approval or later.
    record AnnouncedBeforeApproval(LocalDate announcedOn, LocalDate approvedOn) implements MeetingRule {
        @Override
        public String code() {
            return "announced-before-approval";
        }

        @Override
        public String detail() {
            return "The minutes cannot be announced on " + announcedOn + ": they were approved on " + approvedOn;
        }

        @Override
        public String pointer() {
            return "/announcedOn";
        }
    }

    /// A meeting without paragraphs has no minutes.
    record NothingToApprove() implements MeetingRule {
        @Override
        public String code() {
            return "nothing-to-approve";
        }

        @Override
        public String detail() {
            return "The meeting has no paragraphs, so there are no minutes to approve";
        }

        @Override
        public String pointer() {
            return "";
        }
    }

    /// § numbers are unbroken per body and calendar year (domain rule 15).
    ///
    /// @param expected the only number that leaves the series unbroken
    record NumberBreaksSeries(int number, int expected) implements MeetingRule {
        @Override
        public String code() {
            return "paragraph-number-breaks-series";
        }

        @Override
        public String detail() {
            return "§ " + number + " would break the series of this body and year: the next number is § " + expected;
        }

        @Override
        public String pointer() {
            return "/number";
        }
    }

    /// A decision is recorded once the meeting has been held.
    record DecisionBeforeMeeting() implements MeetingRule {
        @Override
        public String code() {
            return "decision-before-meeting";
        }

        @Override
        public String detail() {
            return "A decision can be recorded once the meeting is HELD; until then send proposedDecision";
        }

        @Override
        public String pointer() {
            return "/decision";
        }
    }

    /// Without a decision there is no outcome.
    record OutcomeWithoutDecision() implements MeetingRule {
        @Override
        public String code() {
            return "outcome-without-decision";
        }

        @Override
        public String detail() {
            return "A paragraph without a decision has no outcome";
        }

        @Override
        public String pointer() {
            return "/outcome";
        }
    }
}
