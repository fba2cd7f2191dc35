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

/// Looks after processes that run and are not well: one that stays so is started again, and that is said. Its
/// patience with a process doubles each time, up to a quarter of an hour, so that one that cannot get well is not
/// all the time starting.
final class Watch {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    /// A process's patience, and since when it has not been well; 0 while it is.
    private record Sight(Duration patience, long unwellNanos) {}

    private final List<Child> children;
    private final BooleanSupplier serversRun;
    private final Duration patience;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final Map<String, Sight> sights = new HashMap<>();

    /// @param serversRun whether the servers that the processes need are there; without them nothing is started
    /// again
    /// @param stopping ends the watch when it opens
    Watch(
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
        Thread.ofPlatform().daemon().name("watch").start(this::run);
    }

    private void run() {
        try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build()) {
            while (!stopping.await(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var child : children) {
                    look(http, child);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(HttpClient http, Child child) throws InterruptedException {
        var name = child.plan().name();
        var sight = sights.getOrDefault(name, new Sight(patience, 0));
        long now = System.nanoTime();
        // A process that is not there is the business of Child, or was stopped on purpose.
        if (!serversRun.getAsBoolean() || child.pid().isEmpty()) {
            sights.put(name, new Sight(sight.patience(), 0));
        } else if (isWell(http, child)) {
            sights.put(name, new Sight(patience, 0));
        } else if (sight.unwellNanos() == 0) {
            sights.put(name, new Sight(sight.patience(), now));
        } else if (now - sight.unwellNanos() > sight.patience().toNanos() && stopping.getCount() > 0) {
            progress.say(name + " has not been ready for " + sight.patience().toSeconds() + " s; starting it again");
            var doubled = sight.patience().multipliedBy(2);
            sights.put(name, new Sight(doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled, 0));
            restart(child);
        }
    }

    private void restart(Child child) {
        try {
            child.restart(STOP_PATIENCE);
        } catch (Refusal refusal) {
            progress.say(child.plan().name() + " could not be started: " + refusal.getMessage());
        }
    }

    private static boolean isWell(HttpClient http, Child child) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(child.plan().wellUrl()))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
