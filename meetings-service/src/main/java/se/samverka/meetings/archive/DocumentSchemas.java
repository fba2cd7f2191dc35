package se.samverka.meetings.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The schemas of the documents that are archived, taken from the API's OpenAPI document: each with those that it
/// refers to, as one JSON Schema.
@ApplicationScoped
class DocumentSchemas {

    private static final String OPENAPI = "/openapi/meetings.yaml";
    private static final String REFERENCE = "#/components/schemas/";
    private static final List<String> DOCUMENTS = List.of("Minutes", "Agenda", "Body", "Membership", "HistoryEntry");

    private @Nullable ObjectNode known;

    /// JSON Schema 2020-12, which is what OpenAPI 3.1 writes.
    synchronized ObjectNode documents() {
        var documents = known;
        if (documents == null) {
            documents = read();
            known = documents;
        }
        return documents;
    }

    private static ObjectNode read() {
        var yaml = new YAMLMapper();
        try (var in = DocumentSchemas.class.getResourceAsStream(OPENAPI)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + OPENAPI);
            }
            var all = yaml.readTree(in).path("components").path("schemas");
            var needed = new TreeMap<String, JsonNode>();
            var open = new ArrayDeque<>(DOCUMENTS);
            while (!open.isEmpty()) {
                var name = open.pop();
                if (needed.putIfAbsent(name, all.path(name)) == null) {
                    redirect(all.path(name), open);
                }
            }
            var schema = yaml.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.putObject("$defs").setAll(needed);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Points the references of a schema to the new document, and collects the names that they refer to.
    private static void redirect(JsonNode node, Deque<String> open) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            var name = object.path("$ref").asText().substring(REFERENCE.length());
            object.put("$ref", "#/$defs/" + name);
            open.push(name);
        }
        node.forEach(child -> redirect(child, open));
    }
}
