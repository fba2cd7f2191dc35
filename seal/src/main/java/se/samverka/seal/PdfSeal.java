package se.samverka.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;

/// Seals PDF files: PAdES baseline B, in a field that shows nothing. A sealed file permits no change.
///
/// Baseline T and LT need a time-stamp authority and lists of revoked certificates, and so a network.
public final class PdfSeal {

    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());

    /// @param at the time that the seal claims
    /// @param reason what the seal certifies
    /// @throws SealKeyUnusable when the key's certificate is not valid at that time
    // The library takes times as Date.
    @SuppressWarnings("JavaUtilDate")
    public byte[] seal(byte[] pdf, SealKey key, Instant at, String reason) {
        SealValue.requireValid(key, at);
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setReason(reason);
        parameters.setAppName("Samverka");
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        var document = new InMemoryDocument(pdf);
        var signed = service.getDataToSign(document, parameters);
        var sealed = service.signDocument(document, parameters, SealValue.of(signed.getBytes(), key, parameters));
        return DSSUtils.toByteArray(sealed);
    }
}
