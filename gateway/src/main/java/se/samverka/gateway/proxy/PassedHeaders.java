package se.samverka.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverka.gateway.compression.Compression;
import se.samverka.gateway.config.PublicAddress;
import se.samverka.gateway.trace.TraceContext;

/// Decides which header fields are passed on, and in what form.
final class PassedHeaders {

    /// Fields that concern one connection only (RFC 9110 § 7.6.1); `Connection` may name more.
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authentication-Info",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    /// Fields that are kept even if `Connection` names them, because the message would mean something else without
    /// them.
    private static final Set<String> NEVER_DROPPED = Set.of("authorization", "content-length", "content-type", "host");

    private static final Pattern SAFE_HOST = Pattern.compile("[A-Za-z0-9._~\\[\\]:-]{1,255}");

    private PassedHeaders() {}

    /// Changes a request's fields into what the service should see. The client's own `Forwarded` and
    /// `X-Forwarded-*` are dropped, so that it cannot claim another address. The service gets one `Forwarded` (RFC
    /// 7239) with the public scheme and host, which it uses in absolute links.
    static void toService(MultiMap headers, HttpServerRequest client, PublicAddress publicAddress, TraceContext trace) {
        dropHopByHop(headers);
        Compression.undo(headers);
        headers.remove(HttpHeaders.EXPECT);
        headers.names().stream()
                .filter(name -> name.equalsIgnoreCase("Forwarded")
                        || name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(headers::remove);
        headers.set("Forwarded", forwarded(client, publicAddress));
        headers.set(TraceContext.HEADER, trace.header());
        headers.remove(TraceContext.STATE_HEADER);
        var state = trace.state();
        if (state != null) {
            headers.set(TraceContext.STATE_HEADER, state);
        }
    }

    /// Changes a response's fields into what the client should see. Fields that the gateway has set replace the
    /// service's own.
    static void toClient(MultiMap headers, HttpServerResponse client) {
        dropHopByHop(headers);
        client.headers().names().forEach(headers::remove);
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html") && !headers.contains("Content-Security-Policy")) {
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                            + "frame-ancestors 'none'");
        }
    }

    private static String forwarded(HttpServerRequest client, PublicAddress publicAddress) {
        var host = publicAddress.authority(client);
        var address = client.remoteAddress() == null
                ? "unknown"
                : client.remoteAddress().hostAddress();
        var node = address == null ? "unknown" : address.contains(":") ? "\"[" + address + "]\"" : address;
        var element = "for=" + node + ";proto=" + publicAddress.scheme(client);
        return SAFE_HOST.matcher(host).matches() ? element + ";host=\"" + host + "\"" : element;
    }

    private static void dropHopByHop(MultiMap headers) {
        for (var field : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : field.split(",", -1)) {
                var trimmed = name.strip().toLowerCase(Locale.ROOT);
                if (!trimmed.isEmpty() && !NEVER_DROPPED.contains(trimmed)) {
                    headers.remove(trimmed);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
