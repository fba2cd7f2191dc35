package se.samverka.finance.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import se.samverka.finance.population.model.PopulationFigures;
import se.samverka.finance.population.store.PopulationFigureRepository;

/// The figures of some dates, for those who divide.
@ApplicationScoped
public class LookUpPopulation {

    private final PopulationFigureRepository figures;

    public LookUpPopulation(PopulationFigureRepository figures) {
        this.figures = figures;
    }

    public PopulationFigures now(Collection<LocalDate> dates) {
        return new PopulationFigures(figures.find(dates));
    }

    public PopulationFigures knownAt(Collection<LocalDate> dates, Instant time) {
        return new PopulationFigures(figures.find(dates, time));
    }

    /// @param order the place in the order of the basis before which they stood
    public PopulationFigures before(Collection<LocalDate> dates, long order) {
        return new PopulationFigures(figures.findBefore(dates, order));
    }
}
