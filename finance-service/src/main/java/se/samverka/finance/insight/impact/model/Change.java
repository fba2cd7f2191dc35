package se.samverka.finance.insight.impact.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// An amount before and after an amendment.
///
/// @param before null where it cannot be calculated
/// @param after null where it cannot be calculated
public record Change(@Nullable Money before, @Nullable Money after) {

    /// The increase, below zero for a decrease; null where one of the two cannot be calculated.
    public @Nullable Money difference() {
        return before == null || after == null ? null : after.minus(before);
    }
}
