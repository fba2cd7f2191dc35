package se.samverka.agreements.impact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// The address of finance, and its timeouts.
@ConfigMapping(prefix = "samverka.finance")
interface FinanceConfig {

    /// Scheme, host and port, without a path.
    @WithDefault("http://127.0.0.1:8082")
    URI url();

    @WithDefault("1s")
    Duration connectTimeout();

    /// From the question to the last byte of the answer.
    @WithDefault("5s")
    Duration answerTimeout();

    /// Larger answers are not read: 500 parties over ten years fit.
    @WithDefault("8388608")
    long maxAnswerBytes();
}
