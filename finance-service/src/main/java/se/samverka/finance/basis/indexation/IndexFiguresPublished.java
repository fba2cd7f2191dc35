package se.samverka.finance.basis.indexation;

import java.util.Set;
import se.samverka.finance.shared.moved.MovedSums;

/// Fired in the transaction of an import that brought new figures.
///
/// @param series those with new figures
/// @param moved collects the sums that change when observers recalculate
public record IndexFiguresPublished(Set<String> series, MovedSums moved) {

    public IndexFiguresPublished {
        series = Set.copyOf(series);
    }
}
