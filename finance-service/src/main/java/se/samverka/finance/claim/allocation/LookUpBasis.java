package se.samverka.finance.claim.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.finance.basis.indexation.LookUpIndexFigures;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.basis.population.AsOf;
import se.samverka.finance.basis.population.FigureQuery;
import se.samverka.finance.basis.population.LookUpPopulation;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.value.OrganisationNumber;

/// Finds the basis of allocations, now or as it was known at a time.
@ApplicationScoped
public class LookUpBasis {

    /// The greatest age of the latest figures, which bounds the rows that are read.
    private static final int LATEST_WITHIN_YEARS = 5;

    private final LookUpPopulation figures;
    private final LookUpOrganisations organisations;
    private final LookUpIndexFigures index;

    public LookUpBasis(LookUpPopulation figures, LookUpOrganisations organisations, LookUpIndexFigures index) {
        this.figures = figures;
        this.organisations = organisations;
        this.index = index;
    }

    /// @param names of the organisations that finance knows
    public record Result(Basis basis, Map<OrganisationNumber, String> names) {

        /// The organisation's name, or its number where finance does not know the name yet.
        public String nameOf(OrganisationNumber organisation) {
            return names.getOrDefault(organisation, organisation.value());
        }
    }

    /// For proposed terms, from a year on: the latest figures.
    public Result now(Needs needs, int firstYear) {
        return result(needs, query(null, needs, firstYear, AsOf.NOW)).get();
    }

    /// For an agreement, with the figures that are pinned to it.
    public Result of(Agreement agreement, Needs needs) {
        return result(needs, query(agreement, needs, AsOf.NOW)).get();
    }

    /// For an agreement that is bound and locked. Figures of further dates become pinned to it. Read in one round
    /// trip with the caller's other reads.
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<Result> pinned(Agreement agreement) {
        var needs = agreement.needs();
        figures.pin(agreement.id(), needs.dates());
        return result(needs, query(agreement, needs, AsOf.NOW));
    }

    public Result knownAt(Agreement agreement, Needs needs, Instant time) {
        return result(needs, query(agreement, needs, AsOf.knownAt(time))).get();
    }

    /// As it was before a basis order: the basis of the document with that order.
    public Result before(Agreement agreement, Needs needs, long order) {
        return result(needs, query(agreement, needs, AsOf.before(order))).get();
    }

    private static FigureQuery query(Agreement agreement, Needs needs, AsOf asOf) {
        return query(agreement.id(), needs, agreement.history().validFrom().getYear(), asOf);
    }

    private static FigureQuery query(@Nullable UUID agreementId, Needs needs, int firstYear, AsOf asOf) {
        var from = needs.latest() ? LocalDate.of(firstYear - LATEST_WITHIN_YEARS, 1, 1) : null;
        return new FigureQuery(agreementId, needs.dates(), from, asOf);
    }

    private Supplier<Result> result(Needs needs, FigureQuery query) {
        var knownAt = query.asOf().knownAt();
        var before = query.asOf().before();
        var counted = figures.find(query);
        var known = organisations.asOf(needs.organisations(), knownAt, before);
        return () -> result(counted.get(), known.get(), index.asOf(needs.series(), knownAt, before));
    }

    private static Result result(
            PopulationFigures figures, Map<OrganisationNumber, Organisation> organisations, IndexFigures index) {
        var areas = new HashMap<OrganisationNumber, String>();
        var names = new HashMap<OrganisationNumber, String>();
        organisations.forEach((number, organisation) -> {
            names.put(number, organisation.name());
            var area = organisation.areaCode();
            if (area != null) {
                areas.put(number, area);
            }
        });
        return new Result(new Basis(figures, areas, index), names);
    }
}
