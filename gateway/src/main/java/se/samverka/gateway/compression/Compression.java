package se.samverka.gateway.compression;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which responses are compressed, and adjusts their entity tags.
///
/// Only the gateway compresses, not the services. A compressed response is another representation and needs a
/// strong tag of its own (RFC 9110 § 8.8.3.3): `"7"` becomes `"7-gzip"`. When the client sends it back, the service
/// gets `"7"`, so that an update after a compressed GET works like one after a plain GET.
public final class Compression {

    private static final String SUFFIX = "-gzip\"";
    private static final String NOT_COMPRESSED = "identity";

    /// Responses below this size in bytes gain too little.
    private static final long LEAST_BYTES = 1024;

    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/linkset+json",
            "application/yaml",
            "application/xml",
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "text/csv",
            "text/calendar");

    private static final Negotiation NEGOTIATION = new Negotiation();

    private Compression() {}

    /// Decides once the response's head is known. For clients that accept gzip, the server compresses any response
    /// without `Content-Encoding`; `identity` prevents this and is removed before sending.
    public static void prepare(RoutingContext context) {
        var request = context.request();
        boolean accepted = acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean hasCompressed = known != null && known.contains(SUFFIX);
        boolean head = request.method().equals(HttpMethod.HEAD);
        context.addHeadersEndHandler(end -> {
            var response = context.response();
            var headers = response.headers();
            int status = response.getStatusCode();
            if (status == 304) {
                if (accepted && hasCompressed) {
                    suffixTag(headers);
                }
                return;
            }
            boolean worthIt = isCompressible(headers) && !headers.contains(HttpHeaders.CONTENT_ENCODING);
            if (worthIt) {
                vary(headers, "Accept-Encoding");
            }
            if (worthIt && accepted && !head && status != 204) {
                suffixTag(headers);
            } else if (!headers.contains(HttpHeaders.CONTENT_ENCODING)) {
                headers.set(HttpHeaders.CONTENT_ENCODING, NOT_COMPRESSED);
            }
        });
    }

    /// Restores the service's own tags in a request's preconditions, and asks for an uncompressed response.
    public static void undo(MultiMap toService) {
        toService.remove(HttpHeaders.ACCEPT_ENCODING);
        for (var name : new CharSequence[] {HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH}) {
            var value = toService.get(name);
            if (value != null && value.contains(SUFFIX)) {
                toService.set(name, value.replace(SUFFIX, "\""));
            }
        }
    }

    /// Adds a name to `Vary`.
    public static void vary(MultiMap headers, String name) {
        var present = headers.get(HttpHeaders.VARY);
        if (present == null) {
            headers.set(HttpHeaders.VARY, name);
        } else if (!present.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            headers.set(HttpHeaders.VARY, present + ", " + name);
        }
    }

    private static boolean isCompressible(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && (length == null || Long.parseLong(length) >= LEAST_BYTES);
    }

    private static void suffixTag(MultiMap headers) {
        var tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && tag.endsWith("\"") && !tag.endsWith(SUFFIX)) {
            headers.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + SUFFIX);
        }
    }

    private static boolean acceptsGzip(@Nullable String accept) {
        return accept != null && NEGOTIATION.choosesGzip(accept);
    }

    /// Uses the server's own parser of `Accept-Encoding`, so that both always agree.
    private static final class Negotiation extends HttpContentCompressor {
        Negotiation() {
            super(0, StandardCompressionOptions.gzip());
        }

        boolean choosesGzip(String accept) {
            return "gzip".equals(determineEncoding(accept));
        }
    }
}
