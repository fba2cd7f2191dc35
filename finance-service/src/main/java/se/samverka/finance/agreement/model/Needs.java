package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// What must be looked up before clauses can be divided and written on documents.
///
/// @param dates reference dates of population splits
/// @param organisations payers, whose areas may weigh, and payees
public record Needs(Set<LocalDate> dates, Set<OrganisationNumber> organisations) {

    public static Needs of(Stream<FundingClause> clauses) {
        var needs = new Needs(new TreeSet<>(), new TreeSet<>());
        clauses.forEach(clause -> {
            needs.add(clause.payer());
            needs.add(clause.payee());
            needs.add(clause.split());
        });
        return needs;
    }

    /// These needs and those of more organisations.
    public Needs and(Stream<OrganisationNumber> more) {
        more.forEach(organisations::add);
        return this;
    }

    private void add(@Nullable OrganisationNumber organisation) {
        if (organisation != null) {
            organisations.add(organisation);
        }
    }

    private void add(@Nullable Split split) {
        if (split == null) {
            return;
        }
        if (split.populationDate() != null) {
            dates.add(split.populationDate());
        }
        for (var branch : split.branches()) {
            add(branch.payer());
            add(branch.split());
        }
    }
}
