package se.samverka.finance.basis.agreement;

import java.util.UUID;

/// A request about one agreement.
public interface OfAgreement {

    UUID agreementId();
}
