package se.samverka.meetings.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.seal.SealKey;
import se.samverka.seal.SealKeyUnusable;

class SealKeysTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_half_configuration_stops_the_start() {
        assertThatThrownBy(() ->
                        keys(Optional.of(Path.of("seal.p12")), Optional.empty()).load())
                .hasMessageContaining("half configured")
                .hasMessageContaining("samverka.seal.password");
        assertThatThrownBy(() -> keys(Optional.empty(), Optional.of("secret")).load())
                .hasMessageContaining("half configured")
                .hasMessageContaining("samverka.seal.keystore");
    }

    @Test
    void a_key_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> keys(Optional.of(folder.resolve("absent.p12")), Optional.of("secret"))
                        .load())
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessageContaining("absent.p12");
    }

    @Test
    void without_configuration_there_is_a_test_key_which_is_made_once_and_anew_when_it_has_expired() {
        var keys = keys(Optional.empty(), Optional.empty());
        keys.load();
        var first = keys.usable(NOW);
        assertThat(first.isForTests()).isTrue();
        assertThat(keys.usable(NOW.plusSeconds(1))).isSameAs(first);
        var later = NOW.plus(Duration.ofDays(400));
        assertThat(keys.usable(later).isValidAt(later)).isTrue();
    }

    @Test
    void the_configured_key_is_used_and_refused_once_it_has_expired() throws Exception {
        // Given: a key that happens to be a test key, in a file
        var made = SealKey.forTests(NOW);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "seal", made.key(), "secret".toCharArray(), made.chain().toArray(Certificate[]::new));
        var file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        var keys = keys(Optional.of(file), Optional.of("secret"));
        keys.load();
        // Then
        assertThat(keys.usable(NOW).chain()).isEqualTo(made.chain());
        assertThatThrownBy(() -> keys.usable(NOW.plus(Duration.ofDays(400))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SEAL_KEY_EXPIRED))
                .hasMessageContaining("2027-05-04");
    }

    private static SealKeys keys(Optional<Path> keystore, Optional<String> password) {
        return new SealKeys(keystore, password, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
