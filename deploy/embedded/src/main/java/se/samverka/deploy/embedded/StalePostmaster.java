package se.samverka.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL server that outlived the process that started it. It does not end with its parent, so it survives a
/// `kill -9` of the parent; the next start on the same data folder stops it first. Its data is safe: it is asked
/// for a fast shutdown, and killed only if it does not respond, from which it recovers by its log.
final class StalePostmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private StalePostmaster() {}

    /// Stops the server that runs on this data folder, if there is one.
    static void end(Path data) throws IOException, InterruptedException {
        var running = find(data);
        if (running.isEmpty()) {
            return;
        }
        var postmaster = running.get();
        // SIGINT is PostgreSQL's "fast" shutdown; SIGTERM would wait for clients that may never go.
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        if (!ended(postmaster)) {
            postmaster.destroyForcibly();
            ended(postmaster);
        }
    }

    /// The first line of `postmaster.pid` is the process id, the second the data folder. After a reboot another
    /// process may have the id, so it must also be a PostgreSQL server.
    static Optional<ProcessHandle> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith("postgres"))
                        .orElse(false));
    }

    /// Waits until the process has ended, as long as a shutdown may take.
    static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
