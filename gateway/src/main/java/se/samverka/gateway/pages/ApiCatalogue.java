package se.samverka.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.gateway.config.Api;
import se.samverka.gateway.config.PublicAddress;

/// `/.well-known/api-catalog` (RFC 9727): a link set (RFC 9264) of the APIs and their documentation (relations of
/// RFC 8631). URIs are absolute, on the public host.
@ApplicationScoped
public class ApiCatalogue {

    private static final String TYPE = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final PublicAddress publicAddress;

    ApiCatalogue(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    public void send(RoutingContext context) {
        var base = publicAddress.of(context.request());
        var self = base + "/.well-known/api-catalog";
        var items = new JsonArray();
        var linkset = new JsonArray().add(new JsonObject().put("anchor", self).put("item", items));
        for (var api : Api.ALL) {
            var root = base + api.prefix();
            items.add(new JsonObject().put("href", root).put("title", "Samverka " + api.title()));
            linkset.add(new JsonObject()
                    .put("anchor", root)
                    .put(
                            "service-desc",
                            new JsonArray()
                                    .add(link(root + "/openapi.yaml", "application/yaml"))
                                    .add(link(root + "/openapi.json", "application/json"))
                                    .add(link(root + "/asyncapi.yaml", "application/yaml")))
                    .put(
                            "service-doc",
                            new JsonArray()
                                    .add(link(base + "/docs", "text/html"))
                                    .add(link(base + "/problems", "text/html")))
                    .put("service-meta", new JsonArray().add(link(root + "/api-info", "application/json")))
                    .put("status", new JsonArray().add(link(base + "/health/ready", "application/json"))));
        }
        context.response().putHeader("Link", "<" + self + ">; rel=\"api-catalog\"");
        PageAnswer.send(context, TYPE, new JsonObject().put("linkset", linkset).encode());
    }

    private static JsonObject link(String href, String type) {
        return new JsonObject().put("href", href).put("type", type);
    }
}
