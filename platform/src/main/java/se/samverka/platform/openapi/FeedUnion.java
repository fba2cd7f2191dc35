package se.samverka.platform.openapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// The changes of a feed as a union that its documents' kind tells apart: `documentType` is `invoice`, and `document`
/// an `Invoice`. The kinds of an API and their schemas are configuration,
/// `samverka.feed-document.<documentType>=<schema>`.
///
/// Each kind is a schema of its own (`InvoiceChange`) on top of `Change`, so that generated clients have a class with a
/// typed document for each, and take a kind that they do not know as a plain `Change`.
final class FeedUnion {

    static final String KEYS = "samverka.feed-document.";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String TYPE = "documentType";

    private FeedUnion() {}

    /// @param word what stands for the API in names, `Finance`
    /// @param kinds the schemas by the kind of document
    static void write(OpenAPI document, String word, Map<String, String> kinds) {
        var components = document.getComponents();
        var schemas = components.getSchemas();
        if (kinds.isEmpty() || schemas == null || !schemas.containsKey("Changes")) {
            return;
        }
        var mapping = new TreeMap<String, String>();
        kinds.forEach((type, schema) -> {
            if (!schemas.containsKey(schema)) {
                throw new IllegalStateException(KEYS + type + " names no schema of this API: " + schema);
            }
            var name = named(type) + "Change";
            mapping.put(type, SCHEMAS + name);
            components.addSchema(name, change(type, schema));
        });
        var union = OASFactory.createSchema()
                .description("A change of one of this feed's documents / En ändring av ett av flödets dokument")
                .discriminator(
                        OASFactory.createDiscriminator().propertyName(TYPE).mapping(mapping));
        mapping.values().stream()
                .distinct()
                .forEach(ref -> union.addOneOf(OASFactory.createSchema().ref(ref)));
        components.addSchema(word + "FeedChange", union);
        var changes = schemas.get("Changes");
        components.removeSchema("Changes");
        components.addSchema(word + "Changes", changes);
        var list = Objects.requireNonNull(changes.getProperties()).get("changes");
        Objects.requireNonNull(list).items(OASFactory.createSchema().ref(SCHEMAS + word + "FeedChange"));
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

    private static Schema change(String type, String schema) {
        return OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(SCHEMAS + "Change"))
                .addAllOf(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty(TYPE, OASFactory.createSchema().constValue(type))
                        .addProperty("document", OASFactory.createSchema().ref(SCHEMAS + schema)));
    }

    /// `annex-revision` as `AnnexRevision`.
    private static String named(String type) {
        return Arrays.stream(type.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
