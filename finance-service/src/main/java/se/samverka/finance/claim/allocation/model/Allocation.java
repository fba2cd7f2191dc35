package se.samverka.finance.claim.allocation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The amount of one clause for one year, divided.
///
/// @param clause whose amount it is
/// @param amount the whole
/// @param branches empty for a clause that is not split
/// @param payerAbsent whether the payer of a clause that is not split is not party on the day, so that nobody owes it
/// @param payeeAbsent whether the payee is not party on the day, so that nobody is owed it
/// @param indexed how the whole was computed from a series; absent where it follows none
public record Allocation(
        FundingClause clause,
        int year,
        Money amount,
        List<AllocatedBranch> branches,
        boolean payerAbsent,
        boolean payeeAbsent,
        @Nullable IndexedAmount indexed) {

    /// The branch id of a part that is the whole clause.
    public static final String WHOLE_CLAUSE = "";

    public Allocation {
        branches = List.copyOf(branches);
    }

    /// The payee; none where the clause names nobody, or a party that is not one on the day.
    public @Nullable OrganisationNumber payee() {
        return payeeAbsent ? null : clause.payee();
    }

    /// A part that is not divided further.
    ///
    /// @param payer who owes it; none where nobody is assigned to pay yet, or the assigned payer is not party on
    ///     the day
    public record Part(
            String branchId, String title, @Nullable OrganisationNumber payer, Money amount) {}

    /// All parts, those that nobody owes included. They sum to the whole.
    public List<Part> parts() {
        if (branches.isEmpty()) {
            return List.of(new Part(WHOLE_CLAUSE, clause.title(), payerAbsent ? null : clause.payer(), amount));
        }
        return branches.stream()
                .flatMap(AllocatedBranch::leaves)
                .map(leaf ->
                        new Part(leaf.branchId(), leaf.title(), leaf.absent() ? null : leaf.payer(), leaf.amount()))
                .toList();
    }
}
