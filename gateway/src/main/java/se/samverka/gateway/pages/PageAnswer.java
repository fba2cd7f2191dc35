package se.samverka.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.samverka.edge.TagLists;

/// Sends a document held in memory, or 304 when the client has it already.
public final class PageAnswer {

    private PageAnswer() {}

    public static void send(RoutingContext context, String type, Buffer content) {
        var request = context.request();
        var response = context.response();
        var tag = "\"" + digest(content) + "\"";
        request.resume();
        response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && TagLists.weaklyNames(known.replace("-gzip\"", "\""), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    static void send(RoutingContext context, String type, String content) {
        send(context, type, Buffer.buffer(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(Buffer content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
