package se.samverka.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import se.samverka.edge.RouteTable;
import se.samverka.gateway.audit.Audit;
import se.samverka.gateway.config.Api;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.gateway.health.Health;
import se.samverka.gateway.openapi.SpecAnswers;
import se.samverka.gateway.pages.ApiCatalogue;
import se.samverka.gateway.pages.Pages;
import se.samverka.gateway.pages.ProblemPages;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;
import se.samverka.gateway.proxy.ServiceProxy;
import se.samverka.gateway.token.TokenCheck;
import se.samverka.gateway.trace.TraceContext;

/// Every path of the gateway. Any other path is 404, including a service's `/metrics` and `/health`.
@ApplicationScoped
class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);

    /// Before the framework's own routes, whose orders begin at -200 (except a few that only prepare a request):
    /// [RequestRules] must check a path before any other route matches it.
    private static final int FIRST = -10_000;

    private static final String METRICS = "/metrics";
    private static final String TOKEN = "/oauth2/token";

    /// The limit of a form with a client's id and secret. Not above the buffer for a body without a token
    /// (`samverka.gateway.held-body-bytes`).
    private static final RouteTable.BodyLimit TOKEN_FORM = new RouteTable.BodyLimit(16 * 1024, RouteTable.TOO_LARGE);

    private final GatewayConfig config;
    private final RequestRules requestRules;
    private final TokenCheck tokens;
    private final ServiceProxy proxy;
    private final SpecAnswers specs;
    private final Pages pages;
    private final ProblemPages problems;
    private final ApiCatalogue catalogue;
    private final Health health;

    Routes(
            GatewayConfig config,
            RequestRules requestRules,
            TokenCheck tokens,
            ServiceProxy proxy,
            SpecAnswers specs,
            Pages pages,
            ProblemPages problems,
            ApiCatalogue catalogue,
            Health health) {
        this.config = config;
        this.requestRules = requestRules;
        this.tokens = tokens;
        this.proxy = proxy;
        this.specs = specs;
        this.pages = pages;
        this.problems = problems;
        this.catalogue = catalogue;
        this.health = health;
    }

    void register(@Observes Router router) {
        var order = new AtomicInteger(FIRST);
        next(router.route(), order).handler(requestRules::apply).failureHandler(Routes::fault);
        config.tokenEndpoint()
                .ifPresent(endpoint -> only(next(router.route(TOKEN), order), "POST", context -> {
                    // Clients may authenticate with HTTP Basic here (RFC 6749 § 2.3.1), so the issuer reads
                    // Authorization.
                    var query = endpoint.getRawQuery();
                    Audit.login(context);
                    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    proxy.pass(
                            context, endpoint, endpoint.getRawPath() + (query == null ? "" : "?" + query), TOKEN_FORM);
                }));
        next(router.route(), order).handler(tokens::sentTokenIsValid);
        for (var api : Api.ALL) {
            api(next(router.routeWithRegex("\\Q" + api.prefix() + "\\E(/.*)?"), order), api);
        }
        page(next(router.route("/"), order), pages::start);
        page(next(router.route("/docs"), order), pages::documentation);
        page(next(router.route("/docs/:asset"), order), pages::asset);
        page(next(router.route("/problems"), order), problems::list);
        page(next(router.route("/problems/:code"), order), problems::one);
        page(next(router.route("/openapi.yaml"), order), specs::yaml);
        page(next(router.route("/openapi.json"), order), specs::json);
        page(next(router.route("/.well-known/api-catalog"), order), catalogue::send);
        page(next(router.route("/health"), order), health::live);
        page(next(router.route("/health/ready"), order), health::ready);
        next(router.route(), order).handler(Routes::onlyMetrics);
    }

    private static Route next(Route route, AtomicInteger order) {
        return route.order(order.getAndIncrement());
    }

    private void api(Route route, Api api) {
        route.handler(context -> tokens.tokenIsSent(context, api)).handler(context -> {
            var request = context.request();
            var path = request.path().substring(api.prefix().length());
            var limit = specs.operations(api).bodyLimit(request.method().name(), path);
            proxy.pass(context, config.url(api), request.uri(), limit);
        });
    }

    /// Our last route passes only `/metrics` on to the framework: otherwise pages that an extension or a jar adds
    /// would be public. Metrics are for administrators. The connection's address is no proof, since a proxy may run
    /// on the same machine.
    private static void onlyMetrics(RoutingContext context) {
        if (context.request().path().equals(METRICS) && TokenCheck.isAdmin(context)) {
            context.request().resume();
            context.next();
        } else {
            ProblemAnswer.send(context, Problem.notFound());
        }
    }

    private static void page(Route route, Handler<RoutingContext> handler) {
        only(route, "GET, HEAD", handler);
    }

    /// @param allow the accepted methods, as in the `Allow` header
    private static void only(Route route, String allow, Handler<RoutingContext> handler) {
        var methods = Set.of(allow.split(", ", -1));
        route.handler(context -> {
            if (methods.contains(context.request().method().name())) {
                handler.handle(context);
            } else {
                ProblemAnswer.send(context, Problem.methodNotAllowed(allow));
            }
        });
    }

    /// A fault in the gateway: its message goes to the log, never to the client.
    private static void fault(RoutingContext context) {
        LOG.errorf(
                context.failure(),
                "%s %s failed, trace %s",
                context.request().method(),
                context.request().path(),
                TraceContext.of(context).traceId());
        context.response().headers().remove(HttpHeaders.CONTENT_LENGTH);
        ProblemAnswer.send(context, Problem.internalError());
    }
}
