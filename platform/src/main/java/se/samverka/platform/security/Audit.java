package se.samverka.platform.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import se.samverka.platform.telemetry.Traceparent;
import se.samverka.platform.value.OrganisationNumber;

/// Writes audit events to the log category `se.samverka.audit`: rejected tokens, requests that a token did not
/// allow, and changes by administrators. Tokens are never logged.
@Provider
public class Audit implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger("se.samverka.audit");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// Text that is safe in a log line.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:@/%~+|-]{1,300}");

    private final Caller caller;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    public Audit(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status == 401) {
            if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
                LOG.warnf("token-refused %s", about(request, status));
            }
        } else if (resource.getResourceMethod() != null) {
            if (status == 403) {
                LOG.warnf("access-refused %s %s", who(), about(request, status));
            } else if (!READING.contains(request.getMethod()) && caller.isAdmin()) {
                LOG.infof("administrator-acted %s %s", who(), about(request, status));
            }
        }
    }

    private String who() {
        return "subject=" + plain(caller.subject())
                + " client=" + plain(caller.client().orElse("-"))
                + " issuer=" + plain(caller.issuer())
                + " organisation="
                + caller.organisation().map(OrganisationNumber::value).orElse("-");
    }

    private static String about(ContainerRequestContext request, int status) {
        return "method=" + request.getMethod()
                + " path=" + plain(request.getUriInfo().getRequestUri().getRawPath())
                + " status=" + status
                + " traceparent=" + Traceparent.current().orElse("-");
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "unreadable";
    }
}
