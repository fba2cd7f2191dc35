package se.samverka.finance.claim.allocation.model;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Branch;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a split does with payers that are not party on the day. This is the only place of that rule.
///
/// A POPULATION or EQUAL split divides the whole between the payers that are present. What an absent residual
/// owner would take goes to the first listed payer that is present and has no decided amount. In a SHARES or
/// FIXED split the part of an absent payer stays, with what it would take as residual owner, and nobody owes
/// it. The same applies where nobody is left in a POPULATION or EQUAL split. A decided amount of an absent
/// payer does not apply.
///
/// @param organisations those that are not party on the day; a payer that no version of the terms lists as a
///     party is never absent
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

    /// The branch that takes the residual: the named owner, unless it is absent and another takes over. Where
    /// none is named or another takes over, the first branch that is present and has no decided amount. Where
    /// there is no such branch, the named owner after all, or else the first absent one.
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
