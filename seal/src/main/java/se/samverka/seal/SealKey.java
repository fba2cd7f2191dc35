package se.samverka.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key that seals, with the certificate that names its holder.
///
/// @param chain the holder's certificate first, then those of its issuers
public record SealKey(PrivateKey key, List<X509Certificate> chain) {

    /// The unit in the certificate of a test key, by which everybody sees that it certifies nothing.
    static final String TEST_UNIT = "OU=TEST - EJ GILTIG STAMPEL";

    private static final String TEST_NAME = "C=SE,O=Samverka," + TEST_UNIT + ",CN=Samverka provnyckel";
    private static final Duration TEST_VALIDITY = Duration.ofDays(365);
    private static final int SERIAL_BITS = 120;

    public SealKey {
        chain = List.copyOf(chain);
    }

    /// The key in a PKCS#12 file, which holds one.
    ///
    /// @throws SealKeyUnusable when there is no such file, the password is wrong, or it holds no key or several
    public static SealKey read(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var aliases = new ArrayList<String>();
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    aliases.add(alias);
                }
            }
            if (aliases.size() != 1) {
                throw new SealKeyUnusable(file + " holds " + aliases.size() + " keys; one is needed");
            }
            var certificates = store.getCertificateChain(aliases.getFirst());
            if (certificates == null || certificates.length == 0) {
                throw new SealKeyUnusable(file + " holds a key without a certificate");
            }
            var chain = new ArrayList<X509Certificate>();
            for (Certificate certificate : certificates) {
                chain.add((X509Certificate) certificate);
            }
            var read = new SealKey((PrivateKey) store.getKey(aliases.getFirst(), password), chain);
            if (!read.signs()) {
                throw new SealKeyUnusable(file + " holds a key that is not its certificate's");
            }
            return read;
        } catch (IOException e) {
            throw new SealKeyUnusable(file + " cannot be read with the password: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new SealKeyUnusable(file + " is no usable PKCS#12 file: " + e.getMessage(), e);
        }
    }

    /// A new key that certifies nothing, for tests and development.
    // Bouncy Castle takes days as Date.
    @SuppressWarnings("JavaUtilDate")
    public static SealKey forTests(Instant from) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = pairs.generateKeyPair();
            var name = new X500Name(TEST_NAME);
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, new SecureRandom()),
                            Date.from(from),
                            Date.from(from.plus(TEST_VALIDITY)),
                            name,
                            pair.getPublic())
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new SealKey(
                    pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
        } catch (GeneralSecurityException | OperatorException | IOException e) {
            throw new IllegalStateException("No test key can be made", e);
        }
    }

    /// Whether what the key signs is verified by the certificate.
    private boolean signs() throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new InvalidKeyException("keys of " + key.getAlgorithm() + " do not seal: RSA or EC");
        };
        var tried = new byte[] {1, 2, 3};
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(tried);
        var signed = signature.sign();
        signature.initVerify(certificate());
        signature.update(tried);
        return signature.verify(signed);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Whether it is a test key.
    public boolean isForTests() {
        return isForTests(certificate());
    }

    static boolean isForTests(X509Certificate certificate) {
        return holder(certificate).contains(TEST_UNIT);
    }

    /// Who seals, as the certificate names it.
    public String holder() {
        return holder(certificate());
    }

    static String holder(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    /// The common name of whoever seals, for people; the whole name where there is none.
    public String name() {
        try {
            return new LdapName(holder())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(holder());
        } catch (InvalidNameException e) {
            return holder();
        }
    }

    /// Since when the certificate is valid.
    // The platform's certificates have days as Date.
    @SuppressWarnings("JavaUtilDate")
    public Instant validFrom() {
        return certificate().getNotBefore().toInstant();
    }

    /// Until when the certificate is valid.
    @SuppressWarnings("JavaUtilDate")
    public Instant validTo() {
        return certificate().getNotAfter().toInstant();
    }

    public boolean isValidAt(Instant time) {
        return !time.isBefore(validFrom()) && !time.isAfter(validTo());
    }
}
