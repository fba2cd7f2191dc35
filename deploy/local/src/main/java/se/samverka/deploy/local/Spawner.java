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

/// Starts the Java processes of the platform so that they end with this one.
///
/// On Linux the kernel does that (`setpriv --pdeathsig`). It watches the *thread* that started the process, not the
/// process: therefore one thread starts them all and lives as long as the launcher. Elsewhere, the data folder in
/// each child's command line lets the next launcher find what is left.
final class Spawner implements AutoCloseable {
    /// Small, and quick to start: with the quick compiler alone, which here compiles after a fifth of the calls
    /// that it otherwise waits for, because what is done for a change of one agreement is done some dozen times
    /// in all.
    private static final List<String> JAVA_FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.2",
            "-Xshare:auto",
            // Out of memory, a process limps on with half of its threads; ended, it is started again.
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
        command.add(LeftOvers.mark(data));
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
