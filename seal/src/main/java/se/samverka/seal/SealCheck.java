package se.samverka.seal;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.cades.validation.CMSDocumentAnalyzer;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealReport.Seal;
import se.samverka.seal.SealReport.State;

/// Checks the seal of a PDF file, or a seal that lies beside its file, without a network. The seal of a PDF file
/// must cover the whole file: nothing stands before it, behind it, or in the place that is kept for it.
public final class SealCheck {

    private static final int LONG_FORM = 0x80;

    private SealCheck() {}

    /// @param expected the holder's certificate, or one that issued it; null to check only that the file is as
    /// it was sealed
    public static SealReport check(byte[] pdf, @Nullable X509Certificate expected) {
        try {
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            var seals = analyzer.getSignatures();
            if (seals.isEmpty()) {
                return new SealReport(State.NOT_SEALED, "The file has no seal", null);
            }
            if (seals.size() > 1) {
                return SealReport.broken("The file has " + seals.size() + " seals; one is expected", null);
            }
            var seal = (PAdESSignature) seals.getFirst();
            return report(seal, () -> coversAll(pdf, seal.getPdfRevision().getByteRange()), expected);
        } catch (RuntimeException e) {
            // The libraries throw many kinds for a file that is damaged or none.
            return SealReport.broken("The file cannot be read: " + e.getMessage(), null);
        }
    }

    /// @param seal the seal of the file, which lies beside it
    /// @param expected as above
    public static SealReport checkDetached(byte[] file, byte[] seal, @Nullable X509Certificate expected) {
        try {
            var analyzer = new CMSDocumentAnalyzer(new InMemoryDocument(seal));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            analyzer.setDetachedContents(List.of(new InMemoryDocument(file)));
            var seals = analyzer.getSignatures();
            if (seals.size() != 1) {
                return SealReport.broken("The seal has " + seals.size() + " signatures; one is expected", null);
            }
            // A seal that has the file in itself would say nothing of the one beside it. Nothing stands behind it.
            return report(
                    (CAdESSignature) seals.getFirst(),
                    () -> analyzer.getCMS().isDetachedSignature()
                            && Arrays.equals(analyzer.getCMS().getDEREncoded(), seal),
                    expected);
        } catch (RuntimeException e) {
            return SealReport.broken("The seal cannot be read: " + e.getMessage(), null);
        }
    }

    private static SealReport report(
            CAdESSignature seal, BooleanSupplier coversAll, @Nullable X509Certificate expected) {
        var signer = seal.getCandidatesForSigningCertificate().getTheCertificateValidity();
        if (signer == null || signer.getCertificateToken() == null) {
            return SealReport.broken("The seal has no certificate", null);
        }
        var certificate = signer.getCertificateToken().getCertificate();
        var found = seal(seal, certificate);
        var verified = seal.getSignatureCryptographicVerification();
        if (!verified.isReferenceDataFound() || !verified.isReferenceDataIntact()) {
            return SealReport.broken("The file was changed after it was sealed", found);
        }
        if (!verified.isSignatureValid() || !signer.isDigestEqual()) {
            return SealReport.broken("The seal was not made with the key of its certificate", found);
        }
        if (!coversAll.getAsBoolean()) {
            return SealReport.broken("The seal does not cover the whole file", found);
        }
        var at = found.sealedAt();
        if (at == null || at.isBefore(found.validFrom()) || at.isAfter(found.validTo())) {
            return SealReport.broken("The certificate was not valid when the file was sealed", found);
        }
        if (expected != null && !isOf(expected, certificate, seal)) {
            return new SealReport(
                    State.OTHER_HOLDER, "The seal does not belong to the certificate that is expected", found);
        }
        return new SealReport(State.INTACT, "", found);
    }

    // The library and the platform have times as Date.
    @SuppressWarnings("JavaUtilDate")
    private static Seal seal(CAdESSignature seal, X509Certificate certificate) {
        var at = seal.getSigningTime();
        return new Seal(
                SealKey.holder(certificate),
                certificate.getIssuerX500Principal().getName(),
                fingerprint(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                at == null ? null : at.toInstant(),
                SealKey.isForTests(certificate));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate cannot be written", e);
        }
    }

    /// Whether the range is the file without the place of the seal, and that place holds the seal and zeros
    /// alone.
    private static boolean coversAll(byte[] pdf, ByteRange range) {
        int gapFrom = range.getFirstPartEnd();
        int gapTo = range.getSecondPartStart();
        if (range.getFirstPartStart() != 0 || gapTo + range.getSecondPartEnd() != pdf.length || gapTo <= gapFrom + 2) {
            return false;
        }
        var gap = new String(pdf, gapFrom, gapTo - gapFrom, StandardCharsets.ISO_8859_1);
        if (!gap.startsWith("<") || !gap.endsWith(">")) {
            return false;
        }
        var digits = gap.substring(1, gap.length() - 1);
        try {
            var bytes = HexFormat.of().parseHex(digits);
            var rest = Arrays.copyOfRange(bytes, lengthOf(bytes), bytes.length);
            return (digits.equals(HexFormat.of().withUpperCase().formatHex(bytes))
                            || digits.equals(HexFormat.of().formatHex(bytes)))
                    && Arrays.equals(rest, new byte[rest.length]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /// The length in bytes of the DER value at the beginning, its tag and length included.
    private static int lengthOf(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[1]);
        if (first < LONG_FORM) {
            return 2 + first;
        }
        int length = 0;
        for (int i = 0; i < first - LONG_FORM; i++) {
            length = (length << Byte.SIZE) + Byte.toUnsignedInt(bytes[2 + i]);
        }
        return 2 + first - LONG_FORM + length;
    }

    /// Whether the certificate is the expected one, or was issued by it, at the time of the seal.
    @SuppressWarnings("JavaUtilDate")
    private static boolean isOf(X509Certificate expected, X509Certificate certificate, CAdESSignature seal) {
        if (expected.equals(certificate)) {
            return true;
        }
        try {
            var issuers = seal.getCertificates().stream()
                    .map(token -> token.getCertificate())
                    .filter(other -> !other.equals(certificate) && !other.equals(expected))
                    .toList();
            var path = new ArrayList<X509Certificate>();
            path.add(certificate);
            path.addAll(issuers);
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(expected, null)));
            parameters.setRevocationEnabled(false);
            var at = seal.getSigningTime();
            parameters.setDate(at == null ? new Date(0) : at);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
