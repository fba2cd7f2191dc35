package se.samverka.finance.allocation.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.population.model.PopulationFigures;
import se.samverka.platform.value.OrganisationNumber;

/// What finance must know besides the terms in order to divide.
///
/// @param areas the area code of each organisation that has one
public record Basis(PopulationFigures figures, Map<OrganisationNumber, String> areas) {

    public Basis {
        areas = Map.copyOf(areas);
    }

    Optional<String> areaOf(@Nullable OrganisationNumber payer) {
        return payer == null ? Optional.empty() : Optional.ofNullable(areas.get(payer));
    }
}
