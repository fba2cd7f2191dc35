package se.samverka.finance.gap;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays agreements-service and the issuer's token endpoint: real HTTP servers that answer with the versions that
/// a test has given them.
public final class FakeAgreements implements QuarkusTestResourceLifecycleManager {

    private static final String SECRET = "0123";
    private static FakeAgreements current;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
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
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String body;
            if (path.equals("/token")) {
                var asking = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                body = "Basic c2FtdmVya2EtZmluYW5jZTowMTIz".equals(authorization)
                                && asking.equals("grant_type=client_credentials&scope=agreements%3Aversions")
                        ? "{\"access_token\":\"of-finance\",\"expires_in\":300}"
                        : null;
            } else {
                asked.add(path);
                body = "Bearer of-finance".equals(authorization) ? answers.get(path) : null;
            }
            var bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        current = this;
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "samverka.agreements.url",
                url,
                "samverka.agreements.token-endpoint",
                url + "/token",
                "samverka.agreements.client-secret",
                SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// @param terms as the owner keeps them
    void has(String agreementId, int version, String terms) {
        answers.put(
                "/agreements/v1/agreements/" + agreementId + "/versions/" + version,
                "{\"version\":" + version + ",\"corrections\":[], \"terms\": " + terms + " ,\"hash\":\"unused\"}");
    }

    long asked(String agreementId) {
        return asked.stream().filter(path -> path.contains(agreementId)).count();
    }
}
