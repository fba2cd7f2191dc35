package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;

/// Warns about a renewal that is allowed but likely to be a mistake. The warnings are kept with the agreement and
/// are computed again when it is revised or proposed.
@ApplicationScoped
class WarnOfPredecessor {

    private final Agreements agreements;

    WarnOfPredecessor(Agreements agreements) {
        this.agreements = agreements;
    }

    void warn(AgreementEntity agreement) {
        var found = new ArrayList<Warning>();
        var predecessor = agreement.predecessor;
        if (predecessor != null) {
            if (agreements.isRenewedByAnother(predecessor, agreement.id)) {
                found.add(Warning.SECOND_SUCCESSOR);
            }
            if (agreements
                    .findByIdOptional(predecessor)
                    .filter(renewed -> agreement.validFrom().isBefore(renewed.validFrom()))
                    .isPresent()) {
                found.add(Warning.BEGINS_BEFORE_PREDECESSOR);
            }
        }
        agreement.warn(found);
    }
}
