package se.samverka.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.edge.RouteTable;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.gateway.config.PublicAddress;
import se.samverka.gateway.limit.Client;
import se.samverka.gateway.limit.ConnectionShares;
import se.samverka.gateway.limit.OpenRequests;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;
import se.samverka.gateway.trace.TraceContext;

/// Passes one request to its service and the response back, and handles every failure in between.
final class Exchange implements OriginRequestProvider, ProxyInterceptor, OpenRequests.Open {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /// Safe methods, which may be retried automatically.
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private enum Outcome {
        OPEN,
        SERVICE_LATE,
        CLIENT_LATE,
        CANCELLED
    }

    private final RoutingContext context;
    private final GatewayConfig config;
    private final ServiceClient client;
    private final ConnectionShares shares;
    private final URI origin;
    private final String uri;
    private final RouteTable.BodyLimit limit;
    private final PublicAddress publicAddress;
    private final Context here;
    private @Nullable Upload upload;
    private @Nullable BorrowedConnection sent;
    private @Nullable Runnable leaveShare;
    private volatile boolean holding;
    private boolean over;
    private boolean repeated;
    private Outcome outcome = Outcome.OPEN;
    private long timer = -1;

    Exchange(
            RoutingContext context,
            GatewayConfig config,
            ServiceClient client,
            ConnectionShares shares,
            PublicAddress publicAddress,
            URI origin,
            String uri,
            RouteTable.BodyLimit limit) {
        this.context = context;
        this.config = config;
        this.client = client;
        this.shares = shares;
        this.publicAddress = publicAddress;
        this.origin = origin;
        this.uri = uri;
        this.limit = limit;
        this.here = context.vertx().getOrCreateContext();
    }

    @Override
    public boolean isCancellable() {
        return holding;
    }

    @Override
    public void cancel() {
        here.runOnContext(now -> {
            var body = upload;
            if (holding && body != null) {
                outcome = Outcome.CANCELLED;
                body.fail(new TimeoutException("Cancelled in favour of another request of the same client"));
            }
        });
    }

