package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// What must be looked up before clauses can be divided and written on documents.
///
/// @param dates reference dates of population splits
/// @param organisations payers, whose areas may be weights, and payees
/// @param latest whether some split uses the latest figures published before a day
/// @param series that annual amounts follow
public record Needs(Set<LocalDate> dates, Set<OrganisationNumber> organisations, boolean latest, Set<String> series) {

    public static Needs of(Stream<FundingClause> clauses) {
        var needs = new Needs(new TreeSet<>(), new TreeSet<>(), /* latest= */ false, new TreeSet<>());
        boolean latest = false;
        for (var clause : clauses.toList()) {
            needs.add(clause.payer());
            needs.add(clause.payee());
            latest |= needs.add(clause.split());
            var indexation = clause.amounts().indexation();
            if (indexation != null) {
                needs.series.add(indexation.series());
            }
        }
        return new Needs(needs.dates, needs.organisations, latest, needs.series);
    }

    /// These needs with further organisations.
    public Needs and(Stream<OrganisationNumber> more) {
        more.forEach(organisations::add);
        return this;
    }

    private void add(@Nullable OrganisationNumber organisation) {
        if (organisation != null) {
            organisations.add(organisation);
        }
    }

    /// @return whether the split, at any level, uses the latest figures
    private boolean add(@Nullable Split split) {
        if (split == null) {
            return false;
        }
        boolean latest = switch (split.population()) {
            case FigureRule.PinnedTo(var date) -> {
                dates.add(date);
                yield false;
            }
            case FigureRule.LatestPublishedBefore _ -> true;
            case null -> false;
        };
        for (var branch : split.branches()) {
            add(branch.payer());
            latest |= add(branch.split());
        }
        return latest;
    }
}
