package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.moved.MovedSums;

/// Fired inside the transaction of an import that changed figures.
///
/// @param figures those that are new or different, one per area and date
/// @param moved where those who compute anew tell what has moved
public record PopulationChanged(List<PopulationFigure> figures, MovedSums moved) {

    public PopulationChanged {
        figures = List.copyOf(figures);
    }

    /// Their reference dates.
    public Set<LocalDate> dates() {
        return figures.stream().map(PopulationFigure::date).collect(Collectors.toSet());
    }
}
