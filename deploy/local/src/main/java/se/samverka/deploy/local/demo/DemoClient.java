package se.samverka.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls the platform as one of the demo clients; renews its token before it expires.
final class DemoClient implements AutoCloseable {

    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI gateway;
    private final String id;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    /// @param id which demo client; each has the secret `demo`
    DemoClient(URI gateway, String id) {
        this.gateway = gateway;
        this.id = id;
    }

    /// A response: status, entity tag, and the body as JSON (a missing node when there is none).
    record Answer(int status, @Nullable String etag, JsonNode body) {}

    Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    Answer post(String path, Object body, @Nullable String ifMatch) {
        return send("POST", path, write(body), "application/json", ifMatch);
    }

    Answer post(String path, String text, String contentType) {
        return send("POST", path, text, contentType, null);
    }

    Answer put(String path, Object body, @Nullable String ifMatch) {
        return send("PUT", path, write(body), "application/json", ifMatch);
    }

    /// The body of a response with one of the expected statuses.
    ///
    /// @throws IllegalStateException with the response when the status is another
    static JsonNode expect(Answer answer, Integer... statuses) {
        if (!Set.of(statuses).contains(answer.status())) {
            throw new IllegalStateException("The platform answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(
            String method, String path, @Nullable String body, @Nullable String contentType, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var response = exchange(request.build());
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), read(response.body()));
    }

    private String token() {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        var form = Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", "demo");
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var response = exchange(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The issuer answered " + response.statusCode());
        }
        var granted = read(response.body());
        token = granted.path("access_token").asText();
        tokenEnds =
                Instant.now().plusSeconds(granted.path("expires_in").asLong(0)).minus(TOKEN_MARGIN);
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The platform does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text.isBlank() ? "null" : text);
        } catch (IOException e) {
            throw new UncheckedIOException("The platform answered no JSON", e);
        }
    }
}
