package se.samverka.finance.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.Bindings;
import se.samverka.platform.value.OrganisationNumber;

/// How payers stand to one version of an agreement's terms.
record Standing(Bindings bindings, int version) {

    /// Of terms that nobody has been asked to approve.
    private static final Standing OF_PREVIEW = new Standing(Bindings.NONE, 0);

    static Standing ofPreview() {
        return OF_PREVIEW;
    }

    boolean isUnbound(@Nullable OrganisationNumber payer) {
        return payer != null && version > 0 && !bindings.covers(payer, List.of(version));
    }

    boolean isContested(@Nullable OrganisationNumber payer) {
        return payer != null && bindings.isContested(payer);
    }

    boolean isReleased(@Nullable OrganisationNumber payer) {
        return payer != null && bindings.isReleased(payer);
    }
}
