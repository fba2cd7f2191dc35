package se.samverka.platform.idempotency;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.RuleBroken;

/// The key of a POST with an Idempotency-Key, and a digest of its method, address and body.
@RequestScoped
public class RequestDigest {

    static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 255;

    @Nullable
    String key;

    byte[] digest = {};

    @Nullable
    BufferedBody body;

    boolean dryRun;

    /// Computes the digest before the body is parsed. A request that lacks its key is refused before anything of it is
    /// looked at.
    @Provider
    static class Reader implements ContainerRequestFilter {

        private final RequestDigest request;
        private final ResourceInfo resource;

        Reader(RequestDigest request, @Context ResourceInfo resource) {
            this.request = request;
            this.resource = resource;
        }

        @Override
        public void filter(ContainerRequestContext context) throws IOException {
            if (!context.getMethod().equals("POST")) {
                return;
            }
            if (Boolean.parseBoolean(context.getUriInfo().getQueryParameters().getFirst(DryRun.PARAMETER))) {
                // Nothing is stored, so that the answer to a repeat is not kept either. An operation without a dry run
                // refuses the parameter.
                request.keepNothing();
                return;
            }
            var key = context.getHeaderString(HEADER);
            if (key == null) {
                if (resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
                    throw new RuleBroken(
                            RuleBroken.Kind.MALFORMED,
                            ProblemCode.IDEMPOTENCY_KEY_MISSING,
                            "Send Idempotency-Key with a value of your own, a new one for each request and the same"
                                    + " when you repeat it");
                }
                return;
            }
            if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
                throw new RuleBroken(
                        RuleBroken.Kind.MALFORMED,
                        ProblemCode.IDEMPOTENCY_KEY_INVALID,
                        "Idempotency-Key must have 1 to " + MAX_KEY_LENGTH + " characters");
            }
            var sha = sha512();
            sha.update((context.getMethod()
                            + ' '
                            + context.getUriInfo().getRequestUri().getRawPath()
                            + '?'
                            + context.getUriInfo().getRequestUri().getRawQuery()
                            + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            if (context.getEntityStream() != null) {
                var body = BufferedBody.keep(context.getEntityStream(), sha);
                request.hold(body);
                context.setEntityStream(body.stream());
            }
            request.assign(key, sha.digest());
        }

        private static MessageDigest sha512() {
            try {
                return MessageDigest.getInstance("SHA-512");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-512", e);
            }
        }
    }

    /// Deletes a body on disk with its request, whether or not it was read.
    @PreDestroy
    void discard() {
        var kept = body;
        if (kept != null) {
            kept.close();
        }
    }

    void hold(BufferedBody body) {
        this.body = body;
    }

    void assign(String key, byte[] digest) {
        this.key = key;
        this.digest = digest.clone();
    }

    @Nullable
    String key() {
        return key;
    }

    void keepNothing() {
        dryRun = true;
    }

    boolean isDryRun() {
        return dryRun;
    }

    byte[] digest() {
        return digest.clone();
    }
}
