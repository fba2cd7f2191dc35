package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.moved.MovedSums;

/// Fired in the transaction of an import that changed figures.
///
/// @param figures the new or changed ones, one per area and date
/// @param moved collects the sums that change when observers recalculate
public record PopulationChanged(List<PopulationFigure> figures, MovedSums moved) {

    public PopulationChanged {
        figures = List.copyOf(figures);
    }

    /// Their reference dates.
    public Set<LocalDate> dates() {
        return figures.stream().map(PopulationFigure::date).collect(Collectors.toSet());
    }
}
