package se.samverka.finance.claim.allocation.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One branch with its part. `amount` is the decided amount, or else the computed one, plus the residual. The
/// branches inside sum to it.
///
/// @param path the ids from the outermost branch down to this one, joined by `/`
/// @param figure the population that is the weight; only in a POPULATION split
/// @param share this branch's part of the whole, exactly, as the key of division says
/// @param computedAmount what the key gives in whole units, before anything residual
/// @param decidedAmount what a political decision says instead
/// @param residual what this branch takes as residual owner: the rest that is less than a unit, and differences
///     between computed and decided amounts. Below zero where others' decided amounts are higher than computed
/// @param payer who pays, or would pay if it were not absent
/// @param unassigned whether nobody owes it, so that it is not invoiced: no payer is named yet, or the payer is
///     absent
/// @param absent whether the payer is not party on the day. It then has no part in a POPULATION or EQUAL split, and
///     nobody owes its part in the others. A decided amount of an absent payer does not apply
public record AllocatedBranch(
        String branchId,
        String path,
        String title,
        @Nullable PopulationFigure figure,
        Fraction share,
        Money computedAmount,
        @Nullable Money decidedAmount,
        @Nullable String decisionReference,
        Money residual,
        Money amount,
        @Nullable OrganisationNumber payer,
        boolean unassigned,
        boolean absent,
        List<AllocatedBranch> branches) {

    public AllocatedBranch {
        branches = List.copyOf(branches);
    }

    /// The branches that are not divided further: this one, or those inside it in listed order.
    public Stream<AllocatedBranch> leaves() {
        return branches.isEmpty() ? Stream.of(this) : branches.stream().flatMap(AllocatedBranch::leaves);
    }
}
