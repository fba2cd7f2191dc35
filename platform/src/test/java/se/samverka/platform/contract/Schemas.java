package se.samverka.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The schemas of an OpenAPI document, held against JSON. A field that a schema does not have is an error, so that no
/// answer says what the document does not describe.
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode components;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    public Schemas(ApiDocument document) {
        var schemas = document.tree().at("/components/schemas").deepCopy();
        schemas.forEach(Schemas::close);
        components = JSON.createObjectNode().set("schemas", schemas);
    }

    /// What is wrong with a value.
    ///
    /// @param schema of a media type, a parameter or a header
    public List<String> errors(JsonNode schema, JsonNode value) {
        if (!schema.isObject()) {
            return List.of("no schema");
        }
        return compiled
                .computeIfAbsent(schema.toString(), text -> compile(schema))
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        close(whole);
        whole.set("components", components);
        return REGISTRY.getSchema(whole.toString());
    }

    /// The parts of an `allOf` stay open: each has fields that the others do not know.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !object.has("oneOf")) {
            object.put("additionalProperties", false);
        }
        node.properties().forEach(field -> {
            if (!field.getKey().equals("allOf")) {
                close(field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(Schemas::close);
        }
    }
}
