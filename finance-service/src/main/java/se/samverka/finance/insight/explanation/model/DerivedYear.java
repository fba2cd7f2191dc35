package se.samverka.finance.insight.explanation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.books.draft.model.DraftDerivation;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Derivation;
import se.samverka.finance.claim.allocation.model.Level;
import se.samverka.finance.claim.allocation.model.Rounding;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.claim.entitlement.model.PartOfYear;
import se.samverka.finance.claim.entitlement.model.Stretch;
import se.samverka.platform.value.Money;

/// Records one calculation of a year.
public final class DerivedYear implements DraftDerivation {

    /// A clause as it was divided in a stretch of the year.
    ///
    /// @param levels innermost first
    public record Divided(Allocation allocation, Stretch stretch, List<Level> levels) {}

    /// A clause's parts for the whole year, rounded to whole öre.
    public record Rounded(List<PartOfYear> parts, Rounding rounding) {}

    /// What is owed compared with what is issued.
    ///
    /// @param owed null where nothing is owed any more
    public record Compared(@Nullable Entitlement owed, List<IssuedLine> issued, Money difference) {}

    private final Map<String, List<Divided>> divided = new HashMap<>();
    private final Map<String, Rounded> rounded = new HashMap<>();
    private final Map<Obligation, Compared> compared = new HashMap<>();
    private List<Level> levels = List.of();

    @Override
    public Derivation dividing(FundingClause clause, Stretch stretch) {
        levels = new ArrayList<>();
        return levels::add;
    }

    @Override
    public void divided(Allocation allocation, Stretch stretch) {
        divided.computeIfAbsent(allocation.clause().clauseId(), id -> new ArrayList<>())
                .add(new Divided(allocation, stretch, levels));
    }

    @Override
    public void rounded(String clauseId, Collection<PartOfYear> parts, Rounding rounding) {
        rounded.put(clauseId, new Rounded(List.copyOf(parts), rounding));
    }

    @Override
    public void compared(Obligation obligation, @Nullable Entitlement owed, List<IssuedLine> issued, Money difference) {
        compared.put(obligation, new Compared(owed, List.copyOf(issued), difference));
    }

    /// How the clause was divided in each stretch; empty for an obligation without a clause.
    public List<Divided> divided(String clauseId) {
        return divided.getOrDefault(clauseId, List.of());
    }

    Optional<Rounded> rounded(String clauseId) {
        return Optional.ofNullable(rounded.get(clauseId));
    }

    Optional<Compared> compared(Obligation obligation) {
        return Optional.ofNullable(compared.get(obligation));
    }
}
