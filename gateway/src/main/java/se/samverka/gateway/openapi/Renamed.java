package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Copies parts of one API's document with every name replaced by the one in the merged document.
///
/// @param api title of the API
/// @param names the components' new names
/// @param sharedOperationIds operation ids that more than one API uses
record Renamed(String api, ComponentNames names, Set<String> sharedOperationIds) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode copy(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var copy = JSON.arrayNode();
            array.forEach(child -> copy.add(copy(child)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var copy = JSON.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), field(object, entry.getKey(), entry.getValue())));
        return copy;
    }

    /// A list of security requirements, whose keys are names of components.
    JsonNode security(JsonNode requirements) {
        var copy = JSON.arrayNode();
        requirements.forEach(requirement -> {
            var renamed = copy.addObject();
            requirement
                    .properties()
                    .forEach(scheme ->
                            renamed.set(names.merged(api, "securitySchemes", scheme.getKey()), scheme.getValue()));
        });
        return copy;
    }

    private JsonNode field(ObjectNode object, String name, JsonNode value) {
        return switch (name) {
            case "$ref" ->
                value.isTextual() ? JSON.textNode(names.mergedReference(api, value.textValue())) : copy(value);
            case "operationId" -> value.isTextual() ? JSON.textNode(operationId(value.textValue())) : copy(value);
            case "mapping" -> object.has("propertyName") ? mapping(value) : copy(value);
            case "security" -> value.isArray() ? security(value) : copy(value);
            // Maps of the writer's own names, any of which may look like a keyword: `default` among responses.
            case "properties", "patternProperties", "responses" -> each(value);
            // What an example says is data, whatever its fields are called.
            case "example", "examples", "value", "default", "const", "enum" -> data(value);
            default -> copy(value);
        };
    }

    private JsonNode each(JsonNode named) {
        var copy = JSON.objectNode();
        named.properties().forEach(entry -> copy.set(entry.getKey(), copy(entry.getValue())));
        return copy;
    }

    /// Left as it is, except that a named example may itself be a reference to a component.
    private JsonNode data(JsonNode value) {
        if (!(value instanceof ObjectNode named)) {
            return value;
        }
        var copy = named.deepCopy();
        for (var entry : named.properties()) {
            var reference = entry.getValue().path("$ref").asText("");
            if (reference.startsWith(ComponentNames.PREFIX)) {
                copy.putObject(entry.getKey()).put("$ref", names.mergedReference(api, reference));
            }
        }
        return copy;
    }

    private JsonNode mapping(JsonNode mapping) {
        var copy = JSON.objectNode();
        mapping.properties()
                .forEach(entry -> copy.put(
                        entry.getKey(),
                        names.mergedReference(api, entry.getValue().asText())));
        return copy;
    }

    private String operationId(String id) {
        return sharedOperationIds.contains(id) ? api + "_" + id : id;
    }
}
