package se.samverka.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of OParl 1.1 (`oparl/fields-1.1.txt`), held against JSON.
final class OparlFields {

    static final String NAMESPACE = "https://schema.oparl.org/1.1/";

    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+/\\S*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
    private static final Set<String> OF_DELETED = Set.of("id", "type", "created", "modified", "deleted");

    /// What a value is, and which marks the field has.
    private record Field(String value, Set<String> marks) {}

    private static final Map<String, Map<String, Field>> TYPES = read();

    private OparlFields() {}

    static Set<String> types() {
        return TYPES.keySet();
    }

    /// The name of an object's type.
    static String typeOf(JsonNode object) {
        return object.path("type").asText().replace(NAMESPACE, "");
    }

    /// Every address in an object, and in the objects inside of it, that should lead to an object or a list.
    static List<String> addresses(JsonNode object) {
        var found = new ArrayList<String>();
        var fields = TYPES.get(typeOf(object));
        object.properties().forEach(one -> {
            var field = fields.get(one.getKey());
            if (field == null) {
                return;
            }
            if (field.value().startsWith("list of") || (field.value().equals("url") && isObject(one.getKey()))) {
                found.add(one.getValue().asText());
            } else if (field.value().equals("url[]")) {
                one.getValue().forEach(address -> found.add(address.asText()));
            } else if (one.getValue().isArray()) {
                one.getValue().forEach(inside -> found.addAll(addresses(inside)));
            } else if (one.getValue().isObject()) {
                found.addAll(addresses(one.getValue()));
            }
        });
        return found;
    }

    /// Addresses of something else than objects: pages, files, licences.
    private static boolean isObject(String field) {
        return !Set.of(
                        "web",
                        "website",
                        "license",
                        "fileLicense",
                        "accessUrl",
                        "downloadUrl",
                        "externalServiceUrl",
                        "vendor",
                        "product")
                .contains(field);
    }

    /// What is wrong with an object that stands by itself.
    static List<String> problems(JsonNode object) {
        return problems(object, false, false);
    }

    /// What is wrong with an object of a list.
    ///
    /// @param omitInternal whether the list was asked for without the lists inside of the objects
    static List<String> problems(JsonNode object, boolean omitInternal) {
        return problems(object, omitInternal, false);
    }

    private static List<String> problems(JsonNode object, boolean omitInternal, boolean inside) {
        var type = typeOf(object);
        var fields = TYPES.get(type);
        if (fields == null) {
            return List.of("no type of OParl: " + object.path("type"));
        }
        var wrong = new ArrayList<String>();
        boolean deleted = object.path("deleted").asBoolean();
        if (deleted && inside) {
            wrong.add(type + " is deleted and stands inside another object");
        }
        fields.forEach((name, field) -> {
            var needed = field.marks().contains("required")
                    && !(omitInternal && field.marks().contains("internal"))
                    && (!deleted || OF_DELETED.contains(name));
            if (needed && !object.has(name)) {
                wrong.add(type + "." + name + " is missing");
            }
            if (omitInternal && field.marks().contains("internal") && object.has(name)) {
                wrong.add(type + "." + name + " is there in spite of omit_internal");
            }
        });
        object.properties().forEach(one -> {
            var name = one.getKey();
            var field = fields.get(name);
            if (deleted && !OF_DELETED.contains(name)) {
                wrong.add(type + "." + name + " is left of a deleted object");
            } else if (field == null) {
                // Fields of the vendor have a prefix (3.2.2).
                if (!name.contains(":")) {
                    wrong.add(type + "." + name + " is no field");
                }
            } else if (inside && field.marks().contains("back")) {
                wrong.add(type + "." + name + " names the object around it");
            } else {
                check(type + "." + name, field, one.getValue(), wrong);
            }
        });
        return wrong;
    }

    private static void check(String place, Field field, JsonNode value, List<String> wrong) {
        if (field.value().endsWith("[]")) {
            var item = new Field(field.value().substring(0, field.value().length() - 2), Set.of());
            if (!value.isArray()) {
                wrong.add(place + " is no list");
            } else if (value.isEmpty() && !field.marks().contains("required")) {
                wrong.add(place + " is an empty list, which is left out");
            } else {
                value.forEach(one -> check(place, item, one, wrong));
            }
            return;
        }
        boolean right = switch (field.value()) {
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "string" -> value.isTextual() && !value.asText().isBlank();
            case "date" -> value.isTextual() && DAY.matcher(value.asText()).matches();
            case "date-time" ->
                value.isTextual() && TIME.matcher(value.asText()).matches();
            case "object" -> value.isObject();
            default ->
                field.value().equals("url") || field.value().startsWith("list of")
                        ? value.isTextual() && URL.matcher(value.asText()).matches()
                        : typeOf(value).equals(field.value());
        };
        if (!right) {
            wrong.add(place + " is no " + field.value() + ": " + value);
        } else if (TYPES.containsKey(field.value())) {
            wrong.addAll(problems(value, false, true));
        }
    }

    private static Map<String, Map<String, Field>> read() {
        try (var file = Objects.requireNonNull(OparlFields.class.getResourceAsStream("/oparl/fields-1.1.txt"))) {
            var types = new LinkedHashMap<String, Map<String, Field>>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var cells = line.split("; ", -1);
                types.computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
                        .put(
                                cells[1],
                                new Field(cells[2], cells.length > 3 ? Set.of(cells[3].split(" ", -1)) : Set.of()));
            }
            return types;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
