package se.samverka.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The whole platform, started as `./run` starts it once everything is packaged, on a fresh data folder of its
/// own and free ports.
final class LaunchedPlatform implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Samverka is ready, ([0-9.]+) s after the start\\.");
    private static final String LAST_LINE = "Ctrl-C stops everything";
    private static final int STOP_SECONDS = 20;

    private final Path root;
    private final Path data;
    private final int port;
    private final int controlPort;
    private final BigDecimal startSeconds;
    private Process launcher;

    private LaunchedPlatform(Path root, List<String> options) throws IOException {
        this.root = root;
        this.data = Files.createTempDirectory("samverka-bench-");
        this.port = freePort();
        this.controlPort = freePort();
        this.launcher = launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.destroy(), "launcher-end"));
        this.startSeconds = readUntilReady(launcher);
    }

    /// Starts it and waits until the launcher says that it is ready.
    ///
    /// @param root the packaged project
    /// @param demo whether to load the demo data
    static LaunchedPlatform start(Path root, boolean demo) throws IOException {
        return new LaunchedPlatform(root, demo ? List.of("--fresh") : List.of("--fresh", "--no-demo"));
    }

    /// Gives PostgreSQL a setting that counts from its next start, and starts everything again on the same data.
    void restartWith(String setting) throws IOException, SQLException {
        try (var connection = connect("finance", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + setting);
        }
        stop();
        launcher = launch(List.of("--no-demo"));
        var _ = readUntilReady(launcher);
    }

    URI gateway() {
        return local(port);
    }

    private URI control() {
        return local(controlPort);
    }

    /// From the launcher's first start to its welcome, as the launcher prints it.
    BigDecimal startSeconds() {
        return startSeconds;
    }

    /// What runs where, as the control endpoint tells it.
    JsonNode description() throws IOException {
        try (var answer = control().resolve("/platform").toURL().openStream()) {
            return new ObjectMapper().readTree(answer);
        }
    }

    /// A connection to one of the databases.
    ///
    /// @param role the database's own, or `postgres`
    Connection connect(String database, String role) throws IOException, SQLException {
        var url = description()
                .path("infrastructure")
                .path("postgres")
                .path("databases")
                .path(database)
                .asText();
        return DriverManager.getConnection(url, role, password(role));
    }

    Path databaseLog() {
        return data.resolve("postgres/postgres.log");
    }

    int databasePort() throws IOException {
        return description()
                .path("infrastructure")
                .path("postgres")
                .path("port")
                .asInt();
    }

    String bootstrapServers() throws IOException {
        return description()
                .path("infrastructure")
                .path("kafka")
                .path("bootstrapServers")
                .asText();
    }

    /// Stops a service and starts it again; it may not answer yet when this returns.
    void restart(String service) throws IOException {
        stop(service);
        start(service);
    }

    void stop(String service) throws IOException {
        order("/children/" + service + "/stop");
    }

    /// Starts a service that was stopped; it may not answer yet when this returns.
    void start(String service) throws IOException {
        order("/children/" + service + "/start");
    }

    /// A second process of a running service, with the same settings and a port of its own. The kernel tells how
    /// the first one was started (Linux).
    Process replica(String service) throws IOException {
        var pid = description().path("children").path(service).path("pid").asText();
        var builder = new ProcessBuilder(words(pid, "cmdline"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        for (var setting : words(pid, "environ")) {
            int equals = setting.indexOf('=');
            builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
        var replica = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(replica::destroyForcibly, "replica-end"));
        return replica;
    }

    private static List<String> words(String pid, String file) throws IOException {
        return Stream.of(Files.readString(Path.of("/proc", pid, file)).split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void order(String path) throws IOException {
        var connection = (HttpURLConnection) control().resolve(path).toURL().openConnection();
        connection.setRequestMethod("POST");
        if (connection.getResponseCode() >= HttpURLConnection.HTTP_MULT_CHOICE) {
            throw new IllegalStateException(path + " answered " + connection.getResponseCode());
        }
        connection.disconnect();
    }

    String password(String role) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres/credentials.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(role);
    }

    /// The launcher, its children, and PostgreSQL, which detaches itself from them.
    Memory memory() throws IOException {
        var postmaster = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip();
        var roots = Stream.of(
                launcher.toHandle(),
                ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow());
        return Memory.of(roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .toList());
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(List<String> options) throws IOException {
        var local = root.resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsamverka.root=" + root,
                "-cp",
                local.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(local.resolve("classpath")).strip(),
                "se.samverka.deploy.local.Launcher",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--control",
                String.valueOf(controlPort)));
        command.addAll(options);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Afterwards a thread goes on reading, so that the launcher never blocks.
    private static BigDecimal readUntilReady(Process launcher) throws IOException {
        BufferedReader reader = launcher.inputReader(StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(LAST_LINE)) {
                Thread.ofVirtual().start(() -> readOn(reader));
                var ready = READY.matcher(String.join("\n", lines));
                if (ready.find()) {
                    return new BigDecimal(ready.group(1));
                }
            }
        }
        throw new IllegalStateException("The launcher ended before it was ready:\n" + String.join("\n", lines));
    }

    private static void readOn(BufferedReader reader) {
        try (var lines = reader.lines()) {
            lines.forEach(_ -> {});
        } catch (UncheckedIOException ended) {
            // The launcher has been stopped, and what it says with it.
        }
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
