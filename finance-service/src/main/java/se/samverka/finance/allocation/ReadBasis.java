package se.samverka.finance.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.samverka.finance.agreement.model.Needs;
import se.samverka.finance.allocation.model.Basis;
import se.samverka.finance.organisation.LookUpOrganisations;
import se.samverka.finance.organisation.model.Organisation;
import se.samverka.finance.population.LookUpPopulation;
import se.samverka.finance.population.model.PopulationFigures;
import se.samverka.platform.value.OrganisationNumber;

/// Reads what allocations rest on, as it stands or as it was known at a time.
@ApplicationScoped
public class ReadBasis {

    private final LookUpPopulation figures;
    private final LookUpOrganisations organisations;

    public ReadBasis(LookUpPopulation figures, LookUpOrganisations organisations) {
        this.figures = figures;
        this.organisations = organisations;
    }

    /// @param names those of the organisations that finance knows
    public record Result(Basis basis, Map<OrganisationNumber, String> names) {

        /// The organisation's name, or its number for one that finance has not been told of yet.
        public String nameOf(OrganisationNumber organisation) {
            return names.getOrDefault(organisation, organisation.value());
        }
    }

    public Result now(Needs needs) {
        return result(figures.now(needs.dates()), organisations.now(needs.organisations()));
    }

    public Result knownAt(Needs needs, Instant time) {
        return result(figures.knownAt(needs.dates(), time), organisations.knownAt(needs.organisations(), time));
    }

    /// As it stood before a place in its own order: what a document with that place rests on.
    public Result before(Needs needs, long order) {
        return result(figures.before(needs.dates(), order), organisations.before(needs.organisations(), order));
    }

    private static Result result(PopulationFigures figures, Map<OrganisationNumber, Organisation> organisations) {
        var areas = new HashMap<OrganisationNumber, String>();
        var names = new HashMap<OrganisationNumber, String>();
        organisations.forEach((number, organisation) -> {
            names.put(number, organisation.name());
            var area = organisation.areaCode();
            if (area != null) {
                areas.put(number, area);
            }
        });
        return new Result(new Basis(figures, areas), names);
    }
}
