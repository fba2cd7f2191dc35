package se.samverka.finance.claim.allocation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// One level of a split, with each number of its computation.
///
/// @param path of the branch that is divided; empty for the clause itself
/// @param whole what is divided
/// @param weights one per branch; persons, shares, ones or öre, as the method says
/// @param totalWeight their sum
/// @param rounding of the whole in units of the split's rounding unit; absent in a FIXED split, which rounds
///     nothing
/// @param rest less than one unit; in a FIXED split, what the branches' amounts leave
/// @param residual what the residual owner takes: the rest, and computed less decided amounts
/// @param residualOwner its place among the branches; -1 where every branch has a decided amount and nothing is
///     left
/// @param branches in listed order, each with its amount
public record Level(
        String path,
        Split split,
        Money whole,
        List<Fraction> weights,
        Fraction totalWeight,
        @Nullable Rounding rounding,
        Money rest,
        Money residual,
        int residualOwner,
        List<AllocatedBranch> branches) {}
