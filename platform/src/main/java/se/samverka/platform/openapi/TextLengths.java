package se.samverka.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Writes into each string field of a request how long it may be: what `@Name` and `@Text` say on the record's
/// component, which the guard of requests enforces. It runs when the service is built, where the classes behind the
/// schemas can still be looked at.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TextLengths implements OASFilter {

    private static final DotName STRING = DotName.STRING_NAME;
    private static final DotName NAME = DotName.createSimple(Name.class);
    private static final DotName TEXT = DotName.createSimple(Text.class);

    /// On a field that takes no line ends.
    private static final String SINGLE_LINE = "x-single-line";

    /// The bound of values that are written as strings, where the schema says no more than that.
    private static final int LONGEST_VALUE = 200;

    private final RecordsOfSchemas records;

    public TextLengths(IndexView index) {
        records = new RecordsOfSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        for (var name : RecordsOfSchemas.usedByRequests(document, schemas)) {
            var schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                var properties = schema.getProperties();
                records.behind(name, properties.keySet()).stream()
                        .findFirst()
                        .ifPresent(type -> bound(type, properties));
            }
        }
    }

    private void bound(ClassInfo type, Map<String, Schema> properties) {
        records.fields(type).forEach(component -> {
            var property = properties.get(RecordsOfSchemas.fieldName(component));
            if (property != null) {
                bound(component.type(), property);
            }
        });
    }

    private static void bound(Type type, Schema property) {
        var items = property.getItems();
        if (items != null && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            bound(type.asParameterizedType().arguments().getFirst(), items);
        } else if (isFreeString(property)) {
            property.setMaxLength(type.name().equals(STRING) ? max(type) : LONGEST_VALUE);
            if (!type.name().equals(STRING) || type.hasAnnotation(NAME)) {
                property.addExtension(SINGLE_LINE, true);
            }
        }
    }

    private static boolean isFreeString(Schema property) {
        var types = property.getType();
        return property.getRef() == null
                && (property.getEnumeration() == null
                        || property.getEnumeration().isEmpty())
                && types != null
                && types.contains(Schema.SchemaType.STRING);
    }

    private static int max(Type string) {
        for (var said : List.of(NAME, TEXT)) {
            var bound = string.annotation(said);
            if (bound != null) {
                var value = bound.value("max");
                return value == null ? Text.DEFAULT_MAX : value.asInt();
            }
        }
        return Text.DEFAULT_MAX;
    }
}
