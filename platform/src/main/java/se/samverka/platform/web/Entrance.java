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
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.problem.ProblemMapper;
import se.samverka.platform.rule.RuleBroken;

/// What happens to every request of the API before its resource is looked for: a body in a coding and a malformed
/// media type are refused, and the address that links are built of is settled.
///
/// That address is the configured one (`samverka.public-url`), or what a trusted proxy has passed on in
/// `Forwarded`, or else the service's own. What a client writes into `Host` is never it.
@Provider
@PreMatching
public class Entrance implements ContainerRequestFilter {

    /// Set by the framework from the address of the connection; never taken from a client.
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private static final String FORWARDED = "Forwarded";

    private final Optional<URI> publicUrl;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServerRequest connection;

    public Entrance(@ConfigProperty(name = "samverka.public-url") Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        readable(request);
        var codings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (codings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"))) {
            request.abortWith(ProblemMapper.contentEncoded(request.getUriInfo()));
            return;
        }
        // The framework has read the proxy's fields once the scheme is asked for.
        var scheme = connection.scheme();
        boolean forwarded = "true".equals(connection.getHeader(TRUSTED))
                && connection.headers().contains(FORWARDED);
        if (publicUrl.isPresent()) {
            linkTo(publicUrl.get());
        } else if (!forwarded) {
            linkTo(URI.create((scheme == null ? "http" : scheme) + "://" + ownAddress()));
        }
    }

    /// The framework reads these fields where they are first needed, and takes a malformed one for a fault.
    private static void readable(ContainerRequestContext request) {
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
        var refused = new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.MALFORMED_REQUEST, detail);
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
