package se.samverka.finance.basis.indexation.model;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The index figures available to a computation.
public final class IndexFigures {

    public static final IndexFigures NONE = new IndexFigures(List.of());

    private record Place(String series, YearMonth period) {}

    private final Map<Place, IndexFigure> figures = new HashMap<>();

    /// @param figures at most one for each series and month
    public IndexFigures(Collection<IndexFigure> figures) {
        figures.forEach(figure -> this.figures.put(new Place(figure.series(), figure.period()), figure));
    }

    /// The figure of exactly this month; empty while it is unknown.
    public Optional<IndexFigure> find(String series, YearMonth period) {
        return Optional.ofNullable(figures.get(new Place(series, period)));
    }
}
