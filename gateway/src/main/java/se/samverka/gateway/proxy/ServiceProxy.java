package se.samverka.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import se.samverka.edge.RouteTable;
import se.samverka.gateway.GatewayConfig;
import se.samverka.gateway.PublicAddress;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;

/// Passes requests on to services, after looking at the frame of their bodies.
@ApplicationScoped
public class ServiceProxy {

    private final GatewayConfig config;
    private final ServiceClient client;
    private final PublicAddress publicAddress;

    ServiceProxy(GatewayConfig config, ServiceClient client, PublicAddress publicAddress) {
        this.config = config;
        this.client = client;
        this.publicAddress = publicAddress;
    }

    /// @param origin scheme, host and port of the service
    /// @param uri path and query as the service should see them
    /// @param limit of the request's body; the gateway's own is never passed
    public void pass(RoutingContext context, URI origin, String uri, RouteTable.BodyLimit limit) {
        var bound = limit.bytes() <= config.maxBodyBytes()
                ? limit
                : new RouteTable.BodyLimit(config.maxBodyBytes(), RouteTable.TOO_LARGE);
        var request = context.request();
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && (codings.size() > 1 || !codings.getFirst().equals("chunked"))) {
            ProblemAnswer.send(context, Problem.malformed("Transfer-Encoding may only be chunked"));
            return;
        }
        if (declaredLength(context) > bound.bytes()) {
            ProblemAnswer.send(context, Problem.tooLarge(bound));
            return;
        }
        ProblemAnswer.askForBody(request);
        var exchange = new Exchange(context, config, client, publicAddress, origin, uri, bound);
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
