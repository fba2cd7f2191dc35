package se.samverka.finance.basis.agreement.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One part of a split. A branch either has a split of its own, or a payer that owes it, or is not yet assigned
/// (domain rule 4).
///
/// @param area whose population is the weight in a POPULATION split; when absent, the payer's area
/// @param share the part of the whole in a SHARES split
/// @param amount the amount for the year in a FIXED split
/// @param decidedAmount what a political decision says; it replaces the computed amount
/// @param pointer JSON pointer of the branch in the terms, for violations
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

    /// Whether this part has no payer yet: it is allocated and shown, but not invoiced.
    public boolean isUnassigned() {
        return split == null && payer == null;
    }
}
