package se.samverka.finance.books.draft.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.claim.entitlement.model.YearDerivation;
import se.samverka.platform.value.Money;

/// Records how a year's drafts are computed: its entitlements, and how they compare with what has been issued.
public interface DraftDerivation extends YearDerivation {

    /// Records nothing.
    DraftDerivation NONE = new DraftDerivation() {};

    /// What is owed has been compared with what is issued.
    ///
    /// @param owed null where nothing is owed any more
    /// @param issued the invoice lines of the same obligation, with what is credited of each
    /// @param difference owed less what is left of the lines; below zero where it is to be credited
    default void compared(
            Obligation obligation, @Nullable Entitlement owed, List<IssuedLine> issued, Money difference) {}
}
