package se.samverka.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealReport.Seal;

/// What commands print of a seal, and the certificate that they are given.
public final class SealLines {

    private SealLines() {}

    public static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /// Who sealed, and when.
    public static void print(Seal seal, PrintStream out) {
        out.println("Sealed by    " + seal.holder());
        out.println("Issued by    " + seal.issuer());
        out.println("Valid        " + seal.validFrom() + " to " + seal.validTo());
        out.println("Fingerprint  SHA-256 " + seal.fingerprint());
        out.println("Sealed at    " + seal.sealedAt() + ", by the sealer's own clock");
    }

    /// What nobody must take the result for.
    ///
    /// @param intact whether what was sealed is as it was
    /// @param expected the certificate that the command was given
    public static void printLimits(Seal seal, boolean intact, @Nullable X509Certificate expected, PrintStream out) {
        if (seal.forTests()) {
            out.println("TEST SEAL    The key is a test key. The seal certifies nothing.");
        } else if (intact && expected == null) {
            out.println(
                    "Holder       not checked. Compare the fingerprint with the one that the holder publishes, or give"
                            + " the holder's or its issuer's certificate by --certificate.");
        }
    }
}
