package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// Demands that a meeting does not close before it opens; a meeting past midnight keeps its day and closes at
    /// most at 23:59.
    ///
    /// @throws RuleBroken 422
    public static void requireOrder(@Nullable LocalTime openedAt, @Nullable LocalTime closedAt) {
        if (openedAt != null && closedAt != null && closedAt.isBefore(openedAt)) {
            throw RuleBroken.invalid(new Violation(
                    "/closedAt",
                    ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                    "The meeting cannot close at " + closedAt + ": it opened at " + openedAt));
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

    /// Fewer persons than the body asks for.
    public static Violation tooFewApprovers(int given, int required) {
        return new Violation(
                "/approvers",
                ProblemCode.TOO_FEW_APPROVERS,
                "The body asks for " + required + " approvers beside the chair; " + given + " are named");
    }

    /// A § that the meeting does not have.
    public static Violation paragraphUnknown(String pointer, ParagraphLabel label) {
        return new Violation(pointer, ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § " + label);
    }

    /// The agenda has no such item.
    public static Violation agendaItemUnknown(UUID id) {
        return new Violation("/itemId", ProblemCode.AGENDA_ITEM_UNKNOWN, "The agenda has no item " + id);
    }

    /// The meeting has no such approval.
    public static Violation approvalUnknown(UUID id) {
        return new Violation("/approvalId", ProblemCode.APPROVAL_UNKNOWN, "The meeting has no approval " + id);
    }

    /// Several approvals wait for their announcement.
    public static Violation approvalToChoose(int count) {
        return new Violation(
                "/approvalId",
                ProblemCode.APPROVAL_CHOICE_NEEDED,
                count + " approvals are not announced yet: name one in approvalId");
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

    /// The §§ of one meeting are unbroken (domain rule 15).
    ///
    /// @param expected the only number that leaves them unbroken
    public static Violation numberBreaksSeries(int number, int expected) {
        return new Violation(
                "/number",
                ProblemCode.PARAGRAPH_NUMBER_BREAKS_SERIES,
                "§ " + number + " would leave a gap within the meeting: the next number is § " + expected);
    }

    /// A paragraph with a letter stands behind the one before it.
    public static Violation letterWithoutPredecessor(ParagraphLabel label) {
        return new Violation(
                "/letter",
                ProblemCode.PARAGRAPH_NUMBER_BREAKS_SERIES,
                "§ " + label + " would stand behind § " + label.before() + ", which the meeting does not have");
    }

    /// Without a decision there is no outcome.
    public static Violation outcomeWithoutDecision(String pointer) {
        return new Violation(
                pointer, ProblemCode.OUTCOME_WITHOUT_DECISION, "A paragraph without a decision has no outcome");
    }
}
