package se.samverka.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.samverka.gateway.config.Api;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.gateway.proxy.ServiceClient;
import se.samverka.gateway.token.TokenCheck;

/// `/health` covers the gateway only, for a supervisor that restarts it. `/health/ready` covers the whole platform,
/// for those who wait until it is usable. Administrators see the single checks; others see only up or down, so that
/// they learn nothing of the platform's structure and weak points.
@ApplicationScoped
public class Health {

    private static final Logger LOG = Logger.getLogger(Health.class);
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final GatewayConfig config;
    private final ServiceClient client;
    private final String issuer;

    Health(
            GatewayConfig config,
            ServiceClient client,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.config = config;
        this.client = client;
        this.issuer = issuer;
    }

    public void live(RoutingContext context) {
        answer(context, List.of(check("gateway", true)));
    }

    public void ready(RoutingContext context) {
        var asked = Stream.concat(Api.ALL.stream().map(this::service), Stream.of(issuer()))
                .toList();
        Future.all(asked).onSuccess(all -> {
            List<JsonObject> checks = all.list();
            answer(
                    context,
                    Stream.concat(Stream.of(check("gateway", true)), checks.stream())
                            .toList());
        });
    }

    /// Repeats a service's own checks with states and numbers only: their texts may contain hosts and causes.
    private Future<JsonObject> service(Api api) {
        return get(config.url(api).resolve(config.readinessPath()).toString())
                .map(answer -> check(api.title(), answer.status() == 200).put("checks", summarised(answer.body())))
                .otherwise(cause -> failed(api.title(), cause));
    }

    /// Tokens cannot be checked without the issuer's keys.
    private Future<JsonObject> issuer() {
        return get(issuer + "/.well-known/openid-configuration")
                .map(answer -> check("issuer", answer.status() == 200))
                .otherwise(cause -> failed("issuer", cause));
    }

    private Future<Answer> get(String url) {
        long millis = config.readinessTimeout().toMillis();
        return client.probe()
                .request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(url)
                        .setTimeout(millis))
                .compose(request -> request.send()
                        .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body))))
                .timeout(millis, TimeUnit.MILLISECONDS);
    }

    private static JsonArray summarised(Buffer body) {
        var shortened = new JsonArray();
        for (var item : new JsonObject(body).getJsonArray("checks", new JsonArray())) {
            if (item instanceof JsonObject check) {
                var data = new JsonObject();
                check.getJsonObject("data", new JsonObject()).forEach(entry -> {
                    if (entry.getValue() instanceof Number || entry.getValue() instanceof Boolean) {
                        data.put(entry.getKey(), entry.getValue());
                    }
                });
                var kept =
                        new JsonObject().put("name", check.getString("name")).put("status", check.getString("status"));
                shortened.add(data.isEmpty() ? kept : kept.put("data", data));
            }
        }
        return shortened;
    }

    private static JsonObject failed(String name, Throwable cause) {
        LOG.debugf(cause, "%s is not ready", name);
        return check(name, false);
    }

    private static JsonObject check(String name, boolean up) {
        return new JsonObject().put("name", name).put("status", up ? UP : DOWN);
    }

    private static void answer(RoutingContext context, List<JsonObject> checks) {
        boolean up = checks.stream().allMatch(check -> UP.equals(check.getString("status")));
        var body = new JsonObject().put("status", up ? UP : DOWN);
        if (TokenCheck.isAdmin(context)) {
            body.put("checks", new JsonArray(List.copyOf(checks)));
        }
        context.request().resume();
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }

    private record Answer(int status, Buffer body) {}
}
