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

    /// What has been done was done today at the latest (domain rule 7a).
    ///
    /// @param latest today in Stockholm
    record DoneInTheFuture(String pointer, LocalDate doneOn, LocalDate latest) implements MeetingRule {
        @Override
        public String code() {
            return "date-in-the-future";
        }

        @Override
        public String detail() {
            return doneOn + " is in the future: the latest day on which this can have been done is " + latest;
        }
    }

    /// Minutes cannot be confirmed before there was a meeting.
    record AdjustedBeforeMeeting(LocalDate adjustedOn, LocalDate heldOn) implements MeetingRule {
        @Override
        public String code() {
            return "adjusted-before-meeting";
        }

        @Override
        public String detail() {
            return "The minutes cannot be adjusted on " + adjustedOn + ": the meeting was on " + heldOn;
        }

        @Override
        public String pointer() {
            return "/adjustedOn";
        }
    }

    /// The chair cannot be the other one who confirms the minutes.
    record AdjusterIsChair(int index, String name) implements MeetingRule {
        @Override
        public String code() {
            return "adjuster-is-chair";
        }

        @Override
        public String detail() {
            return name + " is the chair: another person adjusts the minutes beside the chair";
        }

        @Override
        public String pointer() {
            return "/adjusters/" + index;
        }
    }

    /// The same person is named as adjuster more than once.
    record AdjusterTwice(int index, String name) implements MeetingRule {
        @Override
        public String code() {
            return "adjuster-twice";
        }

        @Override
        public String detail() {
            return name + " stands among the adjusters already: name each person once";
        }

        @Override
        public String pointer() {
            return "/adjusters/" + index;
        }
    }

    /// What is not adjusted cannot be posted as adjusted.
    record AnnouncedBeforeAdjustment(LocalDate announcedOn, LocalDate adjustedOn) implements MeetingRule {
        @Override
        public String code() {
            return "announced-before-adjustment";
        }

        @Override
        public String detail() {
            return "The minutes cannot be announced on " + announcedOn + ": they were adjusted on " + adjustedOn;
        }

        @Override
        public String pointer() {
            return "/announcedOn";
        }
    }

    /// A meeting without a single paragraph has no minutes to confirm.
    record NothingToAdjust() implements MeetingRule {
        @Override
        public String code() {
            return "nothing-to-adjust";
        }

        @Override
        public String detail() {
            return "The meeting has no paragraphs, so there are no minutes to adjust";
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

    /// Decisions are made at meetings: none can stand in minutes of one that has not been.
    record DecisionBeforeMeeting() implements MeetingRule {
        @Override
        public String code() {
            return "decision-before-meeting";
        }

        @Override
        public String detail() {
            return "A decision can be written when the meeting is HELD; until then there is only a proposal";
        }

        @Override
        public String pointer() {
            return "/decision";
        }
    }

    /// An outcome says what kind of decision it was.
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
