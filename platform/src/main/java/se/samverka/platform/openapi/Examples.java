package se.samverka.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.jspecify.annotations.Nullable;

/// Completes the examples of lists: an example leaves its links out (`"_links":{}`), and the document shows those that
/// the answer has.
final class Examples {

    private static final String LINKS = "_links";
    private static final String META = "_meta";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Examples() {}

    /// @param address of the operation, without a query
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

    /// Shows a tombstone of a kind of document that this feed has.
    static void ofFeed(Operation operation, String api, String kind) {
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
                                    entry.put(
                                            "href",
                                            "https://samverka.example/" + api + "/v1/" + kind + "s/" + entry.get("id"));
                                    value.put("changes", List.of(entry));
                                });
                                example.setValue(value);
                            }
                        }));
    }

    private static void complete(String address, Example example) {
        var value = read(example.getValue());
        if (value == null
                || !(value.get(META) instanceof Map<?, ?> meta)
                || !(value.get(LINKS) instanceof Map<?, ?> links)
                || links.containsKey("first")) {
            return;
        }
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
