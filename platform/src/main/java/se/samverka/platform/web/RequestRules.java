package se.samverka.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import se.samverka.platform.problem.ProblemMapper;
import se.samverka.platform.rule.RuleBroken;

/// Rules for every request, applied before its resource is matched: bodies with a content coding and malformed
/// media types are rejected, and the base address of links is set.
///
/// That address is the configured one (`samverka.public-url`), or what a trusted proxy has sent in `Forwarded`, or
/// else the service's own. A client's `Host` is never used.
@Provider
@PreMatching
public class RequestRules implements ContainerRequestFilter {

    /// Set by the framework from the connection's address; never taken from the client.
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private static final String FORWARDED = "Forwarded";

    private final Optional<URI> publicUrl;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServerRequest connection;

    public RequestRules(@ConfigProperty(name = "samverka.public-url") Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        requireReadableMediaTypes(request);
        var codings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (codings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"))) {
            request.abortWith(ProblemMapper.contentEncoded(request.getUriInfo()));
            return;
        }
        // Asking for the scheme makes the framework read the proxy's headers.
        var scheme = connection.scheme();
        boolean forwarded = "true".equals(connection.getHeader(TRUSTED))
                && connection.headers().contains(FORWARDED);
        if (publicUrl.isPresent()) {
            linkTo(publicUrl.get());
        } else if (!forwarded) {
            linkTo(URI.create((scheme == null ? "http" : scheme) + "://" + ownAddress()));
        }
    }

    /// The framework parses these headers when they are first needed, and would answer a malformed one with 500.
    private static void requireReadableMediaTypes(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw unreadable("Accept is no list of media types, such as application/json, text/csv;q=0.5", malformed);
        }
        try {
            request.getMediaType();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw unreadable("Content-Type is no media type, such as application/json", malformed);
        }
    }

    private static RuleBroken unreadable(String detail, RuntimeException cause) {
        var refused = new RuleBroken(RuleBroken.Kind.MALFORMED, "malformed-request", detail);
        refused.initCause(cause);
        return refused;
    }

    private static void linkTo(URI address) {
        var context = CurrentRequestManager.get();
        context.setUriInfo(new PublicUriInfo(context.getUriInfo(), address));
    }

    private String ownAddress() {
        var local = connection.localAddress();
        var host = local == null ? null : local.hostAddress();
        if (local == null || host == null) {
            return "localhost";
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port();
    }
}
