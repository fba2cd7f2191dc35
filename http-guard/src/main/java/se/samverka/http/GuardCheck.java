package se.samverka.http;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Fails every request on a connection without a guard: a server whose configuration bypasses it (HTTP/2, a native
/// transport) must not serve.
@ApplicationScoped
class GuardCheck {

    private static final Logger LOG = Logger.getLogger(GuardCheck.class);

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(GuardCheck::check);
    }

    private static void check(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection
                && ConnectionGuard.on(connection.channel()) != null) {
            context.next();
            return;
        }
        LOG.error("A connection has no guard: quarkus.http.http2 and quarkus.vertx.prefer-native-transport must be"
                + " false");
        context.response().setStatusCode(500).end();
        context.request().connection().close();
    }
}
