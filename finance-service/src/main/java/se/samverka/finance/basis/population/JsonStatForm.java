package se.samverka.finance.basis.population;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.problem.Pointers;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.time.FullDate;

/// Checks that everything [JsonStatReader] uses from a dataset has the JSON type that JSON-stat requires. A value
/// that cannot be read is refused: it might show that the table does not count the population.
final class JsonStatForm {

    private static final List<String> TEXTS = List.of("version", "class", "label", "source", "updated");
    private static final List<String> ROLES = List.of("geo", "time", "metric");

    private final List<Violation> found = new ArrayList<>();

    private JsonStatForm() {}

    /// The violations, in the order of the dataset.
    static List<Violation> broken(JsonNode dataset) {
        var form = new JsonStatForm();
        form.check(dataset);
        return form.found.stream().limit(PopulationFileReader.MAX_VIOLATIONS).toList();
    }

    /// When the dataset was updated; empty where that is absent or not a time.
    static Optional<Instant> updated(JsonNode dataset) {
        try {
            return Optional.ofNullable(dataset.path("updated").textValue())
                    .map(OffsetDateTime::parse)
                    .filter(time -> FullDate.isYear(time.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private void check(JsonNode dataset) {
        if (!dataset.isObject()) {
            refuse("", "A dataset is a JSON object");
            return;
        }
        for (var name : TEXTS) {
            text(dataset.get(name), "/" + name);
        }
        var updated = dataset.path("updated");
        if (updated.isTextual() && updated(dataset).isEmpty()) {
            found.add(PopulationFileViolation.updatedMalformed("/updated", updated.textValue()));
        }
        var ids = texts(dataset.get("id"), "/id");
        sizes(dataset.get("size"));
        roles(dataset.get("role"), ids);
        if (object(dataset.get("dimension"), "/dimension")) {
            for (var id : ids) {
                dimension(dataset.path("dimension").get(id), "/dimension/" + Pointers.escape(id));
            }
        }
    }

    private void sizes(@Nullable JsonNode sizes) {
        int place = 0;
        for (var size : array(sizes, "/size")) {
            if (!size.isIntegralNumber() || !size.canConvertToInt() || size.intValue() < 0) {
                refuse("/size/" + place, "A size is a whole number");
            }
            place++;
        }
    }

    private void roles(@Nullable JsonNode roles, Set<String> ids) {
        if (!object(roles, "/role") || roles == null) {
            return;
        }
        for (var role : ROLES) {
            var pointer = "/role/" + role;
            for (var id : texts(roles.get(role), pointer)) {
                if (!ids.contains(id)) {
                    refuse(pointer, "The role names a dimension that the dataset does not have");
                }
            }
        }
    }

    private void dimension(@Nullable JsonNode dimension, String pointer) {
        if (dimension == null
                || !object(dimension, pointer)
                || !object(dimension.get("category"), pointer + "/category")) {
            return;
        }
        var index = dimension.path("category").get("index");
        var labels = dimension.path("category").get("label");
        var codes = codes(index, pointer + "/category/index");
        if (object(labels, pointer + "/category/label") && labels != null) {
            labels.properties().forEach(label -> {
                var at = pointer + "/category/label/" + Pointers.escape(label.getKey());
                text(label.getValue(), at);
                if (index != null && !codes.contains(label.getKey())) {
                    refuse(at, "The label belongs to a category that the dimension does not have");
                }
            });
        }
    }

    private Set<String> codes(@Nullable JsonNode index, String pointer) {
        if (index == null || !index.isObject()) {
            return texts(index, pointer);
        }
        var codes = new HashSet<String>();
        index.properties().forEach(place -> {
            codes.add(place.getKey());
            if (!place.getValue().isIntegralNumber() || !place.getValue().canConvertToInt()) {
                refuse(pointer + "/" + Pointers.escape(place.getKey()), "The position of a category is a whole number");
            }
        });
        return codes;
    }

    private void text(@Nullable JsonNode node, String pointer) {
        if (node != null && !node.isTextual()) {
            refuse(pointer, "This must be a text");
        }
    }

    private boolean object(@Nullable JsonNode node, String pointer) {
        if (node != null && !node.isObject()) {
            refuse(pointer, "This must be a JSON object");
            return false;
        }
        return true;
    }

    private Iterable<JsonNode> array(@Nullable JsonNode node, String pointer) {
        if (node != null && !node.isArray()) {
            refuse(pointer, "This must be a list");
            return List.of();
        }
        return node == null ? List.of() : node;
    }

    /// The elements that are texts.
    private Set<String> texts(@Nullable JsonNode list, String pointer) {
        var texts = new HashSet<String>();
        int place = 0;
        for (var entry : array(list, pointer)) {
            text(entry, pointer + "/" + place);
            if (entry.isTextual()) {
                texts.add(entry.textValue());
            }
            place++;
        }
        return texts;
    }

    private void refuse(String pointer, String because) {
        found.add(PopulationFileViolation.fileUnreadable(pointer, because));
    }
}
