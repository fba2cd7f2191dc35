package se.samverka.finance.basis.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The address of agreements-service and the client that finance uses there. Without a token endpoint and a secret
/// it cannot be asked. Then gaps are not repaired: their dead letters stay until they are replayed or released, and
/// documents are issued as when agreements-service is unavailable.
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

    /// Time limit for one response, to its last byte, when a gap is repaired.
    @WithDefault("5S")
    Duration answerTimeout();

    /// The same limit while a request waits for the response.
    @WithDefault("2s")
    Duration waitingTimeout();
}
