package se.samverka.finance.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.finance.population.store.PopulationFigureRepository;
import se.samverka.finance.store.BasisLock;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.time.BusinessTime;

/// Takes a whole file of figures: all of it or nothing. A figure that says what is known already is left as it is.
@ApplicationScoped
public class ImportPopulation {

    private final PopulationFigureRepository figures;
    private final BasisLock basis;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final Event<PopulationChanged> changed;

    public ImportPopulation(
            PopulationFigureRepository figures,
            BasisLock basis,
            ChangeLog changes,
            BusinessTime time,
            Event<PopulationChanged> changed) {
        this.figures = figures;
        this.basis = basis;
        this.changes = changes;
        this.time = time;
        this.changed = changed;
    }

    /// How many figures were new or different, and how many were known already.
    public record Result(int recorded, int unchanged) {}

    @Transactional
    public Result run(List<PopulationFigure> imported) {
        basis.takeAlone();
        var now = time.now();
        var dates = imported.stream().map(PopulationFigure::date).collect(Collectors.toSet());
        var known = figures.find(dates).stream().collect(Collectors.toSet());
        var fresh = imported.stream().filter(figure -> !known.contains(figure)).toList();
        figures.add(fresh, now);
        for (var figure : fresh) {
            var id = figure.area() + "@" + figure.date();
            changes.upserted(
                    "population-figure",
                    id,
                    "/population-figures?area=" + figure.area() + "&date=" + figure.date(),
                    figure,
                    null);
        }
        if (!fresh.isEmpty()) {
            changed.fire(new PopulationChanged(
                    fresh.stream().map(PopulationFigure::date).collect(Collectors.toSet())));
        }
        return new Result(fresh.size(), imported.size() - fresh.size());
    }
}
