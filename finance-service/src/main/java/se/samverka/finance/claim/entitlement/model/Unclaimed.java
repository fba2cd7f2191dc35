package se.samverka.finance.claim.entitlement.model;

import se.samverka.platform.value.Money;

/// What receivable clauses give for a year and no document ever claims.
///
/// @param unassigned of branches that nobody is assigned to pay yet (domain rule 4), or whose payer or payee is no
///     party then
/// @param ownShares what a payee would pay itself (domain rule 6)
/// @param released of parties that are released from the agreement (domain rule 11b)
public record Unclaimed(Money unassigned, Money ownShares, Money released) {

    public static final Unclaimed NONE = new Unclaimed(Money.ZERO, Money.ZERO, Money.ZERO);

    Unclaimed plus(Unclaimed other) {
        return new Unclaimed(
                unassigned.plus(other.unassigned), ownShares.plus(other.ownShares), released.plus(other.released));
    }
}
