package se.samverka.finance.insight.impact.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// An amount before and after an amendment.
///
/// @param before null where it cannot be computed
/// @param after null where it cannot be computed
public record Change(@Nullable Money before, @Nullable Money after) {

    /// What is added, below zero where it becomes less; null where one of the two cannot be computed.
    public @Nullable Money difference() {
        return before == null || after == null ? null : after.minus(before);
    }
}
