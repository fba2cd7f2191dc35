package se.samverka.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import se.samverka.edge.RouteTable;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.gateway.config.PublicAddress;
import se.samverka.gateway.limit.Client;
import se.samverka.gateway.limit.ConnectionShares;
import se.samverka.gateway.limit.OpenRequests;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;
import se.samverka.http.HeldBytes;

/// Passes requests on to services, within the limits of each client.
@ApplicationScoped
public class ServiceProxy {

    private final GatewayConfig config;
    private final ServiceClient client;
    private final OpenRequests requests;
    private final ConnectionShares shares;
    private final PublicAddress publicAddress;

    ServiceProxy(
            GatewayConfig config,
            ServiceClient client,
            OpenRequests requests,
            ConnectionShares shares,
            PublicAddress publicAddress) {
        this.config = config;
        this.client = client;
        this.requests = requests;
        this.shares = shares;
        this.publicAddress = publicAddress;
    }

    /// @param origin scheme, host and port of the service
    /// @param uri path and query as the service should see them
    /// @param limit limit of the request's body; the gateway's own limit also applies
    public void pass(RoutingContext context, URI origin, String uri, RouteTable.BodyLimit limit) {
        var bound = limit.bytes() <= config.maxBodyBytes()
                ? limit
                : new RouteTable.BodyLimit(config.maxBodyBytes(), RouteTable.TOO_LARGE);
        var request = context.request();
        if (declaredLength(context) > bound.bytes()) {
            ProblemAnswer.send(context, Problem.tooLarge(bound));
            return;
        }
        var caller = Client.of(context);
        var exchange = new Exchange(context, config, client, shares, publicAddress, origin, uri, bound);
        if (!requests.enter(caller, exchange)) {
            ProblemAnswer.send(context, Problem.tooManyRequests());
            return;
        }
        context.addEndHandler(ended -> {
            exchange.end();
            requests.leave(caller, exchange);
        });
        if (!requests.charge(caller, HeldBytes.of(request.connection()))) {
            ProblemAnswer.send(context, Problem.serviceBusy());
            return;
        }
        ProblemAnswer.askForBody(request);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client.http())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }

    /// The HTTP parser has already rejected anything but a number.
    private static long declaredLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
