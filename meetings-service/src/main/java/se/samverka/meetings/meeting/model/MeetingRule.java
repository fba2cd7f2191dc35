package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of meetings and paragraphs that a request can break, by name.
public final class MeetingRule {

    private MeetingRule() {}

    /// Demands that an act is dated today or earlier.
    ///
    /// @throws RuleBroken with {@link DoneInTheFuture}
    static void requireDone(String pointer, LocalDate doneOn, LocalDate today) {
        if (doneOn.isAfter(today)) {
            throw RuleBroken.invalid(doneInTheFuture(pointer, doneOn, today));
        }
    }

    /// What has been done was done today at the latest (domain rule 7a).
    ///
    /// @param latest today in Stockholm
    public static Violation doneInTheFuture(String pointer, LocalDate doneOn, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.DATE_IN_THE_FUTURE,
                doneOn + " is in the future: the latest day on which this can have been done is " + latest);
    }

    /// Minutes cannot be confirmed before there was a meeting.
    public static Violation adjustedBeforeMeeting(LocalDate adjustedOn, LocalDate heldOn) {
        return new Violation(
                "/adjustedOn",
                ProblemCode.ADJUSTED_BEFORE_MEETING,
                "The minutes cannot be adjusted on " + adjustedOn + ": the meeting was on " + heldOn);
    }

    /// The chair cannot be the other one who confirms the minutes.
    public static Violation adjusterIsChair(int index, String name) {
        return new Violation(
                "/adjusters/" + index,
                ProblemCode.ADJUSTER_IS_CHAIR,
                name + " is the chair: another person adjusts the minutes beside the chair");
    }

    /// The same person is named as adjuster more than once.
    public static Violation adjusterTwice(int index, String name) {
        return new Violation(
                "/adjusters/" + index,
                ProblemCode.ADJUSTER_TWICE,
                name + " stands among the adjusters already: name each person once");
    }

    /// What is not adjusted cannot be posted as adjusted.
    public static Violation announcedBeforeAdjustment(LocalDate announcedOn, LocalDate adjustedOn) {
        return new Violation(
                "/announcedOn",
                ProblemCode.ANNOUNCED_BEFORE_ADJUSTMENT,
                "The minutes cannot be announced on " + announcedOn + ": they were adjusted on " + adjustedOn);
    }

    /// A meeting without a single paragraph has no minutes to confirm.
    public static Violation nothingToAdjust() {
        return new Violation(
                "", ProblemCode.NOTHING_TO_ADJUST, "The meeting has no paragraphs, so there are no minutes to adjust");
    }

    /// § numbers are unbroken per body and calendar year (domain rule 15).
    ///
    /// @param expected the only number that leaves the series unbroken
    public static Violation numberBreaksSeries(int number, int expected) {
        return new Violation(
                "/number",
                ProblemCode.PARAGRAPH_NUMBER_BREAKS_SERIES,
                "§ " + number + " would break the series of this body and year: the next number is § " + expected);
    }

    /// Decisions are made at meetings: none can stand in minutes of one that has not been.
    public static Violation decisionBeforeMeeting() {
        return new Violation(
                "/decision",
                ProblemCode.DECISION_BEFORE_MEETING,
                "A decision can be written when the meeting is HELD; until then there is only a proposal");
    }

    /// An outcome says what kind of decision it was.
    public static Violation outcomeWithoutDecision() {
        return new Violation(
                "/outcome", ProblemCode.OUTCOME_WITHOUT_DECISION, "A paragraph without a decision has no outcome");
    }
}
