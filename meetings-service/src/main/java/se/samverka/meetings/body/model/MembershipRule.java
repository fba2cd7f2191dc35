package se.samverka.meetings.body.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of memberships that a request can break, by name.
public final class MembershipRule {

    private MembershipRule() {}

    /// Demands that the membership does not end before it begins.
    ///
    /// @throws RuleBroken 422
    public static void checkDays(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.invalid(new Violation(
                    "/to",
                    ProblemCode.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS,
                    "The membership cannot end on " + to + ": it begins on " + from));
        }
    }
}
