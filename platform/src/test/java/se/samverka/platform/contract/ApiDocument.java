package se.samverka.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An OpenAPI document as tests read it: parameters, responses, headers and examples stand where they are referred to,
/// and only schemas are still references.
///
/// @param tree the document
public record ApiDocument(JsonNode tree) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String COMPONENTS = "#/components/";
    private static final String SCHEMAS = "#/components/schemas/";

    /// What stands below these is data, whatever its fields are called.
    private static final Set<String> DATA = Set.of("example", "value", "default", "const", "enum");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// The committed document of an API.
    public static ApiDocument committed(String api) {
        var file = Path.of(System.getProperty("samverka.root", ".."))
                .resolve("contracts/src/main/resources/openapi/" + api + ".yaml");
        try {
            return of(YAML.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document as it was answered, in JSON or YAML.
    public static ApiDocument of(String text) {
        try {
            return of(text.stripLeading().startsWith("{") ? JSON.readTree(text) : YAML.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiDocument of(JsonNode written) {
        return new ApiDocument(inlined(written, written));
    }

    /// One operation.
    ///
    /// @param method `POST`
    /// @param path with its parameters in braces
    public record Operation(String method, String path, JsonNode spec) {

        /// `POST /agreements`
        public String title() {
            return method + " " + path;
        }

        /// Its parameters of one place: `query`, `path` or `header`.
        public List<JsonNode> parameters(String in) {
            return spec.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        public boolean requiresHeader(String name) {
            return parameters("header").stream()
                    .anyMatch(parameter -> parameter.path("name").asText().equals(name)
                            && parameter.path("required").asBoolean());
        }
    }

    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
        return found;
    }

    /// The examples of a media type, a parameter or a header.
    public static List<JsonNode> examples(JsonNode of) {
        var found = new ArrayList<JsonNode>();
        if (of.has("example")) {
            found.add(of.get("example"));
        }
        of.path("examples").forEach(one -> found.add(one.path("value")));
        return found;
    }

    /// A field of a request that is a date.
    ///
    /// @param operation as `POST /agreements`
    /// @param place a pointer into the body, with `*` for each entry of a list, or `?` and a query parameter's name
    public record DateField(String operation, String place) {}

    public List<DateField> dateFields() {
        var found = new ArrayList<DateField>();
        for (var operation : operations()) {
            for (var parameter : operation.parameters("query")) {
                if (parameter.at("/schema/format").asText().equals("date")) {
                    found.add(new DateField(
                            operation.title(), "?" + parameter.path("name").asText()));
                }
            }
            operation
                    .spec()
                    .at("/requestBody/content")
                    .forEach(content -> collectDates(content.path("schema"), operation.title(), "", Set.of(), found));
        }
        return found;
    }

    private void collectDates(
            JsonNode schema, String operation, String place, Set<String> above, List<DateField> found) {
        var reference = schema.path("$ref").asText();
        if (reference.startsWith(SCHEMAS)) {
            if (!above.contains(reference)) {
                var within = new HashSet<>(above);
                within.add(reference);
                collectDates(
                        tree.at(reference.substring(1)), operation, place, Collections.unmodifiableSet(within), found);
            }
            return;
        }
        if (schema.path("format").asText().equals("date")) {
            found.add(new DateField(operation, place));
        }
        for (var choice : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(choice).forEach(one -> collectDates(one, operation, place, above, found));
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        collectDates(property.getValue(), operation, place + "/" + property.getKey(), above, found));
        if (schema.has("items")) {
            collectDates(schema.get("items"), operation, place + "/*", above, found);
        }
    }

    private static JsonNode inlined(JsonNode node, JsonNode document) {
        if (node instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(child -> copy.add(inlined(child, document)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var reference = object.path("$ref").asText();
        if (reference.startsWith(COMPONENTS) && !reference.startsWith(SCHEMAS)) {
            return inlined(document.at(reference.substring(1)), document);
        }
        var copy = JSON.createObjectNode();
        object.properties()
                .forEach(field -> copy.set(
                        field.getKey(),
                        DATA.contains(field.getKey()) && !field.getValue().has("$ref")
                                ? field.getValue()
                                : inlined(field.getValue(), document)));
        return copy;
    }
}
