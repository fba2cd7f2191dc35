package se.samverka.gateway.limit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samverka.gateway.config.GatewayConfig;

/// Limits the connections to a service that each client may use at a time. All requests without a token have one
/// share together, so that they cannot use up all connections. Requests above a share wait, in a bounded queue of
/// their own and for a bounded time.
@ApplicationScoped
public class ConnectionShares {

    private static final String ANONYMOUS = "without a token";

    private final Vertx vertx;
    private final GatewayConfig config;

    /// Guarded by itself.
    private final Map<Key, Share> shares = new HashMap<>();

    ConnectionShares(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    private record Key(String service, String client) {}

    private static final class Share {
        private final Deque<Promise<Runnable>> waiting = new ArrayDeque<>();
        private int taken;
    }

    /// @param service the service to connect to
    /// @return completes when the request may take a connection, with an action to run at the request's end; fails
    ///     with [Full] when too many are waiting or the request has waited too long
    public Future<Runnable> enter(String service, Client client) {
        var key = new Key(service, client.authenticated() ? client.key() : ANONYMOUS);
        Promise<Runnable> promise = Promise.promise();
        synchronized (shares) {
            var share = shares.computeIfAbsent(key, unknown -> new Share());
            if (share.taken < max(client)) {
                share.taken++;
                return Future.succeededFuture(leaving(key));
            }
            if (share.waiting.size() >= config.waitingRequests()) {
                return Future.failedFuture(new Full());
            }
            share.waiting.add(promise);
        }
        var context = vertx.getOrCreateContext();
        Promise<Runnable> here = Promise.promise();
        long timer = vertx.setTimer(config.queueTimeout().toMillis(), late -> giveUp(key, promise));
        promise.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            context.runOnContext(now -> here.handle(done));
        });
        return here.future();
    }

    private int max(Client client) {
        return client.authenticated() ? config.connectionsPerClient() : config.anonymousConnections();
    }

    private void giveUp(Key key, Promise<Runnable> promise) {
        boolean waited;
        synchronized (shares) {
            var share = shares.get(key);
            waited = share != null && share.waiting.remove(promise);
        }
        if (waited) {
            promise.fail(new Full());
        }
    }

    private Runnable leaving(Key key) {
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(key);
            }
        };
    }

    private void leave(Key key) {
        Promise<Runnable> next = null;
        synchronized (shares) {
            var share = shares.get(key);
            if (share != null) {
                next = share.waiting.poll();
                if (next == null && --share.taken == 0) {
                    shares.remove(key);
                }
            }
        }
        if (next != null) {
            next.complete(leaving(key));
        }
    }

    /// No connection is available. Without a stack trace, since this is an expected outcome.
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("Too many requests of one client", null, false, false);
        }
    }
}
