package se.samverka.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverka.gateway.compression.Compression;
import se.samverka.gateway.config.PublicAddress;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;
import se.samverka.gateway.trace.TraceContext;

/// Rules for every request, applied before it is routed: common response headers, and rejection of malformed
/// requests.
@ApplicationScoped
class RequestRules {

    /// Longest URI in characters. The national profile recommends 2 048 (UFN.05); filters may need more.
    static final int MAX_URI_LENGTH = 8192;

    /// Path syntax that some parsers resolve and others do not. Where gateway and service disagree, a client could
    /// reach a service's internal paths through an API's prefix.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|%2f|%5c|%00|(^|/)(\\.|%2e){1,2}(/|$|;)|;", Pattern.CASE_INSENSITIVE);

    /// Methods that have no use here; only scanners send them.
    private static final Set<String> REFUSED_METHODS = Set.of("TRACE", "CONNECT");

    private static final String HTTPS = "https";

    private final PublicAddress publicAddress;

    RequestRules(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    void apply(RoutingContext context) {
        var request = context.request();
        var response = context.response();
        response.putHeader(TraceContext.HEADER, TraceContext.of(context).header())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        ProblemAnswer.prepare(context, publicAddress.of(request));
        Compression.prepare(context);
        addCacheHeaders(context);
        if (HTTPS.equals(publicAddress.scheme(request))) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        var path = request.path();
        if (request.uri().length() > MAX_URI_LENGTH) {
            ProblemAnswer.send(context, Problem.uriTooLong(MAX_URI_LENGTH));
        } else if (REFUSED_METHODS.contains(request.method().name().toUpperCase(Locale.ROOT))) {
            ProblemAnswer.send(context, Problem.methodNotAllowed("GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"));
        } else if (!isUri(request.uri())) {
            ProblemAnswer.send(
                    context, Problem.malformed("The address is not a URI; reserved characters are %-encoded"));
        } else if (path == null
                || !path.startsWith("/")
                || AMBIGUOUS.matcher(path).find()) {
            ProblemAnswer.send(context, Problem.pathNotCanonical());
        } else if (isEncoded(request)) {
            ProblemAnswer.send(context, Problem.contentEncoded());
        } else {
            context.next();
        }
    }

    /// A response to a request with a token is for its bearer only and must be revalidated. A stricter
    /// `Cache-Control` of the response is kept.
    private static void addCacheHeaders(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.addHeadersEndHandler(end -> {
                var headers = context.response().headers();
                if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                    headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                }
                Compression.vary(headers, "Authorization");
            });
        }
    }

    /// Compressed bodies are not accepted: a small one may decompress to a large one.
    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }

    /// The framework itself would answer 400 without a problem document; `-Dvertx.disableURIValidation=true` turns
    /// that off.
    private static boolean isUri(String address) {
        try {
            return new URI(address).getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
