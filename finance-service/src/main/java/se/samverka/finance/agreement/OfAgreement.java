package se.samverka.finance.agreement;

import java.util.UUID;

/// A request about one agreement.
public interface OfAgreement {

    UUID agreementId();
}
