package se.samverka.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Calls the platform through its one port, as one of the demo's clients.
final class Gateway implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BAD_REQUEST = 400;
    /// Not known yet, and known as not yet in force.
    private static final Set<Integer> NOT_YET = Set.of(404, 409);
    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(60);
    private static final int FEED_META_LENGTH = 200;
    private static final Pattern FEED_META = Pattern.compile("\"nextCursor\":\"([^\"]+)\",\"more\":(true|false)");
    private static final Pattern FEED_CHANGE = Pattern.compile("\"cursor\":");

    private final URI address;
    private final String client;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    /// @param client its id, `platform-admin`
    Gateway(URI address, String client) {
        this.client = client;
        this.address = address;
    }

    JsonNode get(String path) {
        return read(send(request(path).GET().build()));
    }

    /// Has the answer without reading it as JSON.
    void skim(String path) {
        var _ = send(request(path).GET().build());
    }

    /// A page of a changes feed. Its documents are counted, and not read: only what the page says of itself, at its
    /// end.
    ///
    /// @param nextCursor where to go on
    record FeedPage(long documents, String nextCursor, boolean more) {}

    FeedPage feed(String path) {
        var body = send(request(path).GET().build()).body();
        var meta = FEED_META.matcher(body).region(Math.max(0, body.length() - FEED_META_LENGTH), body.length());
        if (!meta.find()) {
            throw new IllegalStateException(path + " is no changes feed");
        }
        long documents = FEED_CHANGE.matcher(body).results().count();
        return new FeedPage(documents, meta.group(1), Boolean.parseBoolean(meta.group(2)));
    }

    /// Asks until the service behind the path answers.
    void awaitAnswer(String path) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (exchange(request(path).GET().build()).statusCode() >= BAD_REQUEST) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(path + " was not answered within " + TIMEOUT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    String entityTag(String path) {
        return send(request(path).GET().build()).headers().firstValue("ETag").orElseThrow();
    }

    JsonNode post(String path, Object body) {
        return read(
                send(created(path).POST(BodyPublishers.ofString(write(body))).build()));
    }

    /// @return whether it was done; not when the platform answers 404 or 409, as it may while events are on their
    /// way
    boolean postOnceKnown(String path, Object body) {
        var request = created(path).POST(BodyPublishers.ofString(write(body))).build();
        return !NOT_YET.contains(demand(request, exchange(request), NOT_YET).statusCode());
    }

    void postIfMatch(String path, String entityTag) {
        var _ = send(created(path)
                .header("If-Match", entityTag)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /// Puts what follows on a state that has been read.
    void put(String path, Object body, String entityTag) {
        var _ = send(request(path)
                .header("If-Match", entityTag)
                .PUT(BodyPublishers.ofString(write(body)))
                .build());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    /// A POST, which takes a key of its own.
    private HttpRequest.Builder created(String path) {
        return request(path).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String token() {
        if (Instant.now().isAfter(tokenEnds)) {
            var granted = read(send(HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "grant_type=client_credentials&client_secret=demo&client_id=" + client))
                    .build()));
            token = granted.path("access_token").asText();
            tokenEnds = Instant.now()
                    .plusSeconds(granted.path("expires_in").asLong())
                    .minus(TOKEN_MARGIN);
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest request) {
        return demand(request, exchange(request), Set.of());
    }

    private static HttpResponse<String> demand(HttpRequest request, HttpResponse<String> answer, Set<Integer> orElse) {
        if (answer.statusCode() >= 300 && !orElse.contains(answer.statusCode())) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
