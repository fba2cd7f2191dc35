package se.samverka.finance.basis.indexation;

import java.util.Set;
import se.samverka.finance.shared.moved.MovedSums;

/// Fired inside the transaction of an import that told of new figures.
///
/// @param series those that have new figures
/// @param moved where those who compute anew tell what has moved
public record IndexFiguresPublished(Set<String> series, MovedSums moved) {

    public IndexFiguresPublished {
        series = Set.copyOf(series);
    }
}
