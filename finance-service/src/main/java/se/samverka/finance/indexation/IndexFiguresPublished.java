package se.samverka.finance.indexation;

import java.util.Set;

/// Fired inside the transaction of an import that told of new figures.
///
/// @param series those that have new figures
public record IndexFiguresPublished(Set<String> series) {

    public IndexFiguresPublished {
        series = Set.copyOf(series);
    }
}
