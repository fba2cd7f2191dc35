package se.samverka.finance.insight.externaltarget.model;

import java.util.UUID;
import se.samverka.platform.value.Money;

/// A stored goal, and what remains of it.
public record TargetOutcome(
        UUID agreementId, String agreementTitle, String clauseId, int year, Money target, Money reached) {

    /// Target less reached; 0.00 where the goal is reached.
    public Money remaining() {
        var left = target.minus(reached);
        return left.isNegative() ? Money.ZERO : left;
    }
}
