package se.samverka.finance.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import se.samverka.deploy.embedded.FreePort;
import se.samverka.deploy.embedded.Infrastructure;

/// Two processes of the packaged service with one database and one broker, in one consumer group.
final class Replicas implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int MOST_ATTEMPTS = 2000;

    /// One process and its address.
    private static final class Replica {
        private final int port = FreePort.pick();
        private volatile Process process;
    }

    /// A replica's answer.
    record Answer(int status, String etag, JsonNode body) {}

    private final Infrastructure infrastructure;
    private final Path jar;
    private final ObjectMapper json;
    private final List<Replica> replicas = List.of(new Replica(), new Replica());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Thread end = new Thread(this::killAll, "replicas-end");

    Replicas(Infrastructure infrastructure, Path jar, ObjectMapper json) {
        this.infrastructure = infrastructure;
        this.jar = jar;
        this.json = json;
        Runtime.getRuntime().addShutdownHook(end);
    }

    int count() {
        return replicas.size();
    }

    /// Returns at once; the replica may not be ready yet.
    void start(int which) {
        var replica = replicas.get(which);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(jar.resolveSibling("../replica-" + which + ".log")
                        .normalize()
                        .toFile()));
        var database = infrastructure.postgres().database("finance");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(replica.port),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                infrastructure.issuer().url().toString(),
                        "KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers(),
                        "SAMVERKA_FEED_KEYS", infrastructure.feedKey()));
        try {
            replica.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        IntStream.range(0, replicas.size())
                .forEach(which -> Awaitility.await("replica " + which)
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> attempt(which, request("GET", "/health/ready", null, null, Map.of()))
                                        .status()
                                == 200));
    }

    /// Kills a replica as `kill -9` does, and starts another in its place.
    void killAndStart(int which) {
        kill(replicas.get(which));
        start(which);
    }

    /// With an Idempotency-Key. If a replica does not answer because it has been killed, the other one gets the
    /// same request with the same key, as a client would do.
    Answer post(int first, String path, String token, Object body, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        return send(first, "POST", path, token, body, all);
    }

    Answer get(int first, String path, String token) {
        return send(first, "GET", path, token, null, Map.of());
    }

    private Answer send(int first, String method, String path, String token, Object body, Map<String, String> headers) {
        IOException last = null;
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            try {
                var answer = attempt((first + i) % replicas.size(), request(method, path, token, body, headers));
                if (!"idempotency-key-in-use".equals(answer.body().path("code").asText())) {
                    return answer;
                }
            } catch (IOException dead) {
                last = dead;
            }
        }
        throw new AssertionError(method + " " + path + " was not answered", last);
    }

    private HttpRequest.Builder request(
            String method, String path, String token, Object body, Map<String, String> headers) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://unknown" + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        switch (body) {
            case null -> request.method(method, BodyPublishers.noBody());
            case String csv -> request.header("Content-Type", "text/csv").method(method, BodyPublishers.ofString(csv));
            default ->
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        }
        return request;
    }

    private Answer attempt(int which, HttpRequest.Builder request) throws IOException {
        var unaddressed = request.build().uri();
        request.uri(URI.create("http://127.0.0.1:" + replicas.get(which).port + unaddressed.getRawPath()
                + (unaddressed.getRawQuery() == null ? "" : "?" + unaddressed.getRawQuery())));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    type.contains("json") ? json.readTree(answer.body()) : MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void kill(Replica replica) {
        var process = replica.process;
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("A killed replica lives");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killAll() {
        replicas.forEach(Replicas::kill);
    }

    @Override
    public void close() {
        killAll();
        http.close();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
