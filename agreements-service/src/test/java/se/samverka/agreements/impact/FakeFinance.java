package se.samverka.agreements.impact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Plays finance: a real HTTP server that answers what the test wants, when it wants it.
public final class FakeFinance implements QuarkusTestResourceLifecycleManager {

    private static FakeFinance current;

    /// What finance was asked.
    record Asked(String method, String path, String authorization, String traceparent, String body) {}

    /// How an exchange is answered.
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = exchange -> {};
    private volatile CountDownLatch held = new CountDownLatch(0);
    private HttpServer server;
    private int port;

    public static FakeFinance current() {
        return current;
    }

    /// Finance's answer as recorded, valid by its contract.
    static String recorded() {
        try (InputStream file = FakeFinance.class.getResourceAsStream("/impact-preview.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        listen();
        current = this;
        return Map.of("samverka.finance.url", "http://127.0.0.1:" + port, "samverka.finance.answer-timeout", "2s");
    }

    @Override
    public void stop() {
        release();
        server.stop(0);
    }

    List<Asked> asked() {
        return asked;
    }

    public void forget() {
        release();
        asked.clear();
        answers(200, recorded());
    }

    public void answers(int status, String body) {
        behaviour = exchange -> send(exchange, status, body);
    }

    /// First does something, then answers.
    public void answersAfter(Runnable first, String body) {
        behaviour = exchange -> {
            first.run();
            send(exchange, 200, body);
        };
    }

    /// Says nothing until [#release].
    void holds() {
        held = new CountDownLatch(1);
        behaviour = exchange -> {
            hold();
            send(exchange, 200, recorded());
        };
    }

    /// Begins to answer and does not go on until [#release].
    void stopsInTheMiddle() {
        held = new CountDownLatch(1);
        behaviour = exchange -> {
            var body = recorded().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, 10);
            exchange.getResponseBody().flush();
            hold();
            exchange.close();
        };
    }

    void release() {
        held.countDown();
    }

    /// Nobody listens while that runs.
    public void whileAway(Runnable what) {
        server.stop(0);
        try {
            what.run();
        } finally {
            listen();
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            port = server.getAddress().getPort();
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("Authorization"),
                headers.getFirst("traceparent"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        behaviour.answer(exchange);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
