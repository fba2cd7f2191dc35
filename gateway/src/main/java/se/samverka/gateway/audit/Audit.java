package se.samverka.gateway.audit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import se.samverka.gateway.trace.TraceContext;

/// Writes audit events to the log category `se.samverka.audit`, as the services do.
public final class Audit {

    private static final Logger LOG = Logger.getLogger("se.samverka.audit");

    /// Text that is safe in a log line.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@/%~+-]{1,200}");

    private Audit() {}

    /// @param reason `expired`, `invalid` or `malformed`
    public static void tokenRefused(RoutingContext context, String reason) {
        LOG.warnf("token-refused reason=%s %s", reason, about(context));
    }

    /// Call this before the response: the event is written when the status is known.
    public static void login(RoutingContext context) {
        var client = clientOf(context);
        context.addEndHandler(end -> {
            int status = context.response().getStatusCode();
            LOG.logf(
                    status == 200 ? Logger.Level.INFO : Logger.Level.WARN,
                    "login outcome=%s status=%d client=%s %s",
                    status == 200 ? "granted" : "refused",
                    status,
                    client,
                    about(context));
        });
    }

    private static String about(RoutingContext context) {
        var request = context.request();
        var remote = request.remoteAddress();
        return "method=" + request.method() + " path=" + plain(request.path()) + " from="
                + plain(remote == null ? null : remote.hostAddress()) + " trace="
                + TraceContext.of(context).traceId();
    }

    /// The client's id if sent by HTTP Basic. The form is read and logged by the issuer only.
    private static String clientOf(RoutingContext context) {
        var sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "in-form";
        }
        try {
            var decoded =
                    new String(Base64.getDecoder().decode(sent.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return plain(colon < 0 ? null : decoded.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return plain(null);
        }
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return text != null && PLAIN.matcher(text).matches() ? text : "unreadable";
    }
}
