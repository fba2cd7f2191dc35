package se.samverka.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.address.PublicAddress;
import se.samverka.platform.problem.BodyEncoded;
import se.samverka.platform.rule.RuleBroken;

/// Rules for every request, applied before its resource is matched: bodies with a content coding and malformed
/// media types are rejected, and the base address of links is set ([PublicAddress]).
@Provider
@PreMatching
public class RequestRules implements ContainerRequestFilter {

    private final PublicAddress publicAddress;

    public RequestRules(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        requireReadableMediaTypes(request);
        var codings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (codings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"))) {
            throw new BodyEncoded();
        }
        var context = CurrentRequestManager.get();
        context.setUriInfo(new PublicUriInfo(context.getUriInfo(), URI.create(publicAddress.ofCurrentRequest())));
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
        var refused = new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.MALFORMED_REQUEST, detail);
        refused.initCause(cause);
        return refused;
    }
}
