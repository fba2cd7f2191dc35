package se.samverka.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one version of the terms says otherwise than another: as a patch for programs and as a list for people.
///
/// The list finds parties, clauses and branches by what they are called and not by where they stand, so that a
/// clause that has been moved is no difference.
@ApplicationScoped
public class CompareVersions {

    /// Fields that name an element of a list, and so tell it from its neighbours.
    private static final List<String> NAMES = List.of("organisationNumber", "clauseId", "branchId", "party", "year");

    private final ObjectMapper json;

    public CompareVersions(ObjectMapper json) {
        this.json = json;
    }

    /// Both forms of the comparison.
    ///
    /// @param patch RFC 6902; applied to the older text it gives the newer one
    public record Comparison(JsonNode patch, List<Difference> differences) {}

    /// One difference.
    ///
    /// @param path where, by names: `fundingClauses/parties/annualAmount`
    /// @param before absent where something was added
    /// @param after absent where something was removed
    @Schema(name = "TermsDifference", description = "One difference / En skillnad")
    public record Difference(
            @Schema(
                    description = "Where, by names: clauses and branches by their ids, parties by their numbers / Var,"
                            + " med namn: villkor och grenar med id, parter med nummer",
                    examples = "fundingClauses/parties/annualAmount")
            String path,

            @Schema(description = "Whether it was added, removed or changed / Om det tillkom, togs bort eller ändrades")
            Kind kind,

            @Schema(
                    description = "The old value; absent where something was added / Tidigare värde; saknas om något"
                            + " tillkom",
                    examples = "2450000.00")
            @Nullable
            String before,

            @Schema(
                    description = "The new value; absent where something was removed / Nytt värde; saknas om något togs"
                            + " bort",
                    examples = "2600000.00")
            @Nullable
            String after) {}

    /// How the later text differs.
    @Schema(name = "TermsDifferenceKind")
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param before terms as JSON text
    /// @param after terms as JSON text
    public Comparison compare(String before, String after) {
        try {
            var older = json.readTree(before);
            var newer = json.readTree(after);
            return new Comparison(JsonDiff.asJson(older, newer), differences(outline(older), outline(newer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept terms cannot be read", e);
        }
    }

    private static List<Difference> differences(Map<String, String> older, Map<String, String> newer) {
        var paths = new LinkedHashSet<>(newer.keySet());
        paths.addAll(older.keySet());
        var found = new ArrayList<Difference>();
        for (var path : paths) {
            var before = older.get(path);
            var after = newer.get(path);
            if (before == null) {
                found.add(new Difference(path, Kind.ADDED, null, after));
            } else if (after == null) {
                found.add(new Difference(path, Kind.REMOVED, before, null));
            } else if (!before.equals(after)) {
                found.add(new Difference(path, Kind.CHANGED, before, after));
            }
        }
        return found;
    }

    /// Every value under its path, in the order of the text.
    private static Map<String, String> outline(JsonNode terms) {
        var values = new LinkedHashMap<String, String>();
        collect(terms, "", values);
        return values;
    }

    private static void collect(JsonNode node, String path, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), below(path, field.getKey()), values));
        } else if (node.isArray() && node.path(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), below(path, nameOf(node.get(i), i)), values);
            }
        } else if (node.isArray()) {
            values.put(
                    path,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", ")));
        } else if (!node.isNull()) {
            values.put(path, node.asText());
        }
    }

    private static String nameOf(JsonNode element, int index) {
        return NAMES.stream()
                .filter(element::has)
                .findFirst()
                .map(name -> element.get(name).asText())
                .orElseGet(() -> String.valueOf(index + 1));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
