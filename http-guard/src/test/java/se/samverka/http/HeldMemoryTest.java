package se.samverka.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The memory of all connections of a server together, with timeouts so long that they close none.
class HeldMemoryTest {

    private static final Map<String, String> PATIENT = Map.of(
            "quarkus.http.limits.max-header-size", "48K",
            "samverka.http.head-timeout", "60S",
            "samverka.http.body-window", "60S",
            "samverka.http.stalled-answer-timeout", "60S",
            "samverka.http.held-body", "128K");

    private static final String MEMORY = "samverka.http.held-memory";
    private static final int UNKNOWN = 256 * 1024;

    /// Bytes of memory of an incomplete head of 40 000 bytes.
    private static final int ROOM = 64 * 1024;

    private static final String LONG_HEAD = "GET /now HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<HttpServerRequest> kept = new LinkedBlockingQueue<>();
    private final AtomicReference<ByteBudget> budget = new AtomicReference<>();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        PATIENT.keySet().forEach(System::clearProperty);
        System.clearProperty(MEMORY);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void unfinished_heads_of_many_addresses_share_one_limit_and_others_are_served() throws IOException {
        // Given
        int port = server("512K");
        var stalled = new ArrayList<Socket>();
        for (int i = 0; i < 200; i++) {
            var socket = socket(port, "127.0.1." + (1 + i));
            send(socket, LONG_HEAD);
            stalled.add(socket);
        }
        // Then
        int mostUnfinished = UNKNOWN / (ROOM - HeldBytes.RESERVE);
        await().until(() -> stalled.stream().filter(HeldMemoryTest::isAnswered).count() >= 200 - mostUnfinished);
        assertThat(budget.get().taken()).isLessThanOrEqualTo(UNKNOWN);
        assertThat(exchange(
                        port,
                        "GET /now HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(8000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        var refused =
                stalled.stream().filter(HeldMemoryTest::isAnswered).findFirst().orElseThrow();
        assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 1\r\n", "service-busy", "application/problem+json");
        // When
        for (var socket : stalled) {
            socket.close();
        }
        // Then: all memory is available again
        await().until(() -> budget.get().taken() == 0);
        assertThat(exchange(port, LONG_HEAD + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void unread_bodies_share_one_limit() throws IOException {
        // Given
        int port = server("512K");
        var stalled = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            var socket = socket(port, "127.0.1." + (1 + i));
            send(socket, "POST /keep HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(50_000));
            stalled.add(socket);
        }
        // Then
        int mostHeld = UNKNOWN / (50_000 - HeldBytes.RESERVE);
        await().until(() -> stalled.stream().filter(HeldMemoryTest::isAnswered).count() >= 50 - mostHeld);
        assertThat(budget.get().taken()).isLessThanOrEqualTo(UNKNOWN);
        assertThat(exchange(port, "GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void pipelined_requests_of_one_client_are_limited_and_earlier_ones_are_answered() throws Exception {
        // Given: the first one waits for its answer
        int port = server("512K");
        var socket = socket(port, "127.0.0.1");
        int ahead = 2000;
        send(socket, "GET /keep HTTP/1.1\r\nHost: a\r\n\r\n" + "GET /now HTTP/1.1\r\nHost: a\r\n\r\n".repeat(ahead));
        var first = kept.take();
        await().until(() -> budget.get().taken() > UNKNOWN - 2000);
        assertThat(budget.get().taken()).isLessThanOrEqualTo(UNKNOWN);
        // When
        first.response().end("first");
        // Then
        var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answers).startsWith("HTTP/1.1 200").contains("first", "HTTP/1.1 503", "service-busy");
        assertThat(answers.split("HTTP/1.1 200", -1).length - 1).isBetween(100, ahead / 2);
    }

    @Test
    void unread_responses_share_one_limit() throws Exception {
        // Given
        int port = server("64M");
        for (int i = 0; i < 20; i++) {
            var socket = socket(port, "127.0.1." + (1 + i));
            send(socket, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
            // Then
            var request = kept.poll(10, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            request.response().end(Buffer.buffer(new byte[16_000_000]));
            assertThat(budget.get().taken()).isLessThanOrEqualTo(32L * 1024 * 1024);
        }
        assertThat(exchange(port, "GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_connection_that_closes_returns_all_its_memory_whatever_its_state() throws Exception {
        // Given
        int port = server("512M");
        var states = new LinkedHashMap<String, String>();
        states.put("a head that is not whole", LONG_HEAD);
        states.put(
                "a body that has not begun",
                LONG_HEAD.replace("/now", "/keep") + "\r\nContent-Length: 1000000\r\n\r\n");
        states.put(
                "a body that nobody reads",
                "POST /keep HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(70_000));
        states.put(
                "a body that is read",
                "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(500_000));
        states.put(
                "a body in chunks",
                "POST /keep HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + "3\r\nabc\r\n".repeat(20_000));
        states.put(
                "the line of a chunk",
                LONG_HEAD.replace("/now", "/keep") + "\r\nTransfer-Encoding: chunked\r\n\r\n2;a=" + "b".repeat(500));
        states.put(
                "a trailer",
                LONG_HEAD.replace("/now", "/keep") + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: "
                        + "b".repeat(5000));
        states.put("a whole request without an answer", LONG_HEAD.replace("/now", "/keep") + "\r\n\r\n");
        states.put("requests that are sent ahead", "GET /keep HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100) + LONG_HEAD);
        states.put("an answer that nobody reads", "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        states.put(
                "a refusal behind an answer that is owed",
                LONG_HEAD.replace("/now", "/keep") + "\r\n\r\nGET * HTTP/1.1\r\n\r\n");
        for (var state : states.entrySet()) {
            var socket = socket(port, "127.0.0.1");
            send(socket, state.getValue());
            if (state.getKey().equals("an answer that nobody reads")) {
                HttpServerRequest request;
                do {
                    request = kept.take();
                } while (!request.path().equals("/large"));
                request.response().end(Buffer.buffer(new byte[16_000_000]));
            }
            await(state.getKey()).until(() -> budget.get().taken() > 0);
            // When
            socket.close();
            // The end of an unread body is not noticed: the server's own timeout ends the request.
            for (var request = kept.poll(); request != null; request = kept.poll()) {
                request.response().end();
            }
            // Then
            await(state.getKey()).until(() -> budget.get().taken() == 0);
        }
    }

    @Test
    void an_idle_connection_holds_no_memory_of_earlier_requests() throws Exception {
        // Given
        int port = server("512M");
        var socket = socket(port, "127.0.0.1");
        for (var request : List.of(
                LONG_HEAD + "\r\n\r\n",
                "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" + "x".repeat(500_000),
                // Answered before the body has arrived, so its rest is not held.
                "POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" + "x".repeat(500_000))) {
            int half = request.length() / 2;
            send(socket, request.substring(0, half));
            send(socket, request.substring(half));
            // When
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
            // Then
            await().until(() -> budget.get().taken() == 0);
        }
    }

    private int server(String memory) {
        PATIENT.forEach(System::setProperty);
        System.setProperty(MEMORY, memory);
        int port = vertx.createHttpServer(new HttpServerOptions()
                        .setHttp2ClearTextEnabled(false)
                        // The server itself limits pipelined requests.
                        .setPerMessageWebSocketCompressionSupported(false)
                        .setPerFrameWebSocketCompressionSupported(false)
                        .setMaxHeaderSize(48 * 1024))
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        try {
            exchange(port, "GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return port;
    }

    private void handle(HttpServerRequest request) {
        budget.set(HeldBytes.of(request.connection()).budget());
        switch (request.path()) {
            case "/now" -> request.response().end("ok");
            case "/read" ->
                request.handler(bytes -> {})
                        .endHandler(end -> request.response().end("ok"));
            default -> {
                request.pause();
                kept.add(request);
            }
        }
    }

    private Socket socket(int port, String from) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(8192);
        socket.setSoTimeout(10_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (java.net.SocketException refused) {
            // It was rejected after a part was sent.
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String answer(Socket socket) throws IOException {
        var read = new byte[1000];
        int n = socket.getInputStream().read(read);
        return new String(read, 0, Math.max(0, n), StandardCharsets.US_ASCII);
    }

    private static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            send(socket, request);
            var read = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(read);
            return read.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
