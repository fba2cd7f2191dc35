package se.samverka.gateway.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.audit.Audit;
import se.samverka.gateway.config.Api;
import se.samverka.gateway.limit.Client;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;

/// Requires a valid token, or none where the resource is public (api.md, Security).
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]{1,16384})");
    private static final Pattern PUBLIC_TAIL =
            Pattern.compile("/(api-info|openapi|openapi\\.(yaml|json)|asyncapi\\.yaml)");

    private static final String IDENTITY = TokenCheck.class.getName();
    private static final int MAX_CAUSES = 10;

    private final IdentityProviderManager identities;

    TokenCheck(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /// A token must be valid even where none is required, so that a client with an invalid token notices on its
    /// first request.
    public void sentTokenIsValid(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            context.next();
            return;
        }
        var matcher = BEARER.matcher(sent.getFirst());
        if (sent.size() > 1 || !matcher.matches()) {
            Audit.tokenRefused(context, "malformed");
            ProblemAnswer.send(context, Problem.tokenInvalid());
            return;
        }
        var asked = new TokenAuthenticationRequest(new AccessTokenCredential(matcher.group(1)));
        HttpSecurityUtils.setRoutingContextAttribute(asked, context);
        identities
                .authenticate(asked)
                .subscribe()
                .with(
                        identity -> {
                            context.put(IDENTITY, identity);
                            Client.recordAuthenticated(context, identity);
                            context.next();
                        },
                        refusal -> refuse(context, refusal));
    }

    /// Whether the request has a valid token with the scope `platform:admin`.
    public static boolean isAdmin(RoutingContext context) {
        return context.get(IDENTITY) instanceof SecurityIdentity identity
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("scope") instanceof String scope
                && List.of(scope.trim().split("\\s+")).contains("platform:admin");
    }

    /// Requires a token on the paths of an API, unless the resource is public.
    public void tokenIsSent(RoutingContext context, Api api) {
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION) || isPublic(context, api)) {
            context.next();
        } else {
            ProblemAnswer.send(context, Problem.tokenMissing());
        }
    }

    /// Specifications and api-info are public. So is reading meetings: announced minutes are public, and only the
    /// service knows which are announced.
    private static boolean isPublic(RoutingContext context, Api api) {
        var method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return false;
        }
        var tail = context.request().path().substring(api.prefix().length());
        return api == Api.MEETINGS || PUBLIC_TAIL.matcher(tail).matches();
    }

    private static boolean isExpired(Throwable refusal) {
        Throwable cause = refusal;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(RoutingContext context, @Nullable Throwable refusal) {
        if (refusal instanceof AuthenticationFailedException) {
            LOG.debug("A token was refused", refusal);
            boolean expired = isExpired(refusal);
            Audit.tokenRefused(context, expired ? "expired" : "invalid");
            ProblemAnswer.send(context, expired ? Problem.tokenExpired() : Problem.tokenInvalid());
        } else {
            LOG.warn("A token could not be checked", refusal);
            ProblemAnswer.send(context, Problem.issuerUnavailable());
        }
    }
}
