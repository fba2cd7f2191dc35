package se.samverka.deploy.local;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One of the platform's processes. When it dies, it is restarted after a pause that doubles from half a second to
/// half a minute. After a process has run for a minute, the pause is short again.
final class Child {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);

    private final ChildPlan plan;
    private final Spawner spawner;
    private final ScheduledExecutorService timer;
    private final Progress progress;
    private final Runnable changed;

    private @Nullable Process process;
    private boolean wanted;
    private Duration pause = SHORTEST_PAUSE;
    private int deaths;

    /// @param changed called when the process has been replaced
    Child(ChildPlan plan, Spawner spawner, ScheduledExecutorService timer, Progress progress, Runnable changed) {
        this.plan = plan;
        this.spawner = spawner;
        this.timer = timer;
        this.progress = progress;
        this.changed = changed;
    }

    ChildPlan plan() {
        return plan;
    }

    /// How often the process died unexpectedly.
    synchronized int deaths() {
        return deaths;
    }

    synchronized OptionalLong pid() {
        var running = process;
        return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    /// Starts the process, unless it is running.
    void start() {
        synchronized (this) {
            wanted = true;
            if (pid().isPresent()) {
                return;
            }
            try {
                var started = spawner.start(plan);
                long bornNanos = System.nanoTime();
                process = started;
                var _ = started.onExit()
                        .thenAccept(dead ->
                                died(dead.pid(), dead.exitValue(), Duration.ofNanos(System.nanoTime() - bornNanos)));
            } catch (IOException e) {
                throw new Refusal(plan.name() + " could not be started: " + e.getMessage(), e);
            }
        }
        changed.run();
    }

    /// Asks the process to end, and kills it if it is still running after the given time.
    void stop(Duration patience) {
        Process running;
        synchronized (this) {
            wanted = false;
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            running.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.destroyForcibly();
            running.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        changed.run();
    }

    /// Restarts the process.
    void restart(Duration patience) {
        stop(patience);
        start();
    }

    private synchronized void died(long pid, int exitCode, Duration lived) {
        if (!isWanted(pid) || timer.isShutdown()) {
            return;
        }
        deaths++;
        if (lived.compareTo(LONG_LIFE) > 0) {
            pause = SHORTEST_PAUSE;
        }
        scheduleStart(pid, "died (exit code " + exitCode + ")");
    }

    // A failed start is reported and retried; nobody waits for it.
    @SuppressWarnings("FutureReturnValueIgnored")
    private synchronized void scheduleStart(long pid, String why) {
        var wait = pause;
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        timer.schedule(() -> startAgain(pid, why), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Reports the death only now: on Ctrl-C the terminal ends the children too, and by now the launcher knows of
    /// that.
    private void startAgain(long pid, String why) {
        if (!isWanted(pid)) {
            return;
        }
        progress.say(plan.name() + " " + why + "; starting it again");
        try {
            start();
        } catch (Refusal refusal) {
            scheduleStart(pid, "did not start (" + refusal.getMessage() + ")");
        }
    }

    /// Whether the process with this id is the current one and should run.
    private synchronized boolean isWanted(long pid) {
        var latest = process;
        return wanted && latest != null && latest.pid() == pid;
    }
}
