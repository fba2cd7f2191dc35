package se.samverka.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A launcher in a process of its own, started as by `./run`.
final class RunningLauncher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path said;
    private final Process process;

    RunningLauncher(Path data, Path said, String... options) throws IOException {
        this.data = data;
        this.said = said;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StubLauncher.class.getName(),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    RunningLauncher awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || text().contains("Samverka is ready"));
        assertThat(text()).contains("Samverka is ready");
        return this;
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("the launcher ends:%n%s", text())
                .isTrue();
        return process.exitValue();
    }

    String text() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode platform() {
        try {
            return new ObjectMapper().readTree(data.resolve("platform.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pidOf(String child) {
        return platform().at("/children/" + child + "/pid").asLong();
    }

    /// The launcher itself, PostgreSQL and the children: all processes whose command line or pid file names the
    /// folder.
    List<ProcessHandle> everything() {
        var all = new ArrayList<ProcessHandle>();
        all.add(process.toHandle());
        all.addAll(process.descendants().toList());
        postmaster().ifPresent(all::add);
        return all;
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        var file = data.resolve("postgres/data/postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /// Sends the signal of Ctrl-C. Processes that a shell has started in the background ignore SIGINT, and so do
    /// their children; then SIGTERM is sent, which ends the launcher in the same way.
    void interrupt() throws IOException, InterruptedException {
        var signal = ignoresInterrupts() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /// Whether bit 1 (SIGINT is signal 2) is set in the mask of ignored signals; known on Linux only.
    private boolean ignoresInterrupts() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(mask -> (mask & 2) != 0);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
