package se.samverka.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/// Completes examples. The example of a list leaves its links out (`"_links":{}`), and the document shows those
/// that
/// the
/// answer has. The example of a step is that of the document with what the step changes ([#CHANGED]).
final class Examples {

    /// On an example: what differs from its value, as one or several JSON merge patches (RFC 7396) in a row.
    /// Null takes
    /// a
    /// member away.
    static final String CHANGED = "x-changed";

    /// That of the agreement in the examples.
    static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";

    private static final String LINKS = "_links";
    private static final String META = "_meta";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Examples() {}

    /// Writes what steps change into the examples of an operation.
    static void change(Operation operation) {
        var asked = operation.getRequestBody() == null
                ? Stream.<Content>empty()
                : Stream.ofNullable(operation.getRequestBody().getContent());
        var answered = operation.getResponses().getAPIResponses().values().stream()
                .flatMap(response -> Stream.ofNullable(response.getContent()));
        Stream.concat(asked, answered)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(media -> examples(media).values().stream())
                .filter(example -> example.hasExtension(CHANGED))
                .forEach(example -> {
                    var value = JSON.<JsonNode>valueToTree(read(example.getValue()));
                    for (var patch :
                            patches(String.valueOf(example.getExtensions().get(CHANGED)))) {
                        value = patched(value, patch);
                    }
                    example.setValue(JSON.convertValue(value, OBJECT));
                    example.removeExtension(CHANGED);
                });
    }

    private static List<JsonNode> patches(String text) {
        try (var found = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return new ArrayList<>(found.readAll());
        } catch (IOException e) {
            throw new IllegalStateException("What an example changes is no JSON: " + text, e);
        }
    }

    /// RFC 7396, section 2.
    private static JsonNode patched(JsonNode value, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var whole = value instanceof ObjectNode object ? object : JSON.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                whole.remove(member.getKey());
            } else {
                whole.set(member.getKey(), patched(whole.path(member.getKey()), member.getValue()));
            }
        });
        return whole;
    }

    private static Map<String, Example> examples(MediaType media) {
        return Objects.requireNonNullElse(media.getExamples(), Map.of());
    }

    /// @param address of the operation, without a query; its parameters in braces
    static void complete(String address, Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return;
        }
        ok.getContent().getMediaTypes().values().forEach(media -> {
            if (media.getExamples() != null) {
                media.getExamples().values().forEach(example -> complete(address, example));
            }
        });
    }

    /// The id in the example of a kind of document.
    static String id(OpenAPI document, String kind) {
        var path = document.getPaths().getPathItem("/" + kind + "s/{id}");
        return Stream.ofNullable(path == null ? null : path.getGET())
                .flatMap(operation -> Stream.ofNullable(operation.getResponses().getAPIResponse("200")))
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(media -> examples(media).values().stream())
                .flatMap(example -> Stream.ofNullable(read(example.getValue())))
                .flatMap(value -> Stream.ofNullable(value.get("id")))
                .map(String::valueOf)
                .findFirst()
                .orElse(ID);
    }

    /// Shows a tombstone of a kind of document that this feed has.
    static void ofFeed(Operation operation, String api, String kind, String id) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return;
        }
        ok.getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> Objects.requireNonNullElse(media.getExamples(), Map.<String, Example>of())
                        .values()
                        .forEach(example -> {
                            var value = read(example.getValue());
                            if (value != null && value.get("changes") instanceof List<?> changes) {
                                changes.forEach(change -> {
                                    var entry = JSON.convertValue(change, OBJECT);
                                    entry.put("documentType", kind);
                                    entry.put("id", id);
                                    entry.put("href", href(api, kind, id));
                                    value.put("changes", List.of(entry));
                                });
                                example.setValue(value);
                            }
                        }));
    }

    /// Where a document of the feed is.
    static String href(String api, String kind, String id) {
        return "https://samverka.example/" + api + "/v1/" + kind + "s/" + id;
    }

    private static void complete(String path, Example example) {
        var value = read(example.getValue());
        if (value == null
                || !(value.get(META) instanceof Map<?, ?> meta)
                || !(value.get(LINKS) instanceof Map<?, ?> links)
                || links.containsKey("first")) {
            return;
        }
        var address = filled(path, firstItem(value));
        var found = new LinkedHashMap<String, Object>();
        long limit = number(meta.get("limit"), 20);
        long last = Math.max(1, (number(meta.get("totalRecords"), 0) + limit - 1) / limit);
        found.put("self", link(address, 1, limit, "self"));
        found.put("first", link(address, 1, limit, "first"));
        found.put("last", link(address, last, limit, "last"));
        if (last > 1) {
            found.put("next", link(address, 2, limit, "next"));
        }
        value.put(LINKS, found);
        example.setValue(value);
    }

    private static Map<String, Object> firstItem(Map<String, Object> list) {
        return list.values().stream()
                .filter(List.class::isInstance)
                .flatMap(items -> ((List<?>) items).stream())
                .filter(Map.class::isInstance)
                .map(item -> JSON.convertValue(item, OBJECT))
                .findFirst()
                .orElseGet(LinkedHashMap::new);
    }

    /// A path with the values of its parameters that the example has: `/bodies/{id}/memberships` with `bodyId`.
    private static String filled(String path, Map<String, Object> item) {
        var segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                var parameter = segments[i].substring(1, segments[i].length() - 1);
                segments[i] = String.valueOf(value(segments[i - 1], parameter, item));
            }
        }
        return String.join("/", segments);
    }

    private static Object value(String segment, String parameter, Map<String, Object> item) {
        var field = parameter.equals("id") ? singular(segment) + "Id" : parameter;
        return Objects.requireNonNullElse(
                item.get(field),
                switch (parameter) {
                    case "organisationNumber", "party" -> "212000-2080";
                    case "number", "version" -> 1;
                    case "area" -> "skollakare";
                    default -> ID;
                });
    }

    private static String singular(String segment) {
        return segment.endsWith("ies") ? segment.replaceAll("ies$", "y") : segment.replaceAll("s$", "");
    }

    /// An example is an object, or the text of one.
    private static @Nullable Map<String, Object> read(@Nullable Object value) {
        try {
            return switch (value) {
                case null -> null;
                case String text -> text.stripLeading().startsWith("{") ? JSON.readValue(text, OBJECT) : null;
                default -> JSON.convertValue(value, OBJECT);
            };
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("An example is no JSON: " + value, e);
        }
    }

    private static Map<String, Object> link(String address, long page, long limit, String rel) {
        var link = new LinkedHashMap<String, Object>();
        link.put("href", address + "?page=" + page + "&limit=" + limit);
        link.put("rel", rel);
        link.put("method", "GET");
        return link;
    }

    private static long number(@Nullable Object value, long ifAbsent) {
        return value instanceof Number number ? number.longValue() : ifAbsent;
    }
}
