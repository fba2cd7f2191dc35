package se.samverka.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.regex.Pattern;
import se.samverka.gateway.trace.TraceContext;

/// Sends a [Problem] in response to a request whose body may still be arriving.
///
/// Closing a socket with unread bytes makes the operating system send a reset, which can destroy the response
/// before the client has read it. So the document is sent first, the rest of the body is then read and discarded
/// within limits (RFC 9112 § 9.6), and only then does the exchange end. A client that sees the early response and
/// closes ends it sooner.
public final class ProblemAnswer {

    /// Longest time for which the rest of a rejected body is read.
    private static final Duration LINGER = Duration.ofSeconds(10);

    /// Most bytes of the rest: 256 MiB, ten times the largest accepted body.
    private static final long LINGER_BYTES = 256L * 1024 * 1024;

    /// Where the context of a request keeps the address that types are built of.
    private static final String ADDRESS = ProblemAnswer.class.getName() + ".address";

    /// What any web site may read, errors too (OParl 1.1, 2.6; ADR 38).
    private static final Pattern OPEN_TO_ANY_SITE = Pattern.compile("/meetings/v1/oparl(/.*)?");

    private ProblemAnswer() {}

    /// To be said of each request before anything is answered to it.
    ///
    /// @param address scheme and authority of the gateway as clients reach it
    public static void prepare(RoutingContext context, String address) {
        context.put(ADDRESS, address);
    }

    /// Answers, unless the answer has begun or the client is gone.
    public static void send(RoutingContext context, Problem problem) {
        var request = context.request();
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // A response that has begun cannot be replaced; a reset tells the client that it is incomplete.
            response.reset();
            return;
        }
        String address = context.get(ADDRESS, "");
        var body = problem.document(
                        address, request.path(), TraceContext.of(context).traceId())
                .toBuffer();
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        problem.headers().forEach(response::putHeader);
        if (OPEN_TO_ANY_SITE.matcher(request.path()).matches()) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        if (awaitsContinue(request)) {
            // The body was not requested and may or may not be sent, so the connection cannot be used again.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            end(request, response, body).onComplete(done -> request.connection().close());
        } else if (!hasBody(request) || request.isEnded()) {
            request.resume();
            end(request, response, body);
        } else {
            linger(context.vertx(), request, response, body);
        }
    }

    /// Tells a client that waits for `100 Continue` (RFC 9110 § 10.1.1) to send its body. Call this once the
    /// request is accepted.
    public static void askForBody(HttpServerRequest request) {
        if (awaitsContinue(request)) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
    }

    /// Whether the request declares a body.
    public static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static boolean awaitsContinue(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.EXPECT) && hasBody(request);
    }

    private static io.vertx.core.Future<Void> end(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        return request.method().equals(HttpMethod.HEAD) ? response.end() : response.end(body);
    }

    private static void linger(Vertx vertx, HttpServerRequest request, HttpServerResponse response, Buffer body) {
        response.write(body);
        var connection = request.connection();
        long allowed = request.bytesRead() + LINGER_BYTES;
        long timer = vertx.setTimer(LINGER.toMillis(), late -> connection.close());
        response.closeHandler(closed -> vertx.cancelTimer(timer));
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.handler(chunk -> {
            if (request.bytesRead() > allowed) {
                connection.close();
            }
        });
        request.endHandler(read -> {
            vertx.cancelTimer(timer);
            if (!response.ended()) {
                response.end();
            }
        });
        request.resume();
    }
}
