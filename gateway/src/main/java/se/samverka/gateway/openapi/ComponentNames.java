package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Decides which components the documents share, and which get the API's name as a prefix because they share only a
/// name.
///
/// Components of one name are shared when they and everything they refer to are equal: a `Page` that refers to two
/// different `Link`s becomes two `Page`s.
final class ComponentNames {

    static final String PREFIX = "#/components/";

    /// Components, as `schemas/Problem`, that differ between documents.
    private final Set<String> different;

    private ComponentNames(Set<String> different) {
        this.different = different;
    }

    static ComponentNames compare(Map<String, ObjectNode> documents) {
        var first = new HashMap<String, JsonNode>();
        var different = new TreeSet<String>();
        var references = new HashMap<String, Set<String>>();
        documents
                .values()
                .forEach(document -> each(document, (key, component) -> {
                    var known = first.putIfAbsent(key, component);
                    if (known != null && !known.equals(component)) {
                        different.add(key);
                    }
                    collectReferences(component, references.computeIfAbsent(key, k -> new HashSet<>()));
                }));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var entry : references.entrySet()) {
                if (entry.getValue().stream().anyMatch(different::contains)) {
                    grown |= different.add(entry.getKey());
                }
            }
        }
        return new ComponentNames(different);
    }

    /// The name of an API's `section/name` in the merged document.
    String merged(String api, String section, String name) {
        return different.contains(section + "/" + name) ? capitalised(api) + name : name;
    }

    /// An API's reference, as it must be in the merged document.
    String mergedReference(String api, String reference) {
        if (!reference.startsWith(PREFIX)) {
            throw new SpecClash("openapi/" + api + ".yaml refers to " + reference + ": only " + PREFIX
                    + "… keeps its meaning when documents are merged");
        }
        var parts = reference.substring(PREFIX.length()).split("/", 3);
        if (parts.length < 2) {
            throw new SpecClash("openapi/" + api + ".yaml refers to " + reference + ", which is no component");
        }
        var rest = parts.length == 3 ? "/" + parts[2] : "";
        return PREFIX + parts[0] + "/" + merged(api, parts[0], parts[1]) + rest;
    }

    /// The components of one document by their merged names, with their contents not yet rewritten.
    Map<String, Map<String, JsonNode>> bySection(String api, ObjectNode document) {
        var sections = new LinkedHashMap<String, Map<String, JsonNode>>();
        each(document, (key, component) -> {
            var parts = key.split("/", 2);
            sections.computeIfAbsent(parts[0], s -> new LinkedHashMap<>())
                    .put(merged(api, parts[0], parts[1]), component);
        });
        return sections;
    }

    private static void each(ObjectNode document, java.util.function.BiConsumer<String, JsonNode> consumer) {
        for (var section : document.path("components").properties()) {
            for (var component : section.getValue().properties()) {
                consumer.accept(section.getKey() + "/" + component.getKey(), component.getValue());
            }
        }
    }

    private static void collectReferences(JsonNode node, Set<String> into) {
        var reference = node.path("$ref").asText("");
        if (reference.startsWith(PREFIX)) {
            var parts = reference.substring(PREFIX.length()).split("/", 3);
            into.add(parts.length < 2 ? parts[0] : parts[0] + "/" + parts[1]);
        }
        node.forEach(child -> collectReferences(child, into));
    }

    private static String capitalised(String api) {
        return api.substring(0, 1).toUpperCase(Locale.ROOT) + api.substring(1);
    }
}
