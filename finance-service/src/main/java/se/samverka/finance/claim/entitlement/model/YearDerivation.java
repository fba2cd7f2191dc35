package se.samverka.finance.claim.entitlement.model;

import java.util.Collection;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Derivation;
import se.samverka.finance.claim.allocation.model.Rounding;

/// Records how a year's entitlements are computed, from the amounts of the clauses to whole öre.
public interface YearDerivation {

    /// Records nothing.
    YearDerivation NONE = new YearDerivation() {};

    /// A clause is about to be divided as it stands in a stretch of the year.
    ///
    /// @return what records each level
    default Derivation dividing(FundingClause clause, Stretch stretch) {
        return Derivation.NONE;
    }

    /// A clause has been divided as it stands in a stretch of the year.
    default void divided(Allocation allocation, Stretch stretch) {}

    /// A clause's parts of all stretches, in exact öre, have become whole öre.
    ///
    /// @param parts in the order of the rounding's dues
    default void rounded(String clauseId, Collection<PartOfYear> parts, Rounding rounding) {}
}
