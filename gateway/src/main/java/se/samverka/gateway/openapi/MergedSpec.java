package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Builds the merged document. A pure function whose result does not depend on the order of JSON fields.
///
/// - paths get the prefix `/{api}/v1`; a service's own servers are dropped, since there is one server;
/// - components of one name and meaning are shared, others get the API's name as a prefix ([ComponentNames]);
/// - operation ids and tags that two APIs use get the API's name as a prefix;
/// - a document's security requirement is written on each of its operations;
/// - the security scheme is the gateway's: client credentials at its own token endpoint, so that the documentation
///   page can fetch a token.
final class MergedSpec {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> OPERATIONS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> SCOPES = List.of(
            "agreements:read",
            "agreements:write",
            "finance:read",
            "finance:write",
            "meetings:read",
            "meetings:write",
            "platform:admin",
            "reference-data:write");

    private final Map<String, ObjectNode> documents;
    private final ComponentNames names;
    private final Set<String> sharedOperationIds;
    private final Set<String> sharedTags;
    private final ObjectNode merged = JSON.objectNode();

    private MergedSpec(Map<String, ObjectNode> documents) {
        this.documents = documents;
        this.names = ComponentNames.compare(documents);
        this.sharedOperationIds = shared("operationId");
        this.sharedTags = sharedTags();
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
        var tags = merged.putArray("tags");
        var groups = JSON.arrayNode();
        var paths = new TreeMap<String, JsonNode>();
        var components = new TreeMap<String, Map<String, JsonNode>>();
        documents.forEach((api, document) -> {
            addTags(api, document, tags, groups.addObject().put("name", api).putArray("tags"));
            for (var path : document.path("paths").properties()) {
                paths.put("/" + api + "/v1" + path.getKey(), pathItem(api, document, path.getValue()));
            }
            names.bySection(api, document)
                    .forEach((section, named) -> named.forEach((name, component) -> addComponent(
                            components.computeIfAbsent(section, s -> new TreeMap<>()),
                            section,
                            name,
                            new Renamed(api, names, sharedOperationIds).copy(component))));
        });
        merged.set("x-tagGroups", groups);
        var pathNode = merged.putObject("paths");
        paths.forEach(pathNode::set);
        components.put("securitySchemes", securitySchemes(components.getOrDefault("securitySchemes", Map.of())));
        var componentsNode = merged.putObject("components");
        components.forEach((section, named) -> named.forEach(componentsNode.withObjectProperty(section)::set));
        demandUniqueOperationIds();
        return merged;
    }

    private static void addComponent(Map<String, JsonNode> into, String section, String name, JsonNode component) {
        var known = into.putIfAbsent(name, component);
        if (known != null && !known.equals(component)) {
            throw new SpecClash("Two APIs' documents give " + section + "/" + name + " different meanings");
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
        for (var field : List.of("termsOfService", "contact", "license")) {
            if (first.has(field)) {
                info.set(field, first.get(field));
            }
        }
        return info;
    }

    private void addTags(String api, ObjectNode document, ArrayNode tags, ArrayNode group) {
        var described = new TreeMap<String, JsonNode>();
        document.path("tags").forEach(tag -> described.put(tag.path("name").asText(), tag));
        for (var name : tagNames(api, document)) {
            var tag = described.containsKey(name)
                    ? (ObjectNode) described.get(name).deepCopy()
                    : JSON.objectNode();
            tags.add(tag.put("name", tagName(api, name)));
            group.add(tagName(api, name));
        }
    }

    /// Operations without a tag are shown under their API's name.
    private String tagName(String api, String name) {
        return sharedTags.contains(name) ? api + ": " + name : name;
    }

    private JsonNode pathItem(String api, ObjectNode document, JsonNode item) {
        var renamed = new Renamed(api, names, sharedOperationIds);
        var rewritten = (ObjectNode) renamed.copy(item);
        rewritten.remove("servers");
        for (var entry : rewritten.properties()) {
            if (OPERATIONS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                operation.remove("servers");
                var tags = operation.putArray("tags");
                tagsOf(item.get(entry.getKey()), api).forEach(tag -> tags.add(tagName(api, tag)));
                if (!operation.has("security") && document.has("security")) {
                    operation.set("security", renamed.security(document.get("security")));
                }
            }
        }
        return rewritten;
    }

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
        var schemes = new TreeMap<String, JsonNode>();
        stated.keySet().forEach(name -> {
            var scheme = JSON.objectNode()
                    .put("type", "oauth2")
                    .put("description", "OAuth 2 bearer token (JWT) / OAuth 2-åtkomsttoken (JWT)");
            var flow = scheme.putObject("flows").putObject("clientCredentials").put("tokenUrl", "/oauth2/token");
            var scopes = flow.putObject("scopes");
            SCOPES.forEach(scope -> scopes.put(scope, scope));
            schemes.put(name, scheme);
        });
        return schemes;
    }

    private Set<String> shared(String field) {
        var seen = new HashSet<String>();
        var shared = new TreeSet<String>();
        documents
                .values()
                .forEach(document -> new HashSet<>(document.path("paths").findValuesAsText(field)).forEach(value -> {
                    if (!seen.add(value)) {
                        shared.add(value);
                    }
                }));
        return shared;
    }

    private Set<String> sharedTags() {
        var seen = new HashSet<String>();
        var shared = new TreeSet<String>();
        documents.forEach((api, document) -> tagNames(api, document).forEach(name -> {
            if (!seen.add(name)) {
                shared.add(name);
            }
        }));
        return shared;
    }

    private void demandUniqueOperationIds() {
        var seen = new HashSet<String>();
        merged.path("paths")
                .forEach(item -> item.properties().forEach(entry -> {
                    var id = entry.getValue().path("operationId").asText("");
                    if (OPERATIONS.contains(entry.getKey()) && !id.isEmpty() && !seen.add(id)) {
                        throw new SpecClash("Two operations have the id " + id);
                    }
                }));
    }
}
