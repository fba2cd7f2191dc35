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
import se.samverka.platform.problem.BodyEncoded;
import se.samverka.platform.rule.RuleBroken;

/// What happens to every request of the API before its resource is looked for: a body in a coding and a malformed
/// media type are refused, and the address that links are built of is settled.
@Provider
@PreMatching
public class Entrance implements ContainerRequestFilter {

    private final PublicAddress publicAddress;

    public Entrance(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        readable(request);
        var codings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (codings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"))) {
            throw new BodyEncoded();
        }
        var context = CurrentRequestManager.get();
        context.setUriInfo(new PublicUriInfo(context.getUriInfo(), URI.create(publicAddress.ofCurrentRequest())));
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
}
