package se.samverka.http;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// How long and how much a client may take of a connection, as an operator may set it.
///
/// Not a mapping of the framework: servers that a test starts outside of it are guarded too, by the defaults.
///
/// @param requestLine longest request line in bytes (`quarkus.http.limits.max-initial-line-length`)
/// @param fields all header fields together in bytes (`quarkus.http.limits.max-header-size`)
/// @param connections most connections open at a time to one server (`samverka.http.max-connections`); above them
///     the address with the most gives up the one that has waited longest for a request
/// @param held bytes that all connections together may take of memory, above what each has for itself
///     (`samverka.http.held-memory`: a size, or a percentage of the largest heap)
/// @param unknownPercent how much of that clients may take of whom nobody knows who they are
///     (`samverka.http.held-memory-unknown-percent`)
/// @param heldBody most bytes that are held of one body (`samverka.http.held-body`): what the application keeps, and
///     what stands in queues while it does not read
/// @param headTimeout how long the head of a request may take from its first byte (`samverka.http.head-timeout`)
/// @param bodyWindow how often the rate of a body is looked at (`samverka.http.body-window`)
/// @param bodyRate fewest bytes a second of a body, on the average of a window (`samverka.http.min-body-rate`);
///     time in which the server itself does not read is not counted
/// @param stalledAnswer how long a client may read nothing of an answer that is ready for it
///     (`samverka.http.stalled-answer-timeout`)
record ConnectionLimits(
        int requestLine,
        int fields,
        int connections,
        long held,
        int unknownPercent,
        int heldBody,
        Duration headTimeout,
        Duration bodyWindow,
        long bodyRate,
        Duration stalledAnswer) {

    static ConnectionLimits configured() {
        var config = ConfigProvider.getConfig();
        return new ConnectionLimits(
                config.getOptionalValue("quarkus.http.limits.max-initial-line-length", Integer.class)
                        .orElse(4096),
                Math.toIntExact(size(config, "quarkus.http.limits.max-header-size", "20K")),
                config.getOptionalValue("samverka.http.max-connections", Integer.class)
                        .orElse(2000),
                size(config, "samverka.http.held-memory", "25%"),
                config.getOptionalValue("samverka.http.held-memory-unknown-percent", Integer.class)
                        .orElse(50),
                Math.toIntExact(size(config, "samverka.http.held-body", "256K")),
                duration(config, "samverka.http.head-timeout", Duration.ofSeconds(10)),
                duration(config, "samverka.http.body-window", Duration.ofSeconds(10)),
                config.getOptionalValue("samverka.http.min-body-rate", Long.class)
                        .orElse(1024L),
                duration(config, "samverka.http.stalled-answer-timeout", Duration.ofSeconds(30)));
    }

    /// How often a connection is looked at: a tenth of the shortest of its times, a second at most.
    Duration lookEvery() {
        long shortest = Math.min(headTimeout.toMillis(), Math.min(bodyWindow.toMillis(), stalledAnswer.toMillis()));
        return Duration.ofMillis(Math.clamp(shortest / 10, 10, 1000));
    }

    /// Whether a body may go on at this rate.
    boolean isFastEnough(long bytes, long nanos) {
        return bytes >= bodyRate * nanos / 1_000_000_000L;
    }

    /// As everywhere in the configuration (`64K`), or a percentage of the largest heap (`25%`).
    private static long size(Config config, String key, String otherwise) {
        var size = config.getOptionalValue(key, String.class).orElse(otherwise);
        return size.endsWith("%")
                ? Runtime.getRuntime().maxMemory() * Integer.parseInt(size.substring(0, size.length() - 1)) / 100
                : new MemorySizeConverter().convert(size).asLongValue();
    }

    /// As everywhere in the configuration: `10S`, `500ms` or ISO 8601.
    private static Duration duration(Config config, String key, Duration otherwise) {
        return config.getOptionalValue(key, String.class)
                .map(DurationConverter::parseDuration)
                .orElse(otherwise);
    }
}
