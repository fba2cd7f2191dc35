package se.samverka.meetings.paper;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.seal.SealKey;

/// The key that extracts are sealed with: the configured one, or a test key where none is configured.
///
/// A key that cannot be used stops the start of the service. A certificate that has expired does not: minutes are
/// read all the same, and only extracts are refused.
@ApplicationScoped
public class SealKeys {

    private static final Logger LOG = Logger.getLogger(SealKeys.class);
    private static final String KEYSTORE = "samverka.seal.keystore";
    private static final String PASSWORD = "samverka.seal.password";

    private final Optional<Path> keystore;
    private final Optional<String> password;
    private final Clock clock;

    private @Nullable SealKey key;

    SealKeys(
            @ConfigProperty(name = KEYSTORE) Optional<Path> keystore,
            @ConfigProperty(name = PASSWORD) Optional<String> password,
            Clock clock) {
        this.keystore = keystore;
        this.password = password;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent started) {
        load();
    }

    /// Reads the configured key.
    ///
    /// @throws IllegalStateException when one of the two settings is missing
    /// @throws se.samverka.seal.SealKeyUnusable when the file holds no usable key
    void load() {
        if (keystore.isPresent() != password.isPresent()) {
            throw new IllegalStateException("The key of the seal is half configured: " + KEYSTORE + " and " + PASSWORD
                    + " are needed together");
        }
        if (keystore.isEmpty()) {
            LOG.info("No key for seals is configured (" + KEYSTORE + "): extracts get a test seal");
            return;
        }
        var read = SealKey.read(keystore.get(), password.orElseThrow().toCharArray());
        if (!read.isValidAt(clock.instant())) {
            LOG.error(validity(read) + ": extracts are refused");
        }
        synchronized (this) {
            key = read;
        }
    }

    /// A key that is valid now. Making a test key takes some milliseconds, once a year.
    ///
    /// @throws RuleBroken 503 when the configured certificate is not valid
    public synchronized SealKey usable(Instant now) {
        var known = key;
        if (known == null || (known.isForTests() && keystore.isEmpty() && !known.isValidAt(now))) {
            known = SealKey.forTests(now);
            key = known;
        }
        if (!known.isValidAt(now)) {
            throw RuleBroken.unavailable(ProblemCode.SEAL_KEY_EXPIRED, validity(known));
        }
        return known;
    }

    private static String validity(SealKey key) {
        return "The certificate of the seal is valid from " + key.validFrom() + " to " + key.validTo();
    }
}
