package se.samverka.finance.gap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.store.VersionTexts;
import se.samverka.platform.time.BusinessTime;

/// Reads versions from agreements-service, with a token of its own that allows nothing else (scope
/// `agreements:versions`). To be called outside transactions.
@ApplicationScoped
class Owner {

    static final String SCOPE = "agreements:versions";

    /// A version's terms are at most 512 KiB when they are agreed, and corrections lengthen them little.
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /// A token is not used in its last seconds, so that it is still valid when it arrives.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final OwnerConfig config;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Token token;

    Owner(OwnerConfig config, ObjectMapper json, BusinessTime time) {
        this.config = config;
        this.json = json;
        this.time = time;
    }

    private record Token(String bearer, Instant usableUntil) {}

    /// The owner could not be asked, or gave no answer that can be used.
    static final class Unanswered extends Exception {
        Unanswered(String message) {
            super(message);
        }

        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    boolean isConfigured() {
        return config.tokenEndpoint().isPresent() && config.clientSecret().isPresent();
    }

    /// The terms of a version, character for character as their owner keeps them now; empty when there is none.
    Optional<String> terms(UUID agreementId, int version) throws Unanswered, InterruptedException {
        var path = "/agreements/v1/agreements/" + agreementId + "/versions/" + version;
        var answer = send(HttpRequest.newBuilder(config.url().resolve(path))
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", "application/json")
                .GET());
        return switch (answer.statusCode()) {
            case 200 -> Optional.ofNullable(termsIn(answer.body()));
            case 404 -> Optional.empty();
            case 401, 403 -> {
                token = null;
                throw new Unanswered("agreements refused the token of " + config.clientId() + " with "
                        + answer.statusCode() + "; it needs the scope " + SCOPE);
            }
            default -> throw new Unanswered("agreements answered " + answer.statusCode());
        };
    }

    private static @Nullable String termsIn(String body) throws Unanswered {
        try {
            return VersionTexts.field(body, "terms");
        } catch (IllegalArgumentException e) {
            throw new Unanswered("agreements answered what is no JSON", e);
        }
    }

    private synchronized String bearer() throws Unanswered, InterruptedException {
        var known = token;
        if (known == null || !time.now().isBefore(known.usableUntil())) {
            known = login();
            token = known;
        }
        return known.bearer();
    }

    private Token login() throws Unanswered, InterruptedException {
        var credentials =
                encoded(config.clientId()) + ":" + encoded(config.clientSecret().orElseThrow());
        var answer = send(HttpRequest.newBuilder(config.tokenEndpoint().orElseThrow())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(SCOPE))));
        if (answer.statusCode() != 200) {
            throw new Unanswered("the issuer answered " + answer.statusCode() + " to " + config.clientId());
        }
        JsonNode read;
        try {
            read = json.readTree(answer.body());
        } catch (IOException e) {
            throw new Unanswered("the issuer answered what is no JSON", e);
        }
        var bearer = read.path("access_token").asText();
        if (bearer.isEmpty()) {
            throw new Unanswered("the issuer answered without an access_token");
        }
        return new Token(
                bearer, time.now().plusSeconds(read.path("expires_in").asLong()).minus(MARGIN));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Unanswered, InterruptedException {
        var built = request.timeout(config.answerTimeout()).build();
        var exchange =
                http.sendAsync(built, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
        try {
            return exchange.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unanswered(address(built.uri()) + " could not be asked", e);
        } catch (TimeoutException e) {
            throw new Unanswered(address(built.uri()) + " did not answer in " + config.answerTimeout(), e);
        } finally {
            exchange.cancel(true);
        }
    }

    private static String address(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
