package se.samverka.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;

/// What a POST with an Idempotency-Key asked for: its key, and a digest over method, address and body.
@RequestScoped
public class RequestDigest {

    static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 255;
    /// As the gateway takes; the body is held in memory while its digest is made.
    private static final int MAX_BODY_BYTES = 25 * 1024 * 1024;

    @Nullable
    String key;

    byte[] digest = {};

    /// Reads the digest before the body is parsed.
    @Provider
    static class Reader implements ContainerRequestFilter {

        private final RequestDigest request;

        Reader(RequestDigest request) {
            this.request = request;
        }

        @Override
        public void filter(ContainerRequestContext context) throws IOException {
            var key = context.getHeaderString(HEADER);
            if (key == null || !context.getMethod().equals("POST")) {
                return;
            }
            if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
                throw new RuleBroken(
                        RuleBroken.Kind.MALFORMED,
                        "idempotency-key-invalid",
                        "Idempotency-Key must have 1 to " + MAX_KEY_LENGTH + " characters");
            }
            var body = context.getEntityStream() == null
                    ? new byte[0]
                    : context.getEntityStream().readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                throw new RuleBroken(
                        RuleBroken.Kind.TOO_LARGE, "too-large", "A request with an Idempotency-Key has at most 25 MiB");
            }
            context.setEntityStream(new ByteArrayInputStream(body));
            var sha = sha512();
            sha.update((context.getMethod()
                            + ' '
                            + context.getUriInfo().getRequestUri().getRawPath()
                            + '?'
                            + context.getUriInfo().getRequestUri().getRawQuery()
                            + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            request.assign(key, sha.digest(body));
        }

        private static MessageDigest sha512() {
            try {
                return MessageDigest.getInstance("SHA-512");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-512", e);
            }
        }
    }

    void assign(String key, byte[] digest) {
        this.key = key;
        this.digest = digest.clone();
    }

    @Nullable
    String key() {
        return key;
    }

    byte[] digest() {
        return digest.clone();
    }
}
