package se.samverka.meetings.body.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;

/// The rules of bodies and memberships that a request can break, by name.
public sealed interface BodyRule extends Violation {

    record MinimumAboveMaximum(int minimum, int maximum) implements BodyRule {
        @Override
        public String code() {
            return "minimum-seats-above-maximum";
        }

        @Override
        public String detail() {
            return "A body cannot have at least " + minimum + " and at most " + maximum + " seats";
        }

        @Override
        public String pointer() {
            return "/maximumSeats";
        }
    }

    record MembershipEndsBeforeItBegins(LocalDate from, LocalDate to) implements BodyRule {
        @Override
        public String code() {
            return "membership-ends-before-it-begins";
        }

        @Override
        public String detail() {
            return "The membership cannot end on " + to + ": it begins on " + from;
        }

        @Override
        public String pointer() {
            return "/to";
        }
    }
}
