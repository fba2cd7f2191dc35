package se.samverka.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long the consumer has been at the event it is at, so that one that stands still says so.
@ApplicationScoped
public class ConsumerProgress {

    private static final long IDLE = Long.MIN_VALUE;

    private final AtomicLong startedAtNanos = new AtomicLong(IDLE);

    void started() {
        startedAtNanos.compareAndSet(IDLE, System.nanoTime());
    }

    void finished() {
        startedAtNanos.set(IDLE);
    }

    /// How long the present event has been in hand, all tries together; zero when there is none.
    public Duration stuckFor() {
        long since = startedAtNanos.get();
        return since == IDLE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
