package se.samverka.finance.allocation.model;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.Branch;
import se.samverka.finance.agreement.model.Split;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What it does to a split that payers are not party on the day: the one place of that rule.
///
/// A key that measures the payers against each other, by population or equally, divides the whole between those that
/// are left. A key that says what each one's part is, by shares or fixed amounts, still says so: the part of one that
/// is absent stays, and nobody owes it. The same where a population or equal split has nobody left. What was decided
/// for one that is absent does not count, and what it would take as residual owner it still takes: the clause names
/// nobody else to bear it, so nobody owes that either.
///
/// @param organisations parties of the terms that are none on the day; a payer that the terms do not list as a party
///     is never absent
record Absence(Set<OrganisationNumber> organisations) {

    boolean of(@Nullable OrganisationNumber payer) {
        return payer != null && organisations.contains(payer);
    }

    boolean of(Branch branch) {
        return branch.split() == null && of(branch.payer());
    }

    /// Whether the split's key gives the branch a part.
    boolean leavesPartTo(Branch branch, Split split) {
        return !of(branch) || !dividesAmongTheOthers(split);
    }

    /// The amount that a political decision gives the branch, unless it is absent.
    @Nullable
    Money decidedAmount(Branch branch) {
        return of(branch) ? null : branch.decidedAmount();
    }

    /// The branch that takes what is left over: the named owner, or else the first without a decided amount, one that
    /// is there before one that is absent.
    ///
    /// @return its index; -1 when every branch has a decided amount
    int residualOwner(Split split) {
        int absent = -1;
        var named = split.residualOwner();
        for (int i = 0; i < split.branches().size(); i++) {
            var branch = split.branches().get(i);
            if (named == null ? decidedAmount(branch) == null : Objects.equals(branch.branchId(), named)) {
                if (named != null || !of(branch)) {
                    return i;
                }
                absent = absent < 0 ? i : absent;
            }
        }
        return absent;
    }

    private boolean dividesAmongTheOthers(Split split) {
        return switch (split.method()) {
            case POPULATION, EQUAL -> !split.branches().stream().allMatch(this::of);
            case SHARES, FIXED -> false;
        };
    }
}
