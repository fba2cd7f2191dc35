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

/// The population figures that a computation uses.
@ApplicationScoped
public class LookUpPopulation {

    private final CountedFigures figures;

    public LookUpPopulation(CountedFigures figures) {
        this.figures = figures;
    }

    /// Queued, to be sent to the database together with the caller's other queries.
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

    /// Pins the agreement to the current figures of these dates, unless it is already pinned to them.
    @Transactional(Transactional.TxType.MANDATORY)
    public void pin(UUID agreementId, Set<LocalDate> dates) {
        if (!dates.isEmpty()) {
            figures.pin(agreementId, dates);
        }
    }
}
