package se.samverka.deploy.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Calls the platform as one client (OAuth 2, client credentials); renews its token before it expires.
public final class PlatformClient implements AutoCloseable {

    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<String> NOT_HEARD_OF = Set.of("agreement-behind", "agreement-unknown");

    private final URI gateway;
    private final String id;
    private final String secret;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    public PlatformClient(URI gateway, String id, String secret) {
        this.gateway = gateway;
        this.id = id;
        this.secret = secret;
    }

    /// A response.
    ///
    /// @param etag the document's entity tag, if the answer had one
    /// @param body the body as JSON; a missing node when there is none
    public record Answer(int status, @Nullable String etag, JsonNode body) {

        /// The body, of a response with one of the expected statuses.
        ///
        /// @throws PlatformRefusal with what the platform says when the status is another
        public JsonNode expect(Integer... statuses) {
            if (!Set.of(statuses).contains(status)) {
                throw new PlatformRefusal(status, body);
            }
            return body;
        }
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null, null);
    }

    public Answer post(String path, @Nullable Object body, @Nullable String ifMatch) {
        return body == null
                ? send("POST", path, BodyPublishers.noBody(), null, ifMatch)
                : send("POST", path, BodyPublishers.ofString(write(body)), "application/json", ifMatch);
    }

    /// Posts something on a document that another service owns. Its events need some milliseconds, so the
    /// request is
    /// repeated while the document is unknown here, or known in an older state.
    public Answer postWhenHeardOf(String path, Object body) {
        long start = System.nanoTime();
        while (true) {
            var answer = post(path, body, null);
            var code = answer.body().path("code").asText();
            boolean heardOf = answer.status() != 404 && !NOT_HEARD_OF.contains(code);
            if (heardOf || System.nanoTime() - start > TIMEOUT.toNanos()) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public Answer postText(String path, String text, String contentType) {
        return send("POST", path, BodyPublishers.ofString(text), contentType, null);
    }

    /// Posts a file as it is.
    ///
    /// @throws UncheckedIOException when it cannot be read
    public Answer postFile(String path, Path file, String contentType) {
        try {
            return send("POST", path, BodyPublishers.ofFile(file), contentType, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer put(String path, Object body, @Nullable String ifMatch) {
        return send("PUT", path, BodyPublishers.ofString(write(body)), "application/json", ifMatch);
    }

    /// Writes a document to a file.
    ///
    /// @param accept the media type that is asked for
    /// @throws PlatformRefusal when the platform answers anything but 200; the file then has that answer
    public void download(String path, String accept, Path file) {
        var request = request(path).header("Accept", accept).build();
        int status = exchange(request, BodyHandlers.ofFile(file)).statusCode();
        if (status != 200) {
            throw new PlatformRefusal(status, json.missingNode());
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(
            String method, String path, BodyPublisher body, @Nullable String contentType, @Nullable String ifMatch) {
        var request = request(path).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), read(response.body()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        var form = Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = exchange(request, BodyHandlers.ofString());
        var granted = read(response.body());
        if (response.statusCode() != 200) {
            throw new PlatformRefusal(response.statusCode(), granted);
        }
        token = granted.path("access_token").asText();
        tokenEnds =
                Instant.now().plusSeconds(granted.path("expires_in").asLong(0)).minus(TOKEN_MARGIN);
        return token;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri(), e);
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
            return text.isBlank() ? json.missingNode() : json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The platform answered no JSON", e);
        }
    }
}
