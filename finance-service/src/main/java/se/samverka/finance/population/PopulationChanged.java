package se.samverka.finance.population;

import java.time.LocalDate;
import java.util.Set;

/// Fired inside the transaction of an import that changed figures.
///
/// @param dates the reference dates of the changed figures
public record PopulationChanged(Set<LocalDate> dates) {

    public PopulationChanged {
        dates = Set.copyOf(dates);
    }
}
