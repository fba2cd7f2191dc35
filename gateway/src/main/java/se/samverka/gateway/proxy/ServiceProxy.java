package se.samverka.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import se.samverka.gateway.GatewayConfig;
import se.samverka.gateway.limit.Client;
import se.samverka.gateway.limit.ConnectionShares;
import se.samverka.gateway.limit.OpenRequests;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;

/// Passes requests on to services, within what each client may have.
@ApplicationScoped
public class ServiceProxy {

    private final GatewayConfig config;
    private final ServiceClient client;
    private final OpenRequests requests;
    private final ConnectionShares shares;

    ServiceProxy(GatewayConfig config, ServiceClient client, OpenRequests requests, ConnectionShares shares) {
        this.config = config;
        this.client = client;
        this.requests = requests;
        this.shares = shares;
    }

    /// @param origin scheme, host and port of the service
    /// @param uri path and query as the service should see them
    public void pass(RoutingContext context, URI origin, String uri) {
        var request = context.request();
        if (declaredLength(context) > config.maxBodyBytes()) {
            ProblemAnswer.send(context, Problem.tooLarge(config.maxBodyBytes()));
            return;
        }
        var caller = Client.of(context);
        var exchange = new Exchange(context, config, client, shares, origin, uri);
        if (!requests.enter(caller, exchange)) {
            ProblemAnswer.send(context, Problem.tooManyRequests());
            return;
        }
        context.addEndHandler(ended -> {
            exchange.end();
            requests.leave(caller, exchange);
        });
        ProblemAnswer.askForBody(request);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client.http())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }

    /// The HTTP parser has refused what is not a number already.
    private static long declaredLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
