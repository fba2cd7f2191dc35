package se.samverka.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole platform, started as `./run` starts it, on a data folder of its own and with its control endpoint
/// open. One serves all test classes; it is stopped with the JVM.
final class RunningPlatform {

    private static final RunningPlatform INSTANCE = start();

    private final Process launcher;
    private final int port;
    private final int control;
    private final Path data;
    private final List<String> output;

    private RunningPlatform(Process launcher, int port, int control, Path data, List<String> output) {
        this.launcher = launcher;
        this.port = port;
        this.control = control;
        this.data = data;
        this.output = output;
    }

    static RunningPlatform get() {
        return INSTANCE;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /// What the launcher has printed up to its welcome.
    List<String> output() {
        return output;
    }

    /// What runs where, as the launcher tells it.
    io.restassured.path.json.JsonPath description() {
        return io.restassured.path.json.JsonPath.from(control("GET", "/platform"));
    }

    void stopBroker() {
        control("POST", "/broker/stop");
    }

    void startBroker() {
        control("POST", "/broker/start");
    }

    void stopService(String name) {
        control("POST", "/children/" + name + "/stop");
    }

    void startService(String name) {
        control("POST", "/children/" + name + "/start");
    }

    /// `kill -9`, of this platform's own process. The launcher starts the service again by itself.
    void kill(String name) {
        long pid = description().getLong("children." + name + ".pid");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private String control(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RunningPlatform start() {
        try {
            var root = Path.of(System.getProperty("samverka.root")).toAbsolutePath();
            var data = Files.createTempDirectory("samverka-acceptance-");
            int port = freePort();
            int control = freePort();
            var launcher = new ProcessBuilder(command(root, data, port, control))
                    .redirectErrorStream(true)
                    .start();
            var platform = new RunningPlatform(launcher, port, control, data, readUntilReady(launcher));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "platform-end"));
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `./run` executes once everything is packaged. The script itself would look whether to build first.
    private static List<String> command(Path root, Path data, int port, int control) throws IOException {
        var local = root.resolve("deploy/local/target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsamverka.root=" + root,
                "-cp",
                local.resolve("classes")
                        + java.io.File.pathSeparator
                        + Files.readString(local.resolve("classpath")).strip(),
                "se.samverka.deploy.local.Launcher",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--control",
                String.valueOf(control));
    }

    /// Reads what the launcher prints; afterwards a thread goes on reading, so that the launcher never blocks.
    private static List<String> readUntilReady(Process launcher) throws IOException {
        var lines = new ArrayList<String>();
        BufferedReader reader = launcher.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        while (line != null) {
            lines.add(line);
            System.out.println(line);
            if (line.contains("Ctrl-C stops everything")) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(System.out::println));
                return List.copyOf(lines);
            }
            line = reader.readLine();
        }
        throw new IllegalStateException(
                "The launcher ended before the platform was ready:\n" + String.join("\n", lines));
    }

    private void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(20, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
            deleteRecursively(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
