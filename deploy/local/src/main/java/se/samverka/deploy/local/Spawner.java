package se.samverka.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Starts the platform's Java processes so that they end with this process.
///
/// On Linux the kernel does that (`setpriv --pdeathsig`). It watches the *thread* that started the process, not the
/// process; therefore one thread starts them all and lives as long as the launcher. On other systems the next
/// launcher finds leftover children by the data folder in their command lines.
final class Spawner implements AutoCloseable {
    /// For small memory and a fast start: only the C1 compiler, which compiles after a fifth of the usual number of
    /// calls, because the code for a change of one agreement runs only a few dozen times in all.
    private static final List<String> JAVA_FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.2",
            "-Xshare:auto",
            // After an OutOfMemoryError a process may go on without some of its threads. It exits instead and is
            // restarted.
            "-XX:+ExitOnOutOfMemoryError");

    private final DataFolder data;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    Spawner(DataFolder data) {
        this.data = data;
    }

    Process start(ChildPlan plan) throws IOException {
        var builder = new ProcessBuilder(command(plan))
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.log(plan.name()).toFile()));
        builder.environment().putAll(plan.environment());
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("Could not start " + plan.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private List<String> command(ChildPlan plan) {
        var command = new ArrayList<String>();
        setpriv().ifPresent(program -> command.addAll(List.of(program.toString(), "--pdeathsig", "KILL", "--")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_FLAGS);
        command.add(LeftoverProcesses.mark(data));
        command.addAll(plan.program());
        return command;
    }

    private static Optional<Path> setpriv() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return Stream.of("/usr/bin/setpriv", "/bin/setpriv")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
