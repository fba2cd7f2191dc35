package se.samverka.finance.insight.control.model;

import java.util.ArrayList;
import java.util.List;
import se.samverka.finance.claim.allocation.model.AllocatedBranch;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.platform.value.Money;

/// Checks an allocation against domain rule 1: at every level the parts sum to the whole, to the öre.
public final class TreeSums {

    private TreeSums() {}

    /// A level whose parts do not sum to the whole.
    ///
    /// @param place the clause's id, followed by the path of branches
    public record Difference(String place, Money whole, Money parts) {}

    public static List<Difference> of(Allocation allocation) {
        var differences = new ArrayList<Difference>();
        level(allocation.clause().clauseId(), allocation.amount(), allocation.branches(), differences);
        return differences;
    }

    private static void level(String place, Money whole, List<AllocatedBranch> branches, List<Difference> differences) {
        if (branches.isEmpty()) {
            return;
        }
        var parts = Money.sum(branches.stream().map(AllocatedBranch::amount).toList());
        if (!parts.equals(whole)) {
            differences.add(new Difference(place, whole, parts));
        }
        for (var branch : branches) {
            level(place + "/" + branch.branchId(), branch.amount(), branch.branches(), differences);
        }
    }
}
