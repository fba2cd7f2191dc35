package se.samverka.gateway.openapi;

import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import se.samverka.edge.RouteTable;
import se.samverka.gateway.config.Api;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.gateway.pages.PageAnswer;

/// Serves the merged document as YAML and JSON. It is built at start, so that a gateway with contracts that cannot
/// be merged does not start.
@Startup
@ApplicationScoped
public class SpecAnswers {

    private static final String YAML_TYPE = "application/yaml";
    private static final String JSON_TYPE = "application/json";

    private final Buffer yaml;
    private final Buffer json;
    private final Map<Api, RouteTable> operations;

    SpecAnswers(GatewayConfig config, OperatorConfig operator) {
        var loader = Thread.currentThread().getContextClassLoader();
        var documents =
                SpecFiles.read(api -> loader.getResourceAsStream(config.openapiFolder() + "/" + api.title() + ".yaml"));
        var tables = new EnumMap<Api, RouteTable>(Api.class);
        for (var api : Api.ALL) {
            tables.put(api, RouteTable.of(Objects.requireNonNull(documents.get(api.title()))));
        }
        this.operations = tables;
        var merged = MergedSpec.of(documents);
        operator.writeTo(merged.withObjectProperty("info"));
        this.yaml = Buffer.buffer(SpecFiles.yaml(merged));
        this.json = Buffer.buffer(SpecFiles.json(merged));
    }

    /// The paths of an API's own document.
    public RouteTable operations(Api api) {
        return Objects.requireNonNull(operations.get(api));
    }

    public void yaml(RoutingContext context) {
        PageAnswer.send(context, YAML_TYPE, yaml);
    }

    public void json(RoutingContext context) {
        PageAnswer.send(context, JSON_TYPE, json);
    }
}
