package se.samverka.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The committed OpenAPI document that clients are generated from.
final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();

    /// A value that no enum of the document has.
    static final String UNKNOWN = "VALUE_OF_A_LATER_VERSION";

    /// A field that no schema of the document has.
    static final String UNKNOWN_FIELD = "fieldOfALaterVersion";

    static final Path FILE = Path.of(System.getProperty("samverka.root", "../.."))
            .resolve("contracts/src/main/resources/openapi/samverka.yaml");

    private static final String OPEN_ENUM = "x-extensible-enum";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final JsonNode DOCUMENT = read();

    private Contract() {}

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> operationIds() {
        var found = new TreeSet<String>();
        operations()
                .forEach(operation -> found.add(operation.path("operationId").asText()));
        return found;
    }

    static Set<String> schemaNames() {
        var found = new TreeSet<String>();
        DOCUMENT.at("/components/schemas").fieldNames().forEachRemaining(found::add);
        return found;
    }

    static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas").path(name);
    }

    /// Schemas with fields of their own, which a client has a class for.
    static List<String> objects() {
        return schemaNames().stream()
                .filter(name -> schema(name).path("properties").size() > 0)
                .toList();
    }

    /// The enums of the document that have a name and that a request alone uses.
    static List<String> closedEnums() {
        return schemaNames().stream().filter(name -> schema(name).has("enum")).toList();
    }

    /// The schemas of requests' bodies, with all that they are made of.
    static Set<String> ofRequests() {
        var found = new TreeSet<String>();
        operations()
                .forEach(operation -> operation
                        .at("/requestBody/content")
                        .forEach(media -> walk(media.path("schema"), found, _ -> {})));
        return found;
    }

    /// Where an answer's field has an enum that a client takes for complete.
    static List<String> closedEnumsOfAnswers() {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        operations()
                .forEach(operation -> operation.path("responses").forEach(response -> {
                    var answer = response.has("$ref") ? at(response.path("$ref").asText()) : response;
                    answer.path("content")
                            .forEach(media -> walk(media.path("schema"), seen, schema -> {
                                if (schema.has("enum")) {
                                    found.add(schema.toString());
                                }
                            }));
                }));
        return found;
    }

    /// Places below a schema, by a path of names, where it describes fields without giving them a schema of a name.
    static List<String> inlineObjects() {
        var found = new ArrayList<String>();
        schemaNames().forEach(name -> inlineObjects(name, schema(name), true, found));
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> inlineObjects(path.getKey(), path.getValue(), false, found));
        return found;
    }

    private static void inlineObjects(String place, JsonNode node, boolean named, List<String> found) {
        if (!named && node.path("properties").isObject()) {
            found.add(place);
        }
        node.properties().forEach(field -> {
            switch (field.getKey()) {
                case "example", "examples", "dependentSchemas" -> {}
                case "properties" ->
                    field.getValue()
                            .properties()
                            .forEach(one -> inlineObjects(place + "." + one.getKey(), one.getValue(), false, found));
                default -> inlineObjects(place + "/" + field.getKey(), field.getValue(), false, found);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> inlineObjects(place, one, false, found));
        }
    }

    private static List<JsonNode> operations() {
        var found = new ArrayList<JsonNode>();
        DOCUMENT.path("paths")
                .forEach(path -> path.properties().forEach(entry -> {
                    if (entry.getValue().has("operationId")) {
                        found.add(entry.getValue());
                    }
                }));
        return found;
    }

    private static void walk(JsonNode schema, Set<String> seen, Consumer<JsonNode> each) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (seen.add(reference.substring(SCHEMAS.length()))) {
                walk(at(reference), seen, each);
            }
            return;
        }
        each.accept(schema);
        schema.path("properties").forEach(field -> walk(field, seen, each));
        schema.path("dependentSchemas").forEach(one -> walk(one, seen, each));
        schema.path("allOf").forEach(one -> walk(one, seen, each));
        for (var part : List.of("items", "additionalProperties", "then")) {
            if (schema.path(part).isObject()) {
                walk(schema.path(part), seen, each);
            }
        }
    }

    private static JsonNode at(String reference) {
        return DOCUMENT.at(reference.substring(1));
    }

    /// JSON with every field of a schema.
    ///
    /// @param openEnums the value of each open enum, or the first known one
    static ObjectNode sample(String name, Optional<String> openEnums) {
        var above = new ArrayDeque<String>();
        above.push(SCHEMAS + name);
        return (ObjectNode) sample(schema(name), openEnums, above).orElseThrow();
    }

    /// Nothing where a schema is inside itself.
    private static Optional<JsonNode> sample(JsonNode schema, Optional<String> openEnums, Deque<String> above) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (above.contains(reference)) {
                return Optional.empty();
            }
            above.push(reference);
            var found = sample(at(reference), openEnums, above);
            above.pop();
            return found;
        }
        if (schema.has(OPEN_ENUM)) {
            return Optional.of(JSON.valueToTree(
                    openEnums.orElse(schema.at("/" + OPEN_ENUM + "/0").asText())));
        }
        if (schema.has("enum")) {
            return Optional.of(schema.at("/enum/0"));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> Optional.of(object(schema, openEnums, above));
            case "array" -> {
                var array = JSON.createArrayNode();
                sample(schema.path("items"), openEnums, above).ifPresent(array::add);
                yield Optional.of(array);
            }
            case "boolean" -> Optional.of(JSON.valueToTree(true));
            case "integer", "number" -> Optional.of(JSON.valueToTree(3));
            default -> Optional.of(JSON.valueToTree(text(schema)));
        };
    }

    private static ObjectNode object(JsonNode schema, Optional<String> openEnums, Deque<String> above) {
        var object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> sample(field.getValue(), openEnums, above)
                        .ifPresent(value -> object.set(field.getKey(), value)));
        if (object.isEmpty()) {
            object.put("any", "thing");
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-01-31";
            // With the milliseconds that every client writes.
            case "date-time" -> "2026-01-10T08:00:00.123Z";
            case "uuid" -> "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";
            case "uri" -> "https://samverka.example/finance/v1/invoices/1";
            default ->
                schema.at("/examples/0").isTextual() ? schema.at("/examples/0").asText() : "text";
        };
    }

    /// How many open enums a sample has.
    static long unknownValues(JsonNode sample) {
        if (sample.isTextual()) {
            return sample.asText().equals(UNKNOWN) ? 1 : 0;
        }
        return sample.valueStream().mapToLong(Contract::unknownValues).sum();
    }
}