    /// Releases what the exchange holds, once the response has ended or the client is gone.
    void end() {
        over = true;
        holding = false;
        stopTimer();
        var leave = leaveShare;
        if (leave != null) {
            leave.run();
        }
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxy) {
        boolean tls = "https".equals(origin.getScheme());
        int port = origin.getPort() > 0 ? origin.getPort() : tls ? 443 : 80;
        var options = new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port)
                .setSsl(tls)
                // This limits the wait for a free connection; the client's own timeout limits opening one.
                .setConnectTimeout(config.queueTimeout().toMillis());
        return (repeated ? client.fresh() : client.http()).request(options).compose(request -> {
            var lent = new BorrowedConnection(request);
            if (over) {
                lent.reset(new ClosedChannelException());
                return Future.failedFuture(new ClosedChannelException());
            }
            sent = lent;
            // The outcome is taken from the future of the response; without a handler it would also be logged as a
            // fault.
            request.exceptionHandler(cause -> LOG.debugf("%s %s", label(), cause));
            startTimer(config.responseTimeout().toMillis());
            return Future.succeededFuture(lent.request());
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        var request = proxy.request();
        var received = context.request();
        request.setURI(uri);
        PassedHeaders.toService(request.headers(), received, publicAddress, TraceContext.of(context));
        Future<Void> begun;
        if (ProblemAnswer.hasBody(received)) {
            var counted = new Upload(received, limit.bytes(), request.getBody().length());
            upload = counted;
            holding = true;
            startTimer(config.responseTimeout().toMillis());
            begun = counted.hold(config.heldBodyBytes()).map(held -> {
                holding = false;
                stopTimer();
                request.setBody(Body.body(counted, counted.length()));
                return null;
            });
        } else {
            // Without a body the request can be sent twice. Its empty body must still be read, or the client's
            // connection would stall.
            request.setBody(null);
            received.resume();
            begun = Future.succeededFuture();
        }
        return begun.compose(sendable -> acquireConnectionShare())
                .compose(room -> proxy.sendRequest())
                .recover(cause -> mayRepeat(cause) ? repeat(proxy, cause) : Future.failedFuture(cause))
                .onComplete(done -> stopTimer())
                .recover(this::refuse);
    }

    /// Waits for a connection of the client's share, once there is something to send.
    private Future<Void> acquireConnectionShare() {
        var caller = Client.of(context);
        var body = upload;
        if (!caller.authenticated() && body != null && !body.complete()) {
            return Future.failedFuture(new AnonymousBodyTooLarge());
        }
        return shares.enter(origin.getAuthority(), caller).compose(leave -> {
            leaveShare = leave;
            if (over) {
                leave.run();
                return Future.failedFuture(new ClosedChannelException());
            }
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        var answer = proxy.response();
        PassedHeaders.toClient(answer.headers(), context.response());
        if (isBodiless(answer.getStatusCode())) {
            // The library would declare a chunked body, which such a response must not have (RFC 9112 § 6.1).
            var headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
            answer.release().headers().addAll(headers);
        }
        // When the service aborts its response, the library has closed the client's connection too, so that the
        // client sees that the response is incomplete; nothing more can be sent. A client that is gone before the
        // gateway has handled the end of a response has aborted nothing.
        var lent = sent;
        return proxy.sendResponse().otherwise(cause -> {
            if (lent == null || !lent.isReturned()) {
                LOG.infof("%s The service aborted its response: %s", label(), cause.toString());
            }
            return null;
        });
    }

    private boolean isBodiless(int status) {
        return status == 204 || status == 304 || context.request().method().equals(HttpMethod.HEAD);
    }

    private Future<ProxyResponse> repeat(ProxyContext proxy, Throwable cause) {
        LOG.infof("%s Retried, the connection broke before a response: %s", label(), cause.toString());
        stopTimer();
        sent = null;
        repeated = true;
        return proxy.sendRequest();
    }

    private boolean mayRepeat(Throwable cause) {
        if (outcome != Outcome.OPEN || over || context.response().closed() || !isBroken(cause)) {
            return false;
        }
        if (upload != null && upload.gaveUp()) {
            return false;
        }
        return sent == null
                || (upload == null && REPEATABLE.contains(context.request().method()));
    }

    /// An existing connection broke.
    private static boolean isBroken(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof ClosedChannelException
                || (cause instanceof SocketException && !isConnectFailure(cause));
    }

    private Future<ProxyResponse> refuse(Throwable cause) {
        var problem = problemOf(cause);
        if (!context.response().closed()) {
            LOG.infof(
                    "%s Answered %d %s: %s",
                    label(), problem.status(), problem.code().code(), cause.toString());
        }
        if (upload != null) {
            upload.detach();
        }
        ProblemAnswer.send(context, problem);
        // The response is sent; a future that never completes keeps the library from sending one of its own.
        return Promise.<ProxyResponse>promise().future();
    }

    private Problem problemOf(Throwable cause) {
        if (upload != null && upload.tooLarge()) {
            return Problem.tooLarge(limit);
        }
        if (cause instanceof AnonymousBodyTooLarge) {
            return Problem.tooLarge(new RouteTable.BodyLimit(config.heldBodyBytes(), RouteTable.TOO_LARGE));
        }
        if (cause instanceof ConnectionShares.Full) {
            return Problem.serviceBusy();
        }
        if (cause instanceof Upload.Rejected) {
            return Problem.malformed("The body is not as long as the head of the request says");
        }
        return switch (outcome) {
            case CLIENT_LATE -> Problem.bodyTimeout();
            case CANCELLED -> Problem.tooManyRequests();
            case SERVICE_LATE -> Problem.gatewayTimeout();
            case OPEN -> {
                if (isConnectFailure(cause)) {
                    yield Problem.serviceUnavailable();
                }
                // Without a request, the only other failure is the wait for a connection.
                yield sent == null && !isBroken(cause) ? Problem.serviceBusy() : Problem.badGateway();
            }
        };
    }

    private static boolean isConnectFailure(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof io.netty.channel.ConnectTimeoutException;
    }

    /// Checks again after `millis`. While the body moves, the client has time; after that the service's time
    /// counts.
    private void startTimer(long millis) {
        timer = context.vertx().setTimer(millis, late -> {
            var body = upload;
            long left = body == null
                    ? 0
                    : config.responseTimeout().toMillis() - TimeUnit.NANOSECONDS.toMillis(body.idleNanos());
            if (left > 0) {
                startTimer(left);
                return;
            }
            outcome = body != null && body.waitsForClient() ? Outcome.CLIENT_LATE : Outcome.SERVICE_LATE;
            var tooLate = new TimeoutException("No answer in time");
            var lent = sent;
            if (lent != null) {
                lent.reset(tooLate);
            } else if (body != null && body.holding()) {
                body.fail(tooLate);
            }
        });
    }

    private void stopTimer() {
        context.vertx().cancelTimer(timer);
    }

    /// A body without a token that is too large to be buffered. Without a stack trace, since this is an expected
    /// outcome.
    private static final class AnonymousBodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnonymousBodyTooLarge() {
            super("A body without a token is too large", null, false, false);
        }
    }

    private String label() {
        return context.request().method() + " " + context.request().path() + " trace "
                + TraceContext.of(context).traceId() + ":";
    }
}
