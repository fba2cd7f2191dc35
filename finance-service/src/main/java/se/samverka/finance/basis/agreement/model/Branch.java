package se.samverka.finance.basis.agreement.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One part of a split. A branch with a split of its own is divided again; one with a payer is owed by that
/// payer; one with neither is not yet assigned (domain rule 4).
///
/// @param area whose population weighs in a POPULATION split; where absent, that of the payer's area
/// @param share the part of the whole in a SHARES split
/// @param amount the amount of the year in a FIXED split
/// @param decidedAmount what a political decision says; it stands instead of the computed amount
/// @param pointer where the branch stands in the terms, for violations
public record Branch(
        String branchId,
        String title,
        @Nullable String area,
        @Nullable OrganisationNumber payer,
        @Nullable Fraction share,
        @Nullable Money amount,
        @Nullable Money decidedAmount,
        @Nullable String decisionReference,
        @Nullable Split split,
        String pointer) {

    static Branch of(se.samverka.terms.FundingClause.Branch written, String pointer) {
        return new Branch(
                written.branchId(),
                Objects.requireNonNullElse(written.title(), written.branchId()),
                written.area(),
                written.payer(),
                written.share(),
                written.amount(),
                written.decidedAmount(),
                written.decisionReference(),
                written.split() == null ? null : Split.of(written.split(), pointer + "/split"),
                pointer);
    }

    /// Whether this part has no payer yet: it is allocated and shown, and not invoiced.
    public boolean isUnassigned() {
        return split == null && payer == null;
    }
}
