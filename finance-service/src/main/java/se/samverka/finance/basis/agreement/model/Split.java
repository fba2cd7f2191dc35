package se.samverka.finance.basis.agreement.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;

/// How a sum is divided between branches (domain rules 2 and 3).
///
/// @param population which figures are used; only for POPULATION
/// @param roundingUnit whole units are distributed by largest remainder; from 0.01 to 1000.00
/// @param residualOwner the branch that gets the remainder below one unit, and the difference where a decided
///     amount replaces a computed one. Where no owner is named, the remainder goes to the first listed branch
///     without a decided amount, and a decided amount may not differ from the computed one
/// @param pointer JSON pointer of the split in the terms, for violations
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

    /// Makes a split of a written one that satisfies the rules, including all nested splits.
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
