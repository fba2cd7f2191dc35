package se.samverka.finance.claim.allocation.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.value.OrganisationNumber;

/// What finance needs besides the terms to divide amounts.
///
/// @param areas the area code of each organisation that has one
/// @param index figures of the series that annual amounts follow
public record Basis(PopulationFigures figures, Map<OrganisationNumber, String> areas, IndexFigures index) {

    public Basis {
        areas = Map.copyOf(areas);
    }

    /// Without index figures, for terms that follow no series.
    public Basis(PopulationFigures figures, Map<OrganisationNumber, String> areas) {
        this(figures, areas, IndexFigures.NONE);
    }

    /// With other population figures.
    public Basis with(PopulationFigures others) {
        return new Basis(others, areas, index);
    }

    Optional<String> areaOf(@Nullable OrganisationNumber payer) {
        return payer == null ? Optional.empty() : Optional.ofNullable(areas.get(payer));
    }
}
