package se.samverka.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until processes are ready, by `/health/ready`.
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10);
    private static final int MOST_DEATHS = 3;

    private final DataFolder data;
    private final Progress progress;
    private final CountDownLatch stopping;

    /// @param stopping opens when the platform stops, which ends the wait
    Readiness(DataFolder data, Progress progress, CountDownLatch stopping) {
        this.data = data;
        this.progress = progress;
        this.stopping = stopping;
    }

    /// Returns when all are ready, or when the platform is being stopped. Fails after a timeout, or when a process
    /// has died several times.
    void await(List<Child> children) throws InterruptedException {
        var waiting = new ArrayList<>(children);
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        long signNanos = System.nanoTime() + BETWEEN_SIGNS_OF_LIFE.toNanos();
        try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build()) {
            while (!waiting.isEmpty()) {
                waiting.removeIf(child -> ready(http, child));
                waiting.forEach(this::requireAlive);
                long now = System.nanoTime();
                if (!waiting.isEmpty() && now > deadlineNanos) {
                    throw new Refusal(names(waiting) + " did not get ready in " + PATIENCE.toMinutes()
                            + " minutes; see the logs in " + data.path().resolve("logs"));
                }
                if (!waiting.isEmpty() && now > signNanos) {
                    progress.say("still waiting for " + names(waiting));
                    signNanos = now + BETWEEN_SIGNS_OF_LIFE.toNanos();
                }
                if (stopping.await(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    private boolean ready(HttpClient http, Child child) {
        var request = HttpRequest.newBuilder(URI.create(child.plan().url() + "/health/ready"))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                return false;
            }
            progress.say(child.plan().name() + " is ready");
            return true;
        } catch (IOException e) {
            return false; // not yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void requireAlive(Child child) {
        if (child.deaths() >= MOST_DEATHS) {
            var name = child.plan().name();
            throw new Refusal(name + " died " + MOST_DEATHS + " times before it was ready; see " + data.log(name));
        }
    }

    private static String names(List<Child> children) {
        return String.join(
                ", ", children.stream().map(child -> child.plan().name()).toList());
    }
}
