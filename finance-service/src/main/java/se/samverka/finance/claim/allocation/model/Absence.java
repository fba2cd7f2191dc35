package se.samverka.finance.claim.allocation.model;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Branch;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What it does to a split that payers are not party on the day: the one place of that rule.
///
/// A key that measures the payers against each other, by population or equally, divides the whole between those
/// that are left, and what an absent one would take as residual owner goes to the first listed of them that has
/// no decided amount. A key that says what each one's part is, by shares or fixed amounts, still says so: the
/// part of one that is absent stays, with what it would take as residual owner, and nobody owes it. The same
/// where a population or equal split has nobody left to bear it. What was decided for one that is absent does
/// not count.
///
/// @param organisations parties that are none on the day; a payer that no version of the terms lists as a party
///     is never absent
record Absence(Set<OrganisationNumber> organisations) {

    boolean of(@Nullable OrganisationNumber party) {
        return party != null && organisations.contains(party);
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

    /// The branch that takes what is left over: the named owner, unless it is absent and hands over. Where none
    /// is named or it hands over, the first without a decided amount that is there; where there is none such,
    /// the named owner after all, or the first that is absent.
    ///
    /// @return its index; -1 when every branch has a decided amount
    int residualOwner(Split split) {
        var named = split.residualOwner();
        int owner =
                named == null ? -1 : first(split, branch -> branch.branchId().equals(named));
        if (owner >= 0 && !(of(split.branches().get(owner)) && dividesAmongTheOthers(split))) {
            return owner;
        }
        int present = first(split, branch -> !of(branch) && branch.decidedAmount() == null);
        if (present >= 0) {
            return present;
        }
        return owner >= 0 ? owner : first(split, this::of);
    }

    private static int first(Split split, Predicate<Branch> which) {
        return IntStream.range(0, split.branches().size())
                .filter(i -> which.test(split.branches().get(i)))
                .findFirst()
                .orElse(-1);
    }

    private boolean dividesAmongTheOthers(Split split) {
        return switch (split.method()) {
            case POPULATION, EQUAL -> !split.branches().stream().allMatch(this::of);
            case SHARES, FIXED -> false;
        };
    }
}
