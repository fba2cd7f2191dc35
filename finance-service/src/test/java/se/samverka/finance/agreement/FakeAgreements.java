package se.samverka.finance.agreement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays agreements: a real HTTP server that knows the agreements that a test tells it of, and no other.
public final class FakeAgreements implements QuarkusTestResourceLifecycleManager {

    private static FakeAgreements current;

    /// What agreements was asked.
    record Asked(String method, String path, String authorization, String traceparent) {}

    /// An answer; a status of 0 breaks the connection.
    private record Answer(int status, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    static FakeAgreements current() {
        return current;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        current = this;
        return Map.of(
                "samverka.ask-agreements.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    List<Asked> askedOf(UUID agreementId) {
        return asked.stream()
                .filter(one -> one.path().endsWith("/" + agreementId))
                .toList();
    }

    void answers(UUID agreementId, int status, String body) {
        answers.put(agreementId.toString(), new Answer(status, body));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(), path, headers.getFirst("Authorization"), headers.getFirst("traceparent")));
        var answer = answers.getOrDefault(path.substring(path.lastIndexOf('/') + 1), new Answer(404, "{}"));
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
