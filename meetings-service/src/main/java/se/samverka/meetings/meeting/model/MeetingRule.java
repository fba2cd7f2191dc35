package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
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
            throw RuleBroken.invalid(DoneDay.inTheFuture(pointer, doneOn, today));
        }
    }

    /// Minutes are approved on the day of the meeting or later.
    public static Violation approvedBeforeMeeting(LocalDate approvedOn, LocalDate heldOn) {
        return new Violation(
                "/approvedOn",
                ProblemCode.APPROVED_BEFORE_MEETING,
                "The minutes cannot be approved on " + approvedOn + ": the meeting was on " + heldOn);
    }

    /// The chair is not also an approver.
    public static Violation approverIsChair(int index, String name) {
        return new Violation(
                "/approvers/" + index,
                ProblemCode.APPROVER_IS_CHAIR,
                name + " is the chair: an approver must be another person");
    }

    /// The same person is named as approver more than once.
    public static Violation approverTwice(int index, String name) {
        return new Violation(
                "/approvers/" + index, ProblemCode.APPROVER_TWICE, name + " is named as an approver more than once");
    }

    /// Minutes are announced on the day of their approval or later.
    public static Violation announcedBeforeApproval(LocalDate announcedOn, LocalDate approvedOn) {
        return new Violation(
                "/announcedOn",
                ProblemCode.ANNOUNCED_BEFORE_APPROVAL,
                "The minutes cannot be announced on " + announcedOn + ": they were approved on " + approvedOn);
    }

    /// A meeting without paragraphs has no minutes.
    public static Violation nothingToApprove() {
        return new Violation(
                "",
                ProblemCode.NOTHING_TO_APPROVE,
                "The meeting has no paragraphs, so there are no minutes to approve");
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

    /// A decision is recorded once the meeting has been held.
    public static Violation decisionBeforeMeeting() {
        return new Violation(
                "/decision",
                ProblemCode.DECISION_BEFORE_MEETING,
                "A decision can be recorded once the meeting is HELD; until then send proposedDecision");
    }

    /// Without a decision there is no outcome.
    public static Violation outcomeWithoutDecision() {
        return new Violation(
                "/outcome", ProblemCode.OUTCOME_WITHOUT_DECISION, "A paragraph without a decision has no outcome");
    }
}
