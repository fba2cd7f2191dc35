package se.samverka.finance.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where agreements is, and how long it is waited for.
@ConfigMapping(prefix = "samverka.ask-agreements")
interface AgreementsConfig {

    /// Scheme, host and port, without a path; nobody is asked where it is absent.
    Optional<URI> url();

    @WithDefault("1s")
    Duration connectTimeout();

    /// From the question to the last byte of the answer.
    @WithDefault("2s")
    Duration answerTimeout();

    /// Larger answers are not read.
    @WithDefault("8388608")
    long maxAnswerBytes();
}
