package se.samverka.finance.insight.control.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.claim.allocation.model.AllocatedBranch;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Allocator;
import se.samverka.platform.value.Money;

/// STARK's 2 450 000 kr: Sörmland 1 269 000, Västmanland 1 181 000, of which the region 590 000 and the
/// municipalities 591 000.
class TreeSumsTest {

    @Test
    void an_allocation_sums_to_the_whole_at_every_level() {
        assertThat(TreeSums.of(stark())).isEmpty();
    }

    @Test
    void a_branch_one_ore_too_large_is_reported_at_its_level() {
        var allocation = stark();
        var sormland = allocation.branches().getFirst();
        assertThat(TreeSums.of(with(allocation, 0, oreMore(sormland))))
                .containsExactly(new TreeSums.Difference("parties", Money.of("2450000.00"), Money.of("2450000.01")));
        var vastmanland = allocation.branches().get(1);
        var inside = new ArrayList<>(vastmanland.branches());
        inside.set(0, oreMore(inside.getFirst()));
        assertThat(TreeSums.of(with(allocation, 1, of(vastmanland, vastmanland.amount(), inside))))
                .containsExactly(
                        new TreeSums.Difference("parties/vastmanland", Money.of("1181000.00"), Money.of("1181000.01")));
    }

    private static Allocation stark() {
        var clause = Figures.sound(TermsFixture.stark("2450000.00")).clauses().getFirst();
        return switch (Allocator.allocate(clause, 2026, Figures.basis(), Set.of())) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    private static Allocation with(Allocation whole, int index, AllocatedBranch branch) {
        var branches = new ArrayList<>(whole.branches());
        branches.set(index, branch);
        return new Allocation(
                whole.clause(),
                whole.year(),
                whole.amount(),
                branches,
                whole.payerAbsent(),
                whole.payeeAbsent(),
                whole.indexed());
    }

    private static AllocatedBranch oreMore(AllocatedBranch branch) {
        return of(branch, branch.amount().plus(Money.ORE), branch.branches());
    }

    private static AllocatedBranch of(AllocatedBranch like, Money amount, List<AllocatedBranch> inside) {
        return new AllocatedBranch(
                like.branchId(),
                like.path(),
                like.title(),
                like.figure(),
                like.share(),
                like.computedAmount(),
                like.decidedAmount(),
                like.decisionReference(),
                like.residual(),
                amount,
                like.payer(),
                like.unassigned(),
                like.absent(),
                inside);
    }
}
