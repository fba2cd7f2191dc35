package se.samverka.finance.basis.indexation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.indexation.store.IndexFigureRepository;

/// The index figures that a computation uses.
@ApplicationScoped
public class LookUpIndexFigures {

    private final IndexFigureRepository figures;

    public LookUpIndexFigures(IndexFigureRepository figures) {
        this.figures = figures;
    }

    /// Every figure of the series.
    ///
    /// @param knownAt only figures recorded by then
    /// @param before only figures with a lower basis order
    public IndexFigures asOf(Set<String> series, Instant knownAt, long before) {
        return series.isEmpty() ? IndexFigures.NONE : new IndexFigures(figures.asOf(series, knownAt, before));
    }
}
