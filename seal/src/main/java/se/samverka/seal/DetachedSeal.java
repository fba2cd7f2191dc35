package se.samverka.seal;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;

/// Seals any file by another file beside it: CAdES baseline B, detached (RFC 5652, `.p7s`).
public final class DetachedSeal {

    private final CAdESService service = new CAdESService(new CommonCertificateVerifier());

    /// @param at the time that the seal claims
    /// @return the seal, in DER
    /// @throws SealKeyUnusable when the key's certificate is not valid at that time
    // The library takes times as Date.
    @SuppressWarnings("JavaUtilDate")
    public byte[] seal(byte[] file, SealKey key, Instant at) {
        SealValue.requireValid(key, at);
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        var document = new InMemoryDocument(file);
        var signed = service.getDataToSign(document, parameters);
        return DSSUtils.toByteArray(
                service.signDocument(document, parameters, SealValue.of(signed.getBytes(), key, parameters)));
    }
}
