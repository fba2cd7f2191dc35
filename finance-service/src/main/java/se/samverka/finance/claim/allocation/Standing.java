package se.samverka.finance.claim.allocation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.platform.value.OrganisationNumber;

/// How parties stand to one version of an agreement's terms.
///
/// @param left those that have left by notice
record Standing(Bindings bindings, int version, Set<OrganisationNumber> left) {

    /// Of terms that nobody has been asked to approve.
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
