package se.samverka.platform.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Destinations to which the last send failed. Their events are skipped during a pause, so that events for other
/// destinations are not delayed. The pause doubles from one second to half a minute.
///
/// This is held in the leading relay's memory only; a new leader starts without it.
final class Backoffs {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<Destination, Backoff> byDestination = new LinkedHashMap<>();

    /// @param untilNanos end of the pause; null once the next event may be sent
    private record Backoff(Duration pause, @Nullable Long untilNanos, String reason) {}

    void add(Destination destination, String reason, long nowNanos) {
        var before = byDestination.get(destination);
        var doubled = before == null ? SHORTEST : before.pause().multipliedBy(2);
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        byDestination.put(destination, new Backoff(pause, nowNanos + pause.toNanos(), reason));
    }

    /// The destinations whose pause is over.
    List<Destination> over(long nowNanos) {
        return byDestination.entrySet().stream()
                .filter(wait -> {
                    var until = wait.getValue().untilNanos();
                    return until != null && until - nowNanos <= 0;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Allows the next event. If it fails, the next pause is longer.
    void open(Destination destination) {
        byDestination.computeIfPresent(destination, (_, wait) -> new Backoff(wait.pause(), null, wait.reason()));
    }

    /// Called after a pass: a reopened destination that did not fail again works.
    void forgetOpen() {
        byDestination.values().removeIf(wait -> wait.untilNanos() == null);
    }

    void clear() {
        byDestination.clear();
    }

    /// Whether an event of that topic and key must wait.
    boolean holds(String topic, @Nullable String key) {
        return byDestination.entrySet().stream()
                .anyMatch(wait ->
                        wait.getValue().untilNanos() != null && wait.getKey().holds(topic, key));
    }

    /// Topics of which some events must wait.
    List<String> topics() {
        return byDestination.entrySet().stream()
                .filter(wait -> wait.getValue().untilNanos() != null)
                .map(wait -> wait.getKey().topic())
                .distinct()
                .toList();
    }

    /// The destinations and why sending failed; null when there are none.
    @Nullable
    String described() {
        return byDestination.isEmpty()
                ? null
                : byDestination.entrySet().stream()
                        .map(wait -> wait.getKey() + ": " + wait.getValue().reason())
                        .collect(Collectors.joining("; "));
    }
}
