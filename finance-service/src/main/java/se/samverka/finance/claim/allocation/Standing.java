package se.samverka.finance.claim.allocation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.platform.value.OrganisationNumber;

/// Who is bound, contests, is released or has left, for one version of the terms.
///
/// @param left the parties that have left by notice
record Standing(Bindings bindings, int version, Set<OrganisationNumber> left) {

    /// For proposed terms, which nobody has approved.
    private static final Standing OF_PREVIEW = new Standing(Bindings.NONE, 0, Set.of());

    static Standing ofPreview() {
        return OF_PREVIEW;
    }

    boolean isUnbound(@Nullable OrganisationNumber payer) {
        return payer != null && version > 0 && !bindings.covers(payer, List.of(version));
    }

    boolean hasLeft(@Nullable OrganisationNumber party) {
        return party != null && left.contains(party);
    }

    boolean isContested(@Nullable OrganisationNumber payer) {
        return payer != null && bindings.isContested(payer);
    }

    boolean isReleased(@Nullable OrganisationNumber payer) {
        return payer != null && bindings.isReleased(payer, List.of(version));
    }
}
