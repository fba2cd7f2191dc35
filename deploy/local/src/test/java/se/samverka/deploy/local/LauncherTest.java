package se.samverka.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.deploy.embedded.FreePort;

class LauncherTest {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void it_starts_everything_loads_the_demo_once_restarts_dead_processes_and_leaves_none_running() throws Exception {
        // Given
        int port = FreePort.pick();
        Object issuer;
        try (var launcher = start("first.txt", port).awaitReady()) {
            issuer = launcher.platform().get("infrastructure").get("issuer");
            assertThat(launcher.text())
                    .contains("stub demo data through http://127.0.0.1:" + port)
                    .contains("http://127.0.0.1:" + port + "/docs", "vasteras-erp", "curl -s");

            // When a child is killed
            long killed = launcher.pidOf("finance");
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            // Then it is restarted, and that is reported
            await().atMost(Duration.ofSeconds(30)).until(() -> launcher.pidOf("finance") != killed);
            assertThat(launcher.text()).contains("finance died (exit code 137); starting it again");

            // When another launcher starts on the same folder
            try (var second = start("second.txt", FreePort.pick())) {
                // Then it fails with one line
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.text().lines())
                        .singleElement()
                        .asString()
                        .contains("Another launcher (process "
                                + launcher.platform().get("launcherPid") + ")");
            }

            // When Ctrl-C is pressed
            var everything = launcher.everything();
            assertThat(everything).hasSizeGreaterThanOrEqualTo(4);
            long start = System.nanoTime();
            launcher.interrupt();
            launcher.awaitExit();

            // Then everything ends in time
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(STOP_LIMIT);
            assertThat(everything).noneMatch(ProcessHandle::isAlive);
            assertThat(folder.resolve("data/platform.json")).doesNotExist();
        }
        // And the next start uses the same data
        try (var next = start("next.txt", port).awaitReady()) {
            assertThat(next.text()).doesNotContain("stub demo data");
            // The issuer's address is in every token, and responses to an Idempotency-Key are stored by it
            assertThat(next.platform().get("infrastructure").get("issuer")).isEqualTo(issuer);
        }
    }

    @Test
    void the_next_start_ends_what_a_killed_launcher_left_and_fresh_deletes_all_data() throws Exception {
        // Given
        var launcher = start("killed.txt", FreePort.pick()).awaitReady();
        var everything = launcher.everything();

        // When
        launcher.kill();
        try (var next = start("next.txt", FreePort.pick(), "--fresh").awaitReady()) {
            // Then
            assertThat(everything).noneMatch(ProcessHandle::isAlive);
            assertThat(next.text()).contains("stub demo data");
        }
    }

    @Test
    void a_process_that_stays_unhealthy_is_restarted_and_that_is_reported() throws Exception {
        // Given
        try (var launcher = start("unwell.txt", FreePort.pick(), "--no-demo").awaitReady()) {
            long finance = launcher.pidOf("finance");
            long gateway = launcher.pidOf("gateway");
            // When
            Files.writeString(folder.resolve("data").resolve(StubLauncher.NOT_READY), "");
            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> launcher.pidOf("finance") != finance);
            assertThat(launcher.text()).contains("finance has not been ready for 5 s; starting it again");
            // And the gateway, which is healthy itself, keeps running
            assertThat(launcher.pidOf("gateway")).isEqualTo(gateway);
        }
    }

    @Test
    void tests_can_stop_and_start_the_broker_and_a_child() throws Exception {
        int control = FreePort.pick();
        try (var launcher = start("control.txt", FreePort.pick(), "--no-demo", "--control", Integer.toString(control))
                        .awaitReady();
                var http = HttpClient.newHttpClient()) {
            // Given
            assertThat(launcher.text()).doesNotContain("stub demo data");
            var broker = launcher.platform()
                    .at("/infrastructure/kafka/bootstrapServers")
                    .asText();
            int port = URI.create("kafka://" + broker).getPort();
            assertThat(FreePort.isFree(port)).isFalse();

            // When, then
            assertThat(post(http, control, "/broker/stop")).isEqualTo(204);
            assertThat(FreePort.isFree(port)).isTrue();
            assertThat(post(http, control, "/broker/start")).isEqualTo(204);
            assertThat(FreePort.isFree(port)).isFalse();

            // When, then
            long pid = launcher.pidOf("finance");
            assertThat(post(http, control, "/children/finance/stop")).isEqualTo(204);
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(post(http, control, "/children/finance/start")).isEqualTo(204);
            assertThat(launcher.pidOf("finance")).isNotEqualTo(pid);
            assertThat(post(http, control, "/children/nobody/stop")).isEqualTo(404);
        }
    }

    @Test
    void a_start_that_cannot_work_is_reported_in_one_line() throws Exception {
        try (var busy = new ServerSocket(0, 1, FreePort.loopback())) {
            assertThat(refusal("--port", Integer.toString(busy.getLocalPort())))
                    .isEqualTo("Samverka: Port " + busy.getLocalPort()
                            + " is busy: stop what uses it, or choose another with --port.");
        }
        assertThat(refusal("--port", "99999")).contains("needs a port from 1 to 65535, not 99999");
        assertThat(refusal("--port")).contains("--port needs a value");
        assertThat(refusal("--prot", "1")).contains("Unknown option --prot");
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(refusal("--data", file.toString())).contains("cannot be used");
    }

    private String refusal(String... options) {
        var said = new ByteArrayOutputStream();
        var launcher = new Launcher(
                new StubLauncher.StubLayout(), folder, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(launcher.run(options)).isEqualTo(1);
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .reduce((one, two) -> one + "\n" + two)
                .orElse("");
    }

    private RunningLauncher start(String said, int port, String... more) throws Exception {
        var options = new java.util.ArrayList<>(java.util.List.of("--port", Integer.toString(port)));
        options.addAll(java.util.List.of(more));
        return new RunningLauncher(folder.resolve("data"), folder.resolve(said), options.toArray(String[]::new));
    }

    private static int post(HttpClient http, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
