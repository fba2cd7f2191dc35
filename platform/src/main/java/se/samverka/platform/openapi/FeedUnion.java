package se.samverka.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes the changes of a feed: a change whose `documentType` is `invoice` has an `Invoice` as its `document`. The
/// kinds of an API and their schemas are configuration, `samverka.feed-document.<documentType>=<schema>`.
///
/// For a validator this is a union that `documentType` tells apart. It stands under `dependentSchemas`, which
/// generators
/// of clients leave out: a generated client reads every change as one class with any object as its document, also a
/// change of a kind that a later version has added. With `oneOf` or with subclasses it would fail on those
/// (docs/adr/0030-open-enums-and-unions.md).
final class FeedUnion {

    static final String KEYS = "samverka.feed-document.";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String TYPE = "documentType";
    private static final String DOCUMENT = "document";

    private FeedUnion() {}

    /// @param word what stands for the API in names, `Finance`
    /// @param kinds the schemas by the kind of document
    static void write(OpenAPI document, String word, Map<String, String> kinds) {
        var components = document.getComponents();
        var schemas = components.getSchemas();
        if (kinds.isEmpty() || schemas == null || !schemas.containsKey("Changes")) {
            return;
        }
        var sorted = new TreeMap<>(kinds);
        sorted.forEach((type, schema) -> {
            if (!schemas.containsKey(schema)) {
                throw new IllegalStateException(KEYS + type + " names no schema of this API: " + schema);
            }
        });
        var change = Objects.requireNonNull(schemas.get("Change"));
        complete(change, sorted);
        components.removeSchema("Change");
        components.addSchema(word + "Change", change);
        var changes = Objects.requireNonNull(schemas.get("Changes"));
        var list = Objects.requireNonNull(changes.getProperties()).get("changes");
        Objects.requireNonNull(list).items(OASFactory.createSchema().ref(SCHEMAS + word + "Change"));
        components.removeSchema("Changes");
        components.addSchema(word + "Changes", changes);
        document.getPaths()
                .getPathItem("/changes")
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> media.schema(OASFactory.createSchema().ref(SCHEMAS + word + "Changes")));
    }

    private static void complete(Schema change, SortedMap<String, String> kinds) {
        var types = Objects.requireNonNull(change.getProperties()).get(TYPE);
        OpenEnums.open(Objects.requireNonNull(types), List.copyOf(kinds.keySet()));
        types.setExamples(List.of(kinds.firstKey()));
        var union = OASFactory.createSchema();
        kinds.forEach((type, schema) -> union.addAllOf(OASFactory.createSchema()
                .ifSchema(with(TYPE, OASFactory.createSchema().constValue(type)))
                .thenSchema(with(DOCUMENT, OASFactory.createSchema().ref(SCHEMAS + schema)))));
        change.addDependentSchema(DOCUMENT, union);
    }

    private static Schema with(String field, Schema schema) {
        return OASFactory.createSchema().addProperty(field, schema);
    }
}
