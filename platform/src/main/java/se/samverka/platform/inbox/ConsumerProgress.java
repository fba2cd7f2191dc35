package se.samverka.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long the consumers have been at the events they are at, so that one that stands still says so.
@ApplicationScoped
public class ConsumerProgress {

    private final Map<String, Long> startedAtNanosByTopic = new ConcurrentHashMap<>();

    void started(String topic) {
        startedAtNanosByTopic.putIfAbsent(topic, System.nanoTime());
    }

    void finished(String topic) {
        startedAtNanosByTopic.remove(topic);
    }

    /// How long the event that has been in hand longest has been so, all tries together; zero when there is none.
    public Duration stuckFor() {
        long now = System.nanoTime();
        return startedAtNanosByTopic.values().stream()
                .map(since -> Duration.ofNanos(now - since))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
