package se.samverka.finance.basis.agreement.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;

/// How a sum is divided between branches (domain rules 2 and 3).
///
/// @param population which figures count; only for POPULATION
/// @param roundingUnit whole units go out by largest remainder; from 0.01 to 1000.00
/// @param residualOwner the branch that gets what is no whole unit, and the difference where a decided amount
///     stands instead of a computed one. Where no owner is named, what is no whole unit goes to the first
///     listed branch that has no decided amount, and a decided amount may not differ from the computed one
/// @param pointer where the split stands in the terms, for violations
public record Split(
        Method method,
        @Nullable FigureRule population,
        Money roundingUnit,
        @Nullable String residualOwner,
        List<Branch> branches,
        String pointer) {

    public Split {
        branches = List.copyOf(branches);
    }

    /// Takes over a split that keeps the rules of form, with all below it.
    static Split of(se.samverka.terms.FundingClause.Split written, String pointer) {
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < written.branches().size(); i++) {
            branches.add(Branch.of(written.branches().get(i), pointer + "/branches/" + i));
        }
        return new Split(
                written.method(),
                written.population() == null ? null : FigureRule.of(written.population()),
                Objects.requireNonNullElse(written.roundingUnit(), Money.ORE),
                written.residualOwner(),
                branches,
                pointer);
    }
}
