package se.samverka.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/// Opens the enums of answers: a version 1.x may answer a value that an older client does not know. They are strings
/// whose known values stand under `x-extensible-enum`, so that generated clients have a text and not a type that fails.
/// What only a request has stays closed: another value is refused.
///
/// The enums of terms are open in every API. Terms are one contract: agreements answers with them, and finance, which
/// only takes them, describes them alike.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenEnums implements OASFilter {

    static final String EXTENSION = "x-extensible-enum";

    private static final String MORE =
            "More values may come; treat one that you do not know as unknown / Fler värden kan tillkomma";

    private static final String TERMS = "se.samverka.terms.";

    private final IndexView index;
    private final String terms;

    public OpenEnums(IndexView index) {
        this(index, TERMS);
    }

    /// @param terms the package whose enums are open in every API, with its last dot
    OpenEnums(IndexView index, String terms) {
        this.index = index;
        this.terms = terms;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        Stream.concat(RecordsOfSchemas.usedByAnswers(document, schemas).stream(), ofTerms())
                .map(schemas::get)
                .filter(Objects::nonNull)
                .forEach(OpenEnums::openWithin);
    }

    private Stream<String> ofTerms() {
        return index.getKnownClasses().stream()
                .filter(type -> type.isEnum() && type.name().toString().startsWith(terms))
                .map(RecordsOfSchemas::schemaName);
    }

    /// A schema and those written inside it, which have no name of their own.
    private static void openWithin(Schema schema) {
        var values = schema.getEnumeration();
        if (values != null && !values.isEmpty()) {
            open(schema, values);
        }
        RecordsOfSchemas.parts(schema).forEach(OpenEnums::openWithin);
    }

    static void open(Schema schema, List<?> values) {
        schema.addExtension(EXTENSION, List.copyOf(values));
        schema.setEnumeration(null);
        var said = schema.getDescription();
        schema.setDescription(said == null ? MORE : said + ". " + MORE);
    }
}
