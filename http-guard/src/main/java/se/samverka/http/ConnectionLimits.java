package se.samverka.http;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The limits on what a client may use of a connection, in time and bytes; set by the operator.
///
/// Not a Quarkus config mapping, so that servers which tests start without Quarkus are guarded too, with the
/// defaults.
///
/// @param requestLine longest request line in bytes (`quarkus.http.limits.max-initial-line-length`)
/// @param fields all header fields together in bytes (`quarkus.http.limits.max-header-size`)
/// @param connections most open connections of a server (`samverka.http.max-connections`); above this, the address
///     with the most loses the one that has waited longest for a request
/// @param held bytes of memory that all connections together may hold, above each connection's reserve
///     (`samverka.http.held-memory`: a size, or a percentage of the maximum heap)
/// @param unknownPercent per cent of that for clients that are not identified
///     (`samverka.http.held-memory-unknown-percent`)
/// @param heldBody most bytes held of one body (`samverka.http.held-body`): what the application keeps, and what is
///     queued while it does not read
/// @param headTimeout longest time from the first byte of a head to its end (`samverka.http.head-timeout`)
/// @param bodyWindow time over which the rate of a body is averaged (`samverka.http.body-window`)
/// @param bodyRate lowest rate of a body in bytes per second, averaged over the window
///     (`samverka.http.min-body-rate`); time in which the server does not read is not counted
/// @param stalledAnswer longest time in which a client reads nothing of a waiting response
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

    /// Interval of checks: a tenth of the shortest timeout, at most a second.
    Duration lookEvery() {
        long shortest = Math.min(headTimeout.toMillis(), Math.min(bodyWindow.toMillis(), stalledAnswer.toMillis()));
        return Duration.ofMillis(Math.clamp(shortest / 10, 10, 1000));
    }

    /// Whether a body is fast enough.
    boolean isFastEnough(long bytes, long nanos) {
        return bytes >= bodyRate * nanos / 1_000_000_000L;
    }

    /// A size as in other settings (`64K`), or a percentage of the maximum heap (`25%`).
    private static long size(Config config, String key, String otherwise) {
        var size = config.getOptionalValue(key, String.class).orElse(otherwise);
        return size.endsWith("%")
                ? Runtime.getRuntime().maxMemory() * Integer.parseInt(size.substring(0, size.length() - 1)) / 100
                : new MemorySizeConverter().convert(size).asLongValue();
    }

    /// A duration as in other settings: `10S`, `500ms` or ISO 8601.
    private static Duration duration(Config config, String key, Duration otherwise) {
        return config.getOptionalValue(key, String.class)
                .map(DurationConverter::parseDuration)
                .orElse(otherwise);
    }
}
