package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Builds the merged document. A pure function whose result does not depend on the order of JSON fields.
///
/// - paths get `/{api}/v1` in front; path items and servers of a service are not carried over, since there is
/// one server;
/// - nothing is renamed: a component, an operation id and a tag read as in their own document. Two APIs may have a
/// component or a tag of one name only where both say the same of it, and no operation id twice;
/// - a requirement of security stated for a whole document is written on each of its operations;
/// - the bearer scheme is described as the gateway offers it: client credentials at its own token endpoint, which
/// lets   the documentation page fetch a token.
final class MergedSpec {

    static final String COMPONENTS = "#/components/";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> OPERATIONS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> SCOPES = List.of(
            "agreements:read",
            "agreements:versions",
            "agreements:write",
            "finance:read",
            "finance:write",
            "meetings:read",
            "meetings:write",
            "platform:admin",
            "reference-data:write");

    /// The group of the tags that all APIs have.
    private static final String SHARED = "platform";

    private final Map<String, ObjectNode> documents;
    private final ObjectNode merged = JSON.objectNode();

    private MergedSpec(Map<String, ObjectNode> documents) {
        this.documents = documents;
    }

    /// @param documents the documents by the title of their API, in the order of the result
    /// @throws SpecClash when they cannot be merged without changing the meaning of one
    static ObjectNode of(Map<String, ObjectNode> documents) {
        return new MergedSpec(documents).merge();
    }

    private ObjectNode merge() {
        merged.put("openapi", "3.1.0");
        merged.set("info", info());
        merged.putArray("servers").addObject().put("url", "/").put("description", "This gateway / Denna gateway");
        addTags();
        var paths = new TreeMap<String, JsonNode>();
        var components = new TreeMap<String, Map<String, JsonNode>>();
        documents.forEach((api, document) -> {
            demandOwnReferences(api, document);
            for (var path : document.path("paths").properties()) {
                paths.put("/" + api + "/v1" + path.getKey(), pathItem(api, document, path.getValue()));
            }
            for (var section : document.path("components").properties()) {
                var named = components.computeIfAbsent(section.getKey(), s -> new TreeMap<>());
                section.getValue()
                        .properties()
                        .forEach(component -> add(named, section.getKey(), component.getKey(), component.getValue()));
            }
        });
        var pathNode = merged.putObject("paths");
        paths.forEach(pathNode::set);
        components.put("securitySchemes", securitySchemes(components.getOrDefault("securitySchemes", Map.of())));
        var componentsNode = merged.putObject("components");
        components.forEach((section, named) -> named.forEach(componentsNode.withObjectProperty(section)::set));
        demandUniqueOperationIds();
        return merged;
    }

    private static void add(Map<String, JsonNode> into, String section, String name, JsonNode component) {
        var known = into.putIfAbsent(name, component);
        if (known != null && !known.equals(component)) {
            throw new SpecClash("Two APIs' documents give " + section + "/" + name
                    + " different meanings: each needs a name of its own");
        }
    }

    private ObjectNode info() {
        var info = JSON.objectNode().put("title", "Samverka");
        var first = documents.values().iterator().next().path("info");
        var versions = new TreeSet<String>();
        documents
                .values()
                .forEach(document ->
                        versions.add(document.path("info").path("version").asText()));
        info.put("version", String.join(" / ", versions));
        info.put("summary", "Agreements, shared funding and minutes of Swedish public bodies");
        info.put(
                "description",
                "The APIs of agreements, finance and meetings behind one gateway. Each has its own document at"
                        + " `/{api}/v1/openapi.yaml`, with its limits and conditions; events are described at"
                        + " `/{api}/v1/asyncapi.yaml`.\n\n"
                        + "Avtalens, ekonomins och mötenas API:er bakom en gemensam gateway. Vart och ett har en egen"
                        + " specifikation på `/{api}/v1/openapi.yaml`, med begränsningar och villkor; händelser beskrivs"
                        + " på `/{api}/v1/asyncapi.yaml`.");
        for (var field : List.of("termsOfService", "contact", "license", "x-sla")) {
            if (first.has(field)) {
                info.set(field, first.get(field));
            }
        }
        return info;
    }

