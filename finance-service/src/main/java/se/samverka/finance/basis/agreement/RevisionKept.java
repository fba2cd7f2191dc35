package se.samverka.finance.basis.agreement;

import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.Agreement;

/// Fired in the transaction that takes over a later revision of an agreement, whether or not it changes what is
/// owed. The agreement is locked.
///
/// @param before the previously known revision; empty for a new agreement
public record RevisionKept(Agreement agreement, Optional<Agreement> before) {

    public UUID agreementId() {
        return agreement.id();
    }

    public long revision() {
        return agreement.revision();
    }
}
