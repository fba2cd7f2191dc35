package se.samverka.finance.basis.indexation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import se.samverka.finance.basis.indexation.store.IndexFigureRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The figures, by series and month.
@ApplicationScoped
public class ShowIndexFigures {

    private final IndexFigureRepository figures;

    public ShowIndexFigures(IndexFigureRepository figures) {
        this.figures = figures;
    }

    /// @param from the first month, inclusive
    /// @param to the last month, inclusive
    @Transactional
    public Page<IndexFigureDocument> page(
            Optional<String> series,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            PageQuery.Sorting sorting,
            int offset,
            int limit) {
        return figures.page(
                        new IndexFigureRepository.Filter(series, from, to),
                        sorting.field().equals("period"),
                        sorting.descending(),
                        offset,
                        limit)
                .map(IndexFigureDocument::of);
    }
}
