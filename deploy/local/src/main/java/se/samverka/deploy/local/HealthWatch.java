package se.samverka.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Restarts processes that run but stay unhealthy, and reports this. The time that it waits doubles with each
/// restart, up to a quarter of an hour, so that a process that cannot recover is not restarted all the time.
final class HealthWatch {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /// How long a process may be unhealthy, and since when it has been; 0 while it is healthy.
    private record Health(Duration patience, long unhealthySinceNanos) {}

    private final List<Child> children;
    private final BooleanSupplier serversRun;
    private final Duration patience;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final Map<String, Health> healthByName = new HashMap<>();

    /// @param serversRun whether the servers that the processes need are running; otherwise nothing is restarted
    /// @param stopping opens when the platform stops
    HealthWatch(
            List<Child> children,
            BooleanSupplier serversRun,
            Duration patience,
            Progress progress,
            CountDownLatch stopping) {
        this.children = children;
        this.serversRun = serversRun;
        this.patience = patience;
        this.progress = progress;
        this.stopping = stopping;
    }

    void start() {
        Thread.ofPlatform().daemon().name("health-watch").start(this::run);
    }

    private void run() {
        try (var http = HttpClient.newBuilder().connectTimeout(RESPONSE_TIMEOUT).build()) {
            while (!stopping.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var child : children) {
                    check(http, child);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(HttpClient http, Child child) throws InterruptedException {
        var name = child.plan().name();
        var health = healthByName.getOrDefault(name, new Health(patience, 0));
        long now = System.nanoTime();
        // A process that is not running is restarted by Child, or was stopped on purpose.
        if (!serversRun.getAsBoolean() || child.pid().isEmpty()) {
            healthByName.put(name, new Health(health.patience(), 0));
        } else if (isHealthy(http, child)) {
            healthByName.put(name, new Health(patience, 0));
        } else if (health.unhealthySinceNanos() == 0) {
            healthByName.put(name, new Health(health.patience(), now));
        } else if (now - health.unhealthySinceNanos() > health.patience().toNanos() && stopping.getCount() > 0) {
            progress.say(name + " has not been ready for " + health.patience().toSeconds() + " s; starting it again");
            var doubled = health.patience().multipliedBy(2);
            healthByName.put(name, new Health(doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled, 0));
            restart(child);
        }
    }

    private void restart(Child child) {
        try {
            child.restart(STOP_TIMEOUT);
        } catch (Refusal refusal) {
            progress.say(child.plan().name() + " could not be started: " + refusal.getMessage());
        }
    }

    private static boolean isHealthy(HttpClient http, Child child) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(child.plan().healthUrl()))
                .timeout(RESPONSE_TIMEOUT)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
