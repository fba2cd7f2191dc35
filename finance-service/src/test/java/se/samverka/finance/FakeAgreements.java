package se.samverka.finance;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A fake of agreements-service and of the issuer's token endpoint: a real HTTP server that returns what a test has
/// configured.
public final class FakeAgreements implements QuarkusTestResourceLifecycleManager {

    private static final String AGREEMENTS = "/agreements/v1/agreements/";
    private static final String SECRET = "0123";
    private static final String CREDENTIALS = "Basic c2FtdmVya2EtZmluYW5jZTowMTIz";
    private static final String LOGIN = "grant_type=client_credentials&scope=agreements%3Aversions";

    private static FakeAgreements current;

    /// A request to agreements-service.
    public record Asked(
            String method,
            String path,
            String authorization,
            @Nullable String traceparent) {}

    /// A response; status 0 breaks the connection.
    private record Answer(int status, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String token = "";
    private HttpServer server;

    public static FakeAgreements current() {
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

    /// @param terms as agreements-service keeps them
    public void has(UUID agreementId, int version, String terms) {
        answers.put(
                AGREEMENTS + agreementId + "/versions/" + version,
                new Answer(
                        200,
                        "{\"version\":" + version + ",\"corrections\":[], \"terms\": " + terms
                                + " ,\"hash\":\"unused\"}"));
    }

    /// Sets an agreement's current revision.
    public void stands(UUID agreementId, long revision, OrganisationNumber... readers) {
        answersRevision(
                agreementId,
                200,
                "{\"id\":\"%s\",\"revision\":%d,\"due\":false,\"readers\":[%s]}"
                        .formatted(
                                agreementId,
                                revision,
                                List.of(readers).stream()
                                        .map(reader -> '"' + reader.value() + '"')
                                        .collect(Collectors.joining(","))));
    }

    public void answersRevision(UUID agreementId, int status, String body) {
        answers.put(AGREEMENTS + agreementId + "/revision", new Answer(status, body));
    }

    /// Rejects the tokens issued so far, as after a rotation of the issuer's keys.
    public void forgetTokens() {
        token = "";
    }

    public int logins() {
        return logins.get();
    }

    public List<Asked> askedOf(UUID agreementId) {
        return asked.stream()
                .filter(one -> one.path().startsWith(AGREEMENTS + agreementId + "/"))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        var authorization = headers.getFirst("Authorization");
        if (path.equals("/token")) {
            answer(exchange, login(exchange, authorization));
            return;
        }
        asked.add(new Asked(exchange.getRequestMethod(), path, authorization, headers.getFirst("traceparent")));
        answer(
                exchange,
                ("Bearer " + token).equals(authorization)
                        ? answers.getOrDefault(path, new Answer(404, "{}"))
                        : new Answer(401, "{}"));
    }

    private Answer login(HttpExchange exchange, String authorization) throws IOException {
        var asking = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!CREDENTIALS.equals(authorization) || !asking.equals(LOGIN)) {
            return new Answer(401, "{}");
        }
        token = "of-finance-" + logins.incrementAndGet();
        return new Answer(200, "{\"access_token\":\"" + token + "\",\"expires_in\":300}");
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
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
