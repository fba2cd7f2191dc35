package se.samverka.finance.basis.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.AgreementAsTold.Told;
import se.samverka.finance.basis.agreement.store.VersionTexts;
import se.samverka.platform.peer.Peers;
import se.samverka.platform.time.BusinessTime;

/// Client of agreements-service, which owns the agreements. Its token has the scope `agreements:versions`, which
/// allows reading versions and revisions and nothing else. Call it outside transactions.
@ApplicationScoped
public class Owner {

    static final String SCOPE = "agreements:versions";

    private static final String AGREEMENTS = "/agreements/v1/agreements/";

    /// Terms are at most 512 KiB when they are agreed, and corrections add little.
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /// A token is not used in its last seconds, so that it is still valid on arrival.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final OwnerConfig config;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final Peers peers;
    private final ReentrantLock login = new ReentrantLock();
    private volatile @Nullable Token token;

    Owner(OwnerConfig config, ObjectMapper json, BusinessTime time) {
        this.config = config;
        this.json = json;
        this.time = time;
        this.peers = new Peers(config.connectTimeout(), MOST_BYTES);
    }

    private record Token(String bearer, Instant usableUntil) {}

    /// Agreements-service could not be asked, or its response cannot be used.
    public static final class Unanswered extends Exception {
        Unanswered(String message) {
            super(message);
        }

        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @PreDestroy
    void close() {
        peers.close();
    }

    /// The terms of a version, exactly as agreements-service keeps them now; empty when there is none.
    public Optional<String> terms(UUID agreementId, int version) throws Unanswered, InterruptedException {
        var answer = ask(agreementId + "/versions/" + version, config.answerTimeout());
        return answer.isEmpty() ? Optional.empty() : Optional.ofNullable(termsIn(answer.get()));
    }

    /// The current state of an agreement; empty when there is none.
    Optional<Told> revision(UUID agreementId) throws Unanswered, InterruptedException {
        var answer = ask(agreementId + "/revision", config.waitingTimeout());
        return answer.isEmpty() ? Optional.empty() : Optional.of(told(answer.get()));
    }

    private Told told(String body) throws Unanswered {
        try {
            return json.readerFor(Told.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(body);
        } catch (JsonProcessingException e) {
            throw new Unanswered("agreements-service answered without a revision", e);
        }
    }

    private static @Nullable String termsIn(String body) throws Unanswered {
        try {
            return VersionTexts.field(body, "terms");
        } catch (IllegalArgumentException e) {
            throw new Unanswered("agreements-service answered something that is not JSON", e);
        }
    }

    /// @param path relative to `/agreements`
    private Optional<String> ask(String path, Duration patience) throws Unanswered, InterruptedException {
        var bearer = bearer(patience);
        var answer = send(question(path, bearer), patience);
        if (answer.statusCode() == UNAUTHORIZED) {
            // The issuer may have rotated its keys.
            forget(bearer);
            answer = send(question(path, bearer(patience)), patience);
        }
        return switch (answer.statusCode()) {
            case OK -> Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
            case NOT_FOUND -> Optional.empty();
            case UNAUTHORIZED, FORBIDDEN -> {
                token = null;
                throw new Unanswered("agreements-service refused the token of " + config.clientId() + " with "
                        + answer.statusCode() + "; it needs the scope " + SCOPE);
            }
            default -> throw new Unanswered("agreements-service answered " + answer.statusCode());
        };
    }

    private HttpRequest.Builder question(String path, String bearer) {
        return Peers.question(config.url().resolve(AGREEMENTS + path), bearer);
    }

    private void forget(String bearer) {
        var known = token;
        if (known != null && known.bearer().equals(bearer)) {
            token = null;
        }
    }

    /// One login at a time. Waiting for another thread's login takes no longer than waiting for a response.
    private String bearer(Duration patience) throws Unanswered, InterruptedException {
        var usable = usable();
        if (usable.isPresent()) {
            return usable.get();
        }
        if (!login.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Unanswered("the issuer did not answer within " + patience);
        }
        try {
            usable = usable();
            if (usable.isPresent()) {
                return usable.get();
            }
            var made = login(patience);
            token = made;
            return made.bearer();
        } finally {
            login.unlock();
        }
    }

    private Optional<String> usable() {
        return Optional.ofNullable(token)
                .filter(known -> time.now().isBefore(known.usableUntil()))
                .map(Token::bearer);
    }

    private Token login(Duration patience) throws Unanswered, InterruptedException {
        var endpoint = config.tokenEndpoint();
        var secret = config.clientSecret();
        if (endpoint.isEmpty() || secret.isEmpty()) {
            throw new Unanswered("samverka.agreements.token-endpoint and client-secret are not set");
        }
        var credentials = encoded(config.clientId()) + ":" + encoded(secret.get());
        var answer = send(
                HttpRequest.newBuilder(endpoint.get())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(SCOPE))),
                patience);
        if (answer.statusCode() != OK) {
            throw new Unanswered("the issuer answered " + answer.statusCode() + " to " + config.clientId());
        }
        JsonNode read;
        try {
            read = json.readTree(answer.body());
        } catch (IOException e) {
            throw new Unanswered("the issuer answered something that is not JSON", e);
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

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Duration patience)
            throws Unanswered, InterruptedException {
        try {
            return peers.ask(request, patience);
        } catch (Peers.Unanswered e) {
            throw new Unanswered(String.valueOf(e.getMessage()), e);
        }
    }
}
