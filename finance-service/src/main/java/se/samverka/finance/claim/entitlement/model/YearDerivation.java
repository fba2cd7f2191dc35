package se.samverka.finance.claim.entitlement.model;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Derivation;
import se.samverka.finance.claim.allocation.model.Rounding;
import se.samverka.platform.value.Money;

/// Takes down how a year's documents come about, while they are computed: from the clauses' amounts to the lines.
public interface YearDerivation {

    /// Takes nothing down.
    YearDerivation NONE = new YearDerivation() {};

    /// A clause is about to be divided as it stands in a stretch of the year.
    ///
    /// @return what is told of each level
    default Derivation dividing(FundingClause clause, Stretch stretch) {
        return Derivation.NONE;
    }

    /// A clause has been divided as it stands in a stretch of the year.
    default void divided(Allocation allocation, Stretch stretch) {}

    /// A clause's parts of all stretches, in exact öre, have become whole öre.
    ///
    /// @param parts in the order of the rounding's dues
    default void rounded(String clauseId, Collection<PartOfYear> parts, Rounding rounding) {}

    /// What is owed has been compared with what is issued.
    ///
    /// @param owed null where nothing is owed any more
    /// @param issued the invoice lines of the same obligation, with what is credited of each
    /// @param difference owed less what is left of the lines; below zero where it is to be credited
    default void compared(
            Obligation obligation, @Nullable Entitlement owed, List<IssuedLine> issued, Money difference) {}
}