    /// A tag of one API stands in that API's group, one that several have in a group of its own.
    private void addTags() {
        var apisOf = new LinkedHashMap<String, List<String>>();
        var described = new HashMap<String, JsonNode>();
        documents.forEach((api, document) -> {
            document.path("tags")
                    .forEach(tag -> add(described, "tags", tag.path("name").asText(), tag));
            tagNames(api, document)
                    .forEach(name ->
                            apisOf.computeIfAbsent(name, n -> new ArrayList<>()).add(api));
        });
        var tags = merged.putArray("tags");
        apisOf.keySet()
                .forEach(name ->
                        tags.add(described.getOrDefault(name, JSON.objectNode().put("name", name))));
        var groups = merged.putArray("x-tagGroups");
        documents.keySet().forEach(api -> addGroup(groups, api, ofApi(apisOf, api)));
        var shared = apisOf.entrySet().stream()
                .filter(tag -> tag.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        if (!shared.isEmpty()) {
            addGroup(groups, SHARED, shared);
        }
    }

    private static List<String> ofApi(Map<String, List<String>> apisOf, String api) {
        return apisOf.entrySet().stream()
                .filter(tag -> tag.getValue().equals(List.of(api)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void addGroup(ArrayNode groups, String name, List<String> tags) {
        var group = groups.addObject().put("name", name).putArray("tags");
        tags.forEach(group::add);
    }

    private static JsonNode pathItem(String api, ObjectNode document, JsonNode item) {
        var copy = (ObjectNode) item.deepCopy();
        copy.remove("servers");
        for (var entry : copy.properties()) {
            if (OPERATIONS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                operation.remove("servers");
                var tags = tagsOf(operation, api);
                var named = operation.putArray("tags");
                tags.forEach(named::add);
                if (!operation.has("security") && document.has("security")) {
                    operation.set("security", document.get("security").deepCopy());
                }
            }
        }
        return copy;
    }

    /// Operations without a tag are shown under their API's name.
    private static List<String> tagsOf(JsonNode operation, String api) {
        var tags = operation.path("tags").valueStream().map(JsonNode::asText).toList();
        return tags.isEmpty() ? List.of(api) : tags;
    }

    private static Set<String> tagNames(String api, ObjectNode document) {
        var found = new TreeSet<String>();
        document.path("tags").forEach(tag -> found.add(tag.path("name").asText()));
        document.path("paths")
                .forEach(item -> item.properties().forEach(entry -> {
                    if (OPERATIONS.contains(entry.getKey())) {
                        found.addAll(tagsOf(entry.getValue(), api));
                    }
                }));
        return found;
    }

    private static Map<String, JsonNode> securitySchemes(Map<String, JsonNode> stated) {
        return stated.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> clientCredentials(), (a, b) -> a, TreeMap::new));
    }

    private static JsonNode clientCredentials() {
        var scheme = JSON.objectNode()
                .put("type", "oauth2")
                .put("description", "OAuth 2 bearer token (JWT) / OAuth 2-åtkomsttoken (JWT)");
        var flow = scheme.putObject("flows").putObject("clientCredentials").put("tokenUrl", "/oauth2/token");
        var scopes = flow.putObject("scopes");
        SCOPES.forEach(scope -> scopes.put(scope, scope));
        return scheme;
    }

    /// What an example says is data, whatever its fields are called, except that a named example may itself be a
    /// reference.
    private static void demandOwnReferences(String api, JsonNode node) {
        var reference = node.path("$ref").asText("");
        if (!reference.isEmpty() && !reference.startsWith(COMPONENTS)) {
            throw new SpecClash("openapi/" + api + ".yaml refers to " + reference + ": only " + COMPONENTS
                    + "… keeps its meaning when documents are merged");
        }
        node.forEach(child -> demandOwnReferences(api, child));
    }

    private void demandUniqueOperationIds() {
        var seen = new HashMap<String, String>();
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    var id = entry.getValue().path("operationId").asText("");
                    if (OPERATIONS.contains(entry.getKey()) && !id.isEmpty()) {
                        var first = seen.putIfAbsent(id, path.getKey());
                        if (first != null) {
                            throw new SpecClash(
                                    "Two operations have the id " + id + ": of " + first + " and " + path.getKey());
                        }
                    }
                }));
    }
}
