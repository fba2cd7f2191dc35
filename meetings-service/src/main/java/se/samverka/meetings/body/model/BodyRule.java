package se.samverka.meetings.body.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules of bodies and memberships that a request can break, by name.
public final class BodyRule {

    private BodyRule() {}

    public static Violation minimumAboveMaximum(int minimum, int maximum) {
        return new Violation(
                "/maximumSeats",
                ProblemCode.MINIMUM_SEATS_ABOVE_MAXIMUM,
                "A body cannot have at least " + minimum + " and at most " + maximum + " seats");
    }

    public static Violation membershipEndsBeforeItBegins(LocalDate from, LocalDate to) {
        return new Violation(
                "/to",
                ProblemCode.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS,
                "The membership cannot end on " + to + ": it begins on " + from);
    }
}
