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

/// What happens to every request before any route is looked at.
@ApplicationScoped
class Entrance {

    /// Longest address in characters. The national profile advises 2 048 (UFN.05); filters may need some more.
    static final int MAX_URI_LENGTH = 8192;

    /// Ways to write a path that one reader resolves and another does not. Whoever can make the two disagree
    /// can reach a service's internal paths through an API's prefix.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|%2f|%5c|%00|(^|/)(\\.|%2e){1,2}(/|$|;)|;", Pattern.CASE_INSENSITIVE);

    /// Methods that carry nothing here and are only asked for by those who look for weaknesses.
    private static final Set<String> REFUSED_METHODS = Set.of("TRACE", "CONNECT");

    private static final String HTTPS = "https";

    private final PublicAddress publicAddress;

    Entrance(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    void enter(RoutingContext context) {
        var request = context.request();
        var response = context.response();
        response.putHeader(TraceContext.HEADER, TraceContext.of(context).header())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        ProblemAnswer.prepare(context, publicAddress.of(request));
        Compression.prepare(context);
        cacheRules(context);
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

    /// What was answered to a token is for its bearer alone, and asked for again each time. A stricter rule of
    /// the answer stands.
    private static void cacheRules(RoutingContext context) {
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

    /// A body in a coding is a small body that may become a large one; nothing here takes any.
    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }

    /// The framework checks this before any route and answers 400 without a document, unless it is started with
    /// `-Dvertx.disableURIValidation=true`.
    private static boolean isUri(String address) {
        try {
            return new URI(address).getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
