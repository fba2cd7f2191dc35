package se.samverka.finance.allocation.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.FundingClause;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What one clause gives for one year, divided.
///
/// @param clause whose amount it is
/// @param amount the whole
/// @param branches empty for a clause that is not split
public record Allocation(FundingClause clause, int year, Money amount, List<AllocatedBranch> branches) {

    /// The branch id of a part that is the whole clause.
    public static final String WHOLE_CLAUSE = "";

    public Allocation {
        branches = List.copyOf(branches);
    }

    /// A part that a named payer owes a named payee.
    public record Part(
            String branchId, String title, OrganisationNumber payee, OrganisationNumber payer, Money amount) {}

    /// The parts that are owed. Never one for what is not receivable, for what nobody is assigned to pay, or for a
    /// payee itself (domain rules 4 and 6).
    public Stream<Part> owed() {
        var payee = clause.payee();
        if (payee == null || !clause.kind().isReceivable()) {
            return Stream.empty();
        }
        return parts(payee).filter(part -> !part.payer().equals(payee));
    }

    private Stream<Part> parts(OrganisationNumber payee) {
        if (branches.isEmpty()) {
            return part(WHOLE_CLAUSE, clause.title(), payee, clause.payer(), amount);
        }
        return branches.stream()
                .flatMap(AllocatedBranch::leaves)
                .flatMap(leaf -> part(leaf.branchId(), leaf.title(), payee, leaf.payer(), leaf.amount()));
    }

    private static Stream<Part> part(
            String branchId, String title, OrganisationNumber payee, @Nullable OrganisationNumber payer, Money amount) {
        return payer == null ? Stream.empty() : Stream.of(new Part(branchId, title, payee, payer, amount));
    }
}
