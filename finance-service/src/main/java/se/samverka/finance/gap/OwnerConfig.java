package se.samverka.finance.gap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where agreements-service answers, and as whom finance asks it. Without a token endpoint and a secret gaps are
/// not repaired: their dead letters stay until somebody replays or releases them.
@ConfigMapping(prefix = "samverka.agreements")
interface OwnerConfig {

    URI url();

    /// The issuer's token endpoint, for the client-credentials grant.
    Optional<URI> tokenEndpoint();

    @WithDefault("samverka-finance")
    String clientId();

    Optional<String> clientSecret();

    /// For one answer, to its last byte.
    @WithDefault("5S")
    Duration answerTimeout();
}
