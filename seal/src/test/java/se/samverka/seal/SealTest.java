package se.samverka.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.seal.SealReport.State;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final SealKey KEY = SealKey.forTests(NOW.minusSeconds(60));
    private static final byte[] SEALED = sealed(KEY);
    private static final int CHANGES = 400;

    @TempDir
    Path folder;

    @Test
    void a_seal_says_who_sealed_and_when_and_that_the_file_is_intact() {
        var report = SealCheck.check(SEALED, null);
        assertThat(report.state()).as(report.detail()).isEqualTo(State.INTACT);
        assertThat(report.seal().holder()).contains("CN=Samverka provnyckel");
        assertThat(report.seal().sealedAt()).isEqualTo(NOW);
        assertThat(report.seal().forTests()).isTrue();
    }

    @Test
    void whatever_byte_is_changed_the_file_is_not_intact() {
        var random = new Random(20_260_504);
        var unseen = new ArrayList<Integer>();
        for (int i = 0; i < CHANGES; i++) {
            var changed = SEALED.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            if (SealCheck.check(changed, null).state() == State.INTACT) {
                unseen.add(at);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void nothing_can_be_added_behind_the_seal_or_cut_off() {
        var longer = Arrays.copyOf(SEALED, SEALED.length + 1);
        longer[SEALED.length] = '\n';
        assertThat(SealCheck.check(longer, null).state()).isNotEqualTo(State.INTACT);
        assertThat(SealCheck.check(Arrays.copyOf(SEALED, SEALED.length - 20), null)
                        .state())
                .isNotEqualTo(State.INTACT);
    }

    @Test
    void a_file_without_a_seal_and_a_text_are_told_apart() {
        assertThat(SealCheck.check(pdf(), null).state()).isEqualTo(State.NOT_SEALED);
        assertThat(SealCheck.check("§ 15".getBytes(StandardCharsets.UTF_8), null)
                        .state())
                .isEqualTo(State.BROKEN);
    }

    @Test
    void a_seal_beside_its_file_shows_each_change_of_the_file() {
        var file = "<mets/>".getBytes(StandardCharsets.UTF_8);
        var seal = new DetachedSeal().seal(file, KEY, NOW);
        var report = SealCheck.checkDetached(file, seal, KEY.certificate());
        assertThat(report.state()).as(report.detail()).isEqualTo(State.INTACT);
        assertThat(Objects.requireNonNull(report.seal()).sealedAt()).isEqualTo(NOW);
        for (int at = 0; at < file.length; at++) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThat(SealCheck.checkDetached(changed, seal, null).state()).isEqualTo(State.BROKEN);
        }
        assertThat(SealCheck.checkDetached(file, Arrays.copyOf(seal, seal.length + 1), null)
                        .state())
                .isEqualTo(State.BROKEN);
        assertThat(SealCheck.checkDetached(file, Arrays.copyOf(seal, seal.length - 1), null)
                        .state())
                .isEqualTo(State.BROKEN);
        assertThat(SealCheck.checkDetached(file, file, null).state()).isEqualTo(State.BROKEN);
        assertThat(SealCheck.checkDetached(
                                file,
                                seal,
                                SealKey.forTests(NOW.minusSeconds(60)).certificate())
                        .state())
                .isEqualTo(State.OTHER_HOLDER);
    }

    @Test
    void the_holder_is_checked_against_a_certificate_that_is_given() {
        assertThat(SealCheck.check(SEALED, KEY.certificate()).state()).isEqualTo(State.INTACT);
        var other = SealKey.forTests(NOW.minusSeconds(60));
        assertThat(SealCheck.check(SEALED, other.certificate()).state()).isEqualTo(State.OTHER_HOLDER);
    }

    @Test
    void the_holder_is_checked_against_the_certificate_of_its_issuer() throws Exception {
        var holder = issued(KEY, "CN=Region Exempel,C=SE");
        var pdf = sealed(holder);
        assertThat(SealCheck.check(pdf, KEY.certificate()).state()).isEqualTo(State.INTACT);
        assertThat(SealCheck.check(pdf, SealKey.forTests(NOW.minusSeconds(60)).certificate())
                        .state())
                .isEqualTo(State.OTHER_HOLDER);
        assertThat(holder.name()).isEqualTo("Region Exempel");
        assertThat(holder.isForTests()).isFalse();
    }

    @Test
    void an_expired_certificate_seals_nothing() {
        var late = NOW.plus(Duration.ofDays(400));
        assertThatThrownBy(() -> new PdfSeal().seal(pdf(), KEY, late, "Rätt utdraget"))
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessageContaining("2027-05-04");
    }

    @Test
    void a_key_is_read_from_its_file() throws Exception {
        var file = stored(KEY, "secret", "seal");
        var read = SealKey.read(file, "secret".toCharArray());
        assertThat(SealCheck.check(sealed(read), KEY.certificate()).state()).isEqualTo(State.INTACT);
    }

    @Test
    void a_file_that_holds_no_usable_key_says_why() throws Exception {
        var file = stored(KEY, "secret", "seal");
        var several = stored(KEY, "secret", "one", "two");
        assertThatThrownBy(() -> SealKey.read(file, "wrong".toCharArray()))
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessageContaining("cannot be read with the password");
        assertThatThrownBy(() -> SealKey.read(folder.resolve("absent.p12"), "secret".toCharArray()))
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessageContaining("absent.p12");
        assertThatThrownBy(() -> SealKey.read(several, "secret".toCharArray()))
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessageContaining("2 keys");
    }

    @Test
    void the_command_prints_what_it_found_and_fails_for_a_changed_file() throws Exception {
        var file = Files.write(folder.resolve("extract.pdf"), SEALED);
        var changed = SEALED.clone();
        changed[changed.length / 2] ^= 1;
        var other = Files.write(folder.resolve("changed.pdf"), changed);
        var certificate = Files.writeString(
                folder.resolve("holder.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(KEY.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        assertThat(run(0, file.toString()))
                .contains("Sealed by    CN=Samverka provnyckel,OU=TEST", "2026-05-04T08:00:00Z", "INTACT", "TEST SEAL");
        assertThat(run(0, "--certificate", certificate.toString(), file.toString()))
                .contains("INTACT");
        assertThat(run(1, other.toString())).contains("BROKEN");
        assertThat(run(2, folder.resolve("absent.pdf").toString())).contains("Not checked");
        assertThat(run(2)).contains("Usage");
    }

    private static String run(int exitCode, String... arguments) {
        var out = new ByteArrayOutputStream();
        assertThat(VerifySeal.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(exitCode);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path stored(SealKey key, String password, String... aliases) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var alias : aliases) {
            store.setKeyEntry(
                    alias, key.key(), password.toCharArray(), key.chain().toArray(Certificate[]::new));
        }
        var file = folder.resolve(List.of(aliases).getLast() + ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static byte[] sealed(SealKey key) {
        return new PdfSeal().seal(pdf(), key, NOW, "Rätt utdraget");
    }

    /// A key whose certificate another key has issued.
    // Bouncy Castle takes days as Date.
    @SuppressWarnings("JavaUtilDate")
    private static SealKey issued(SealKey issuer, String name) throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var certificate = new JcaX509v3CertificateBuilder(
                        X500Name.getInstance(
                                issuer.certificate().getSubjectX500Principal().getEncoded()),
                        BigInteger.TWO,
                        Date.from(NOW.minusSeconds(60)),
                        Date.from(NOW.plusSeconds(60)),
                        new X500Name(name),
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key()));
        return new SealKey(
                pair.getPrivate(),
                List.of(new JcaX509CertificateConverter().getCertificate(certificate), issuer.certificate()));
    }

    private static byte[] pdf() {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
