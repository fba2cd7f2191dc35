package se.samverka.finance.basis.agreement;

import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.Agreement;

/// Fired inside the transaction in which a revision of an agreement that is later than the one known was taken
/// over, whether it owes something else or not. The agreement is locked.
///
/// @param before the revision that was known until then; none of an agreement that is new
public record RevisionKept(Agreement agreement, Optional<Agreement> before) {

    public UUID agreementId() {
        return agreement.id();
    }

    public long revision() {
        return agreement.revision();
    }
}
