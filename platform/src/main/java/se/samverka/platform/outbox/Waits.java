package se.samverka.platform.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Places that took no event when one was last sent there. Events for them are left alone for a while, so that those
/// for other places are not held up; the while doubles from one second to half a minute.
///
/// It is kept in memory by the relay that leads: a new leader finds out anew.
final class Waits {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<Place, Wait> byPlace = new LinkedHashMap<>();

    /// @param untilNanos null once the next event may be sent there
    private record Wait(Duration pause, @Nullable Long untilNanos, String reason) {}

    void add(Place place, String reason, long nowNanos) {
        var before = byPlace.get(place);
        var doubled = before == null ? SHORTEST : before.pause().multipliedBy(2);
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        byPlace.put(place, new Wait(pause, nowNanos + pause.toNanos(), reason));
    }

    /// Those whose while is over.
    List<Place> over(long nowNanos) {
        return byPlace.entrySet().stream()
                .filter(wait -> {
                    var until = wait.getValue().untilNanos();
                    return until != null && until - nowNanos <= 0;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Lets the next event go there. Should it fail, the while is longer.
    void open(Place place) {
        byPlace.computeIfPresent(place, (_, wait) -> new Wait(wait.pause(), null, wait.reason()));
    }

    /// After a pass: an open place that did not fail again took what there was.
    void forgetOpen() {
        byPlace.values().removeIf(wait -> wait.untilNanos() == null);
    }

    void clear() {
        byPlace.clear();
    }

    /// Whether an event of that topic and key is to be left alone.
    boolean holds(String topic, @Nullable String key) {
        return byPlace.entrySet().stream()
                .anyMatch(wait ->
                        wait.getValue().untilNanos() != null && wait.getKey().holds(topic, key));
    }

    /// Topics of which some events are to be left alone.
    List<String> topics() {
        return byPlace.entrySet().stream()
                .filter(wait -> wait.getValue().untilNanos() != null)
                .map(wait -> wait.getKey().topic())
                .distinct()
                .toList();
    }

    /// The places and why they took nothing; null when there are none.
    @Nullable
    String described() {
        return byPlace.isEmpty()
                ? null
                : byPlace.entrySet().stream()
                        .map(wait -> wait.getKey() + ": " + wait.getValue().reason())
                        .collect(Collectors.joining("; "));
    }
}
