package se.samverka.finance.basis.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.store.PopulationFigureRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The current figures.
@ApplicationScoped
public class ShowPopulation {

    private final PopulationFigureRepository figures;

    public ShowPopulation(PopulationFigureRepository figures) {
        this.figures = figures;
    }

    @Transactional
    public Page<PopulationFigure> page(
            Optional<String> area, Optional<LocalDate> date, PageQuery.Sorting sorting, int offset, int limit) {
        return figures.page(area, date, sorting, offset, limit);
    }
}
