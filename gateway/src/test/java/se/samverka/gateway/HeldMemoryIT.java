package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.support.Surroundings;

/// The packaged gateway with the launcher's heap of 192 MiB, and more unfinished heads than fit into that heap.
class HeldMemoryIT {

    private static final int STALLED = 1500;
    private static final long MIB = 1024 * 1024;

    /// An eighth of the heap, shared by clients without a token, plus each connection's reserve.
    private static final long BOUND = 24 * MIB + STALLED * 16L * 1024;

    /// Bytes of memory of each of these heads above its connection's reserve.
    private static final long ABOVE_RESERVE = 48_000;

    /// 40 KB of a head, which take 64 KiB.
    private static final String LONG_HEAD = "GET /agreements/v1/agreements?q=" + "x".repeat(8000)
            + " HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(32_000);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final Surroundings around = new Surroundings();
    private final List<Socket> stalled = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process gateway;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        var command = new ArrayList<>(List.of(
                program("java"),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dvertx.disableURIValidation=true",
                "-Dquarkus.http.port=" + port,
                "-Dsamverka.http.head-timeout=300S"));
        var surroundings = new HashMap<>(around.start());
        // The packaged gateway has the real documents.
        surroundings.remove("samverka.gateway.openapi-folder");
        surroundings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        gateway = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/held-memory-it.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2))
                .failFast("The gateway has ended", () -> !gateway.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> status(HttpRequest.newBuilder(address.resolve("/health"))) == 200);
    }

    @AfterEach
    void stop() throws Exception {
        for (var socket : stalled) {
            socket.close();
        }
        http.close();
        gateway.destroy();
        gateway.waitFor();
        around.stop();
    }

    @Test
    void many_addresses_with_long_unfinished_heads_do_not_block_others() throws Exception {
        // Given
        othersAreServed();
        long before = liveBytes();
        // When
        for (int i = 0; i < STALLED; i++) {
            stall("127.0." + (1 + i / 200) + "." + (1 + i % 200), LONG_HEAD);
        }
        // Then
        othersAreServed();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        stalled.stream().filter(HeldMemoryIT::isRefused).count() >= STALLED - 24 * MIB / ABOVE_RESERVE);
        othersAreServed();
        long held = liveBytes() - before;
        System.out.printf(
                "%d unfinished heads: the gateway takes %.1f MiB, and %.1f MiB for them%n",
                STALLED, (double) before / MIB, (double) held / MIB);
        assertThat(held).isLessThan(BOUND);
        assertThat(gateway.isAlive()).isTrue();
    }

    /// Logs in, reads and writes, also more than a connection's reserve: a client with a token has a share of its
    /// own.
    private void othersAreServed() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(status(HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                            .POST(BodyPublishers.ofString("grant_type=client_credentials"))))
                    .isEqualTo(200);
            assertThat(status(withToken())).isEqualTo(200);
            assertThat(status(withToken().POST(BodyPublishers.ofString("x".repeat(100_000)))))
                    .isEqualTo(200);
        }
    }

    private HttpRequest.Builder withToken() {
        return HttpRequest.newBuilder(address.resolve("/agreements/v1/agreements"))
                .header("Authorization", "Bearer " + around.issuer.token());
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void stall(String from, String request) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        stalled.add(socket);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException refused) {
            // It was rejected after a part was sent.
        }
    }

    private static boolean isRefused(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /// The live bytes of the gateway's heap, after a full garbage collection.
    private long liveBytes() throws Exception {
        var jcmd = new ProcessBuilder(program("jcmd"), Long.toString(gateway.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(histogram);
        assertThat(total.find()).as(histogram).isTrue();
        return Long.parseLong(total.group(1));
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
