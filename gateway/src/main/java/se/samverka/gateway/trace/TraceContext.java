package se.samverka.gateway.trace;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The trace of a request (W3C Trace Context, level 1).
///
/// @param traceId 32 lower-case hexadecimal digits, shared by every hop
/// @param spanId 16 such digits, this hop's own
/// @param flags two such digits, as the client sent them
/// @param state the client's `tracestate`, if its `traceparent` was valid (§ 3.3.1)
public record TraceContext(
        String traceId,
        String spanId,
        String flags,
        @Nullable String state) {

    public static final String HEADER = "traceparent";
    public static final String STATE_HEADER = "tracestate";

    private static final String KEY = TraceContext.class.getName();
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?");
    private static final int MAX_STATE_LENGTH = 512;

    /// Continues the client's trace, or starts one when its `traceparent` is missing or invalid. The result is the
    /// same for every call with one request.
    public static TraceContext of(RoutingContext context) {
        TraceContext known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var begun = read(context.request());
        context.put(KEY, begun);
        return begun;
    }

    /// The header for the service and for the client. Always version 00, the one that is known here.
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static TraceContext read(HttpServerRequest request) {
        var sent = request.headers().getAll(HEADER);
        var matcher = VALID.matcher(sent.size() == 1 ? sent.getFirst() : "");
        if (!matcher.matches()) {
            return new TraceContext(randomHex() + randomHex(), randomHex(), "00", null);
        }
        var state = String.join(",", request.headers().getAll(STATE_HEADER));
        return new TraceContext(
                matcher.group(1),
                randomHex(),
                matcher.group(2),
                state.isEmpty() || state.length() > MAX_STATE_LENGTH ? null : state);
    }

    /// 16 digits, never all zero, which would be invalid.
    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1L);
    }
}
