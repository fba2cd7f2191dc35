package se.samverka.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/// Marks the fields that an answer always has: the components of its record that are neither `@Nullable` nor
/// `Optional`, since what is absent is left out of the JSON and everything else is written.
///
/// The items of a list may be null where they are `@Nullable`.
///
/// In a schema that a request uses, lists, maps and primitives are left out: an absent list is an empty one.
/// Everything else that is not `@Nullable` is required there by the guard of requests, too. It runs when the
/// service is built, where the classes behind the schemas can still be looked at.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private final RecordsOfSchemas records;

    public RequiredFields(IndexView index) {
        records = new RecordsOfSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        var asked = RecordsOfSchemas.usedByRequests(document, schemas);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                var fields = schema.getProperties().keySet();
                var behind = records.behind(name, fields);
                mark(schema, fields, behind, asked.contains(name));
                behind.stream()
                        .flatMap(records::fields)
                        .filter(RecordsOfSchemas::hasNullableItems)
                        .map(field -> schema.getProperties().get(RecordsOfSchemas.fieldName(field)))
                        .flatMap(list -> Stream.ofNullable(list == null ? null : list.getItems()))
                        .filter(items ->
                                items.getType() != null && !items.getType().contains(SchemaType.NULL))
                        .forEach(items -> items.addType(SchemaType.NULL));
            }
        });
    }

    /// Where several records have the schema's fields, only what all of them always have is certain.
    private void mark(Schema schema, Set<String> fields, List<ClassInfo> behind, boolean asked) {
        if (behind.isEmpty()) {
            return;
        }
        var required = new LinkedHashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
        // Sorted: the order of fields that an unwrapped record brings differs from build to build.
        fields.stream()
                .sorted()
                .filter(field -> behind.stream().allMatch(type -> alwaysHas(type, field, asked)))
                .forEach(required::add);
        if (!required.isEmpty()) {
            schema.setRequired(new ArrayList<>(required));
        }
    }

    private boolean alwaysHas(ClassInfo type, String field, boolean asked) {
        return records.fields(type)
                .anyMatch(component -> RecordsOfSchemas.fieldName(component).equals(field)
                        && !RecordsOfSchemas.mayBeAbsent(component)
                        && !(asked && RecordsOfSchemas.isEmptyWhereAbsent(component)));
    }
}
