package se.samverka.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long the consumers have been processing their current events, so that readiness can report a stalled one.
@ApplicationScoped
public class ConsumerProgress {

    private final Map<String, Long> startedAtNanosByTopic = new ConcurrentHashMap<>();

    void started(String topic) {
        startedAtNanosByTopic.putIfAbsent(topic, System.nanoTime());
    }

    void finished(String topic) {
        startedAtNanosByTopic.remove(topic);
    }

    /// How long the oldest current event has been processed, all attempts together; zero when there is none.
    public Duration stuckFor() {
        long now = System.nanoTime();
        return startedAtNanosByTopic.values().stream()
                .map(since -> Duration.ofNanos(now - since))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
