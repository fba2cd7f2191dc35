package se.samverka.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guard on a test server, with timeouts of fractions of a second.
class ConnectionGuardTest {

    private static final Map<String, String> IMPATIENT = Map.of(
            "samverka.http.head-timeout", "500ms",
            "samverka.http.body-window", "500ms",
            "samverka.http.stalled-answer-timeout", "1S",
            "samverka.http.max-connections", "20");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        IMPATIENT.keySet().forEach(System::clearProperty);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_head_that_does_not_become_whole_is_408() throws IOException {
        int port = server(request -> request.response().end("ok"));
        assertThat(exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 408")
                .contains("\"type\":\"/problems/request-timeout\"", "application/problem+json");
    }

    @Test
    void a_body_below_the_rate_is_408_and_the_server_is_told() throws Exception {
        var told = new CompletableFuture<Throwable>();
        int port = server(request -> request.exceptionHandler(told::complete).handler(chunk -> {}));
        assertThat(exchange(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc"))
                .startsWith("HTTP/1.1 408")
                .contains("request-timeout");
        assertThat(told.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_body_is_not_late_while_the_server_does_not_read() throws Exception {
        // Given: the server pauses for longer than the window, and the client has sent what it could
        int port = server(request -> {
            request.pause();
            vertx.setTimer(
                    1500,
                    later -> request.resume()
                            .body()
                            .onSuccess(body -> request.response().end("read " + body.length())));
        });
        var body = "x".repeat(4_000_000);
        assertThat(exchange(
                        port,
                        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body))
                .contains("read 4000000");
    }

    @Test
    void a_client_that_reads_nothing_of_its_answer_is_cut_off() throws Exception {
        var broken = new CompletableFuture<Void>();
        int port = server(request -> {
            request.connection().closeHandler(broken::complete);
            request.response().end(Buffer.buffer(new byte[50_000_000]));
        });
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(8192);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            broken.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_bad_request_after_good_ones_is_rejected_after_their_responses() throws IOException {
        // Given: two requests with slow responses, then one that is rejected, and one that must not be served
        int port = server(request ->
                vertx.setTimer(200, later -> request.response().end("answer to " + request.path())));
        var good = "GET /%d HTTP/1.1\r\nHost: a\r\n\r\n";
        var answer = exchange(
                port, good.formatted(1) + good.formatted(2) + "GET * HTTP/1.1\r\nHost: a\r\n\r\n" + good.formatted(3));
        // Then
        assertThat(answer).containsSubsequence("answer to /1", "answer to /2", "HTTP/1.1 400", "malformed-request");
        assertThat(answer).doesNotContain("answer to /3");
    }

    /// The server rejects the request before it reads the body, as it does without a token.
    @ParameterizedTest
    @ValueSource(strings = {"-1\r\n", "0;\n", "2;=a\r\nab\r\n", "2;a=\"b\r\nab\r\n", "x\r\n", "2\r\nabc\r\n"})
    void a_malformed_chunk_is_400_also_where_the_server_answers_before_it_reads_the_body(String chunk)
            throws IOException {
        int port = server(request -> request.response().setStatusCode(401).end("no token"));
        var head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(exchange(port, head + chunk))
                .startsWith("HTTP/1.1 400 ")
                .contains("malformed-request")
                .doesNotContain("no token");
        // Earlier requests are answered first.
        assertThat(exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n" + head + "2\r\nab\r\n" + chunk))
                .containsSubsequence("HTTP/1.1 401", "no token", "HTTP/1.1 400 ", "malformed-request");
    }

    @Test
    void a_request_answered_before_its_fault_arrives_gets_no_second_response() throws IOException {
        int port = server(request -> request.response().setStatusCode(401).end("no token"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var first = new byte[1000];
            int n = socket.getInputStream().read(first);
            socket.getOutputStream().write("-1\r\n".getBytes(StandardCharsets.US_ASCII));
            var rest = socket.getInputStream().readAllBytes();
            assertThat(new String(first, 0, n, StandardCharsets.US_ASCII) + new String(rest, StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 401")
                    .endsWith("no token");
        }
    }

    @Test
    void the_client_with_the_most_connections_loses_its_own_when_there_are_too_many() throws IOException {
        int port = server(request -> request.response().end("ok"));
        var idle = new ArrayList<Socket>();
        try (var honest = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(get(honest)).contains("200 OK");
            // When: another address exceeds the limit
            for (int i = 0; i < 60; i++) {
                var socket = new Socket();
                socket.bind(new InetSocketAddress("127.0.0.2", 0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                idle.add(socket);
            }
            // Then
            assertThat(get(honest)).contains("200 OK");
            try (var newcomer = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(get(newcomer)).contains("200 OK");
            }
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void framings_are_rejected_under_tls_too(@TempDir Path folder) throws Exception {
        // Given
        var keys = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        int port = server(
                request -> request.response().end("ok"),
                new HttpServerOptions()
                        .setSsl(true)
                        .setUseAlpn(false)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(keys.toString()).setPassword("secret")));
        // Then
        assertThat(exchangeOverTls(port, keys, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(exchangeOverTls(port, keys, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-request");
    }

    private static String exchangeOverTls(int port, Path keys, String request) throws Exception {
        var trusted = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var socket = tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var read = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(read);
            return read.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private int server(Handler<HttpServerRequest> handler) {
        return server(handler, new HttpServerOptions());
    }

    private int server(Handler<HttpServerRequest> handler, HttpServerOptions options) {
        IMPATIENT.forEach(System::setProperty);
        return vertx.createHttpServer(options.setHttp2ClearTextEnabled(false))
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static String get(Socket socket) throws IOException {
        socket.setSoTimeout(5000);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var read = new byte[1000];
        int n = socket.getInputStream().read(read);
        return new String(read, 0, Math.max(0, n), StandardCharsets.US_ASCII);
    }

    private static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var read = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(read);
            return read.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
