package se.samverka.deploy.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import se.samverka.deploy.embedded.Infrastructure;

/// The running platform: the servers in this process, and the child processes.
final class Platform implements AutoCloseable {
    private static final Duration CHILD_PATIENCE = Duration.ofSeconds(5);

    private final DataFolder data;
    private final Layout layout;
    private final Progress progress;
    private final Infrastructure infrastructure;
    private final Spawner spawner;
    private final List<Child> children = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("platform-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());

    Platform(DataFolder data, Layout layout, int gatewayPort, Progress progress) {
        this.data = data;
        this.layout = layout;
        this.progress = progress;
        this.infrastructure = new Infrastructure(data.path(), Infrastructure.Ports.keptIn(data.path()));
        this.spawner = new Spawner(data);
        for (var plan : layout.children(infrastructure, gatewayPort)) {
            children.add(new Child(plan, spawner, timer, progress, this::describe));
        }
    }

    Infrastructure infrastructure() {
        return infrastructure;
    }

    List<Child> children() {
        return List.copyOf(children);
    }

    Optional<Child> child(String name) {
        return children.stream()
                .filter(child -> child.plan().name().equals(name))
                .findFirst();
    }

    /// Starts everything and returns when everything is ready, or when the platform is being stopped. The gateway
    /// starts once the issuer is ready; the services need all servers.
    void start() throws InterruptedException {
        var gateway = children.subList(children.size() - 1, children.size());
        var services = children.subList(0, children.size() - 1);
        var postgres = begin("PostgreSQL", infrastructure.postgres()::start);
        var kafka = begin("Kafka", infrastructure.kafka()::start);
        var issuer = begin("the issuer", infrastructure.issuer()::start).thenRun(() -> startChildren(gateway));
        try {
            CompletableFuture.allOf(postgres, kafka, issuer).join();
        } catch (CompletionException e) {
            throw refusal(e.getCause() == null ? e : e.getCause());
        }
        startChildren(services);
        new Readiness(data, progress, stopping).await(children);
        new HealthWatch(children, infrastructure.kafka()::isRunning, layout.patience(), progress, stopping).start();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private CompletableFuture<Void> begin(String name, Runnable start) {
        return CompletableFuture.runAsync(
                () -> {
                    start.run();
                    if (!isStopping()) {
                        progress.say(name + " is ready");
                    }
                },
                threads);
    }

    private synchronized void startChildren(List<Child> some) {
        if (isStopping()) {
            return;
        }
        some.forEach(Child::start);
    }

    private static Refusal refusal(Throwable cause) {
        return cause instanceof Refusal refusal
                ? refusal
                : new Refusal(String.valueOf(cause.getMessage()) + because(cause), cause);
    }

    private static String because(Throwable problem) {
        var cause = problem.getCause();
        return cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }

    private void describe() {
        if (!isStopping()) {
            data.describe(Description.of(this));
        }
    }

    /// Stops all children together and then the servers that they use. Takes a few seconds, or 14 when everything
    /// has to be killed.
    @Override
    public void close() {
        synchronized (this) {
            if (isStopping()) {
                return;
            }
            stopping.countDown();
        }
        timer.shutdownNow();
        var ends = children.stream()
                .map(child -> CompletableFuture.runAsync(() -> child.stop(CHILD_PATIENCE), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
        infrastructure.close();
        data.forgetDescription();
        spawner.close();
        threads.shutdown();
    }
}
