package se.samverka.finance.basis.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.basis.population.store.CountedFigures;

/// The figures that a computation counts by, for those who divide.
@ApplicationScoped
public class LookUpPopulation {

    private final CountedFigures figures;

    public LookUpPopulation(CountedFigures figures) {
        this.figures = figures;
    }

    /// Asked of the database together with what else the caller wants to know.
    public Supplier<PopulationFigures> find(FigureQuery query) {
        var asOf = query.asOf();
        var from = query.publishedFrom();
        Supplier<List<PopulationFigure>> counted = query.dates().isEmpty()
                ? List::of
                : figures.counted(query.agreementId(), query.dates(), asOf.knownAt(), asOf.before());
        Supplier<List<PopulationFigure>> told =
                from == null ? List::of : figures.told(from, asOf.knownAt(), asOf.before());
        return () -> new PopulationFigures(counted.get(), told.get());
    }

    /// From now on the agreement counts by the figures that there are of these dates, unless it is pinned to
    /// them already.
    @Transactional(Transactional.TxType.MANDATORY)
    public void pin(UUID agreementId, Set<LocalDate> dates) {
        if (!dates.isEmpty()) {
            figures.pin(agreementId, dates);
        }
    }
}
