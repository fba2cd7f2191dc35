package se.samverka.meetings.body.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of memberships that a request can break, by name.
public final class MembershipRule {

    private static final String LAST_DAY = "/to";

    private MembershipRule() {}

    /// Demands that the membership does not end before it begins.
    ///
    /// @throws RuleBroken 422
    public static void checkDays(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.invalid(new Violation(
                    LAST_DAY,
                    ProblemCode.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS,
                    "The membership cannot end on " + to + ": it begins on " + from));
        }
    }

    /// Demands that an ending makes the membership no longer than it is.
    ///
    /// @param known the last day so far, if there is one
    /// @throws RuleBroken 422
    public static void checkEnding(LocalDate from, @Nullable LocalDate known, LocalDate to) {
        checkDays(from, to);
        if (known != null && to.isAfter(known)) {
            throw RuleBroken.invalid(new Violation(
                    LAST_DAY,
                    ProblemCode.MEMBERSHIP_ENDS_EARLIER,
                    "The membership cannot end on " + to + ": its last day is " + known + " already"));
        }
    }

    /// Demands that the membership has not been removed.
    ///
    /// @throws RuleBroken 409
    public static void requireRecorded(MembershipStatus status) {
        if (status == MembershipStatus.REMOVED) {
            throw RuleBroken.conflict(
                    ProblemCode.MEMBERSHIP_REMOVED, "The membership was removed as a mistake, and stays as it is");
        }
    }

    /// Demands that nobody has ended the membership.
    ///
    /// @param endReason why it was ended, if it was
    /// @throws RuleBroken 409
    public static void requireNotEnded(@Nullable String endReason, @Nullable LocalDate to) {
        if (endReason != null) {
            throw RuleBroken.conflict(
                    ProblemCode.MEMBERSHIP_ALREADY_ENDED, "The membership has been ended on " + to + " already");
        }
    }
}
