package se.samverka.seal;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.model.SignatureValue;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;

/// What a key makes of the bytes that a seal covers.
final class SealValue {

    private SealValue() {}

    /// @throws SealKeyUnusable when the key's certificate is not valid at that time
    static void requireValid(SealKey key, Instant at) {
        if (!key.isValidAt(at)) {
            throw new SealKeyUnusable("The certificate of the seal is valid from " + key.validFrom() + " to "
                    + key.validTo() + " and not at " + at);
        }
    }

    /// @throws SealKeyUnusable when the key cannot sign
    static SignatureValue of(byte[] signed, SealKey key, CAdESSignatureParameters parameters) {
        var algorithm = parameters.getSignatureAlgorithm();
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(signed);
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new SealKeyUnusable("The key cannot seal with " + algorithm.getJCEId(), e);
        }
    }
}
