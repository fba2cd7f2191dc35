package se.samverka.finance.basis.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where agreements-service answers, and as whom finance asks it. Without a token endpoint and a secret it cannot be
/// asked: gaps are not repaired, their dead letters stay until somebody replays or releases them, and documents are
/// issued as while agreements is away.
@ConfigMapping(prefix = "samverka.agreements")
interface OwnerConfig {

    URI url();

    /// The issuer's token endpoint, for the client-credentials grant.
    Optional<URI> tokenEndpoint();

    @WithDefault("samverka-finance")
    String clientId();

    Optional<String> clientSecret();

    @WithDefault("1s")
    Duration connectTimeout();

    /// For one answer, to its last byte, when a gap is repaired.
    @WithDefault("5S")
    Duration answerTimeout();

    /// The same while a request waits for it.
    @WithDefault("2s")
    Duration waitingTimeout();
}
