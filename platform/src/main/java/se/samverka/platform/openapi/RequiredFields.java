package se.samverka.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Marks the fields that an answer always has: the components of its record that are neither `@Nullable` nor
/// `Optional`, since what is absent is left out of the JSON and everything else is written.
///
/// Only schemas that no request uses are marked: what a request must hold is said by validation, and a record may
/// well fill in what a caller leaves out. It runs when the service is built, where the classes behind the schemas
/// can still be looked at.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName JSON_PROPERTY =
            DotName.createSimple(com.fasterxml.jackson.annotation.JsonProperty.class);
    private static final DotName JSON_UNWRAPPED =
            DotName.createSimple(com.fasterxml.jackson.annotation.JsonUnwrapped.class);

    private final Map<String, List<ClassInfo>> records;

    public RequiredFields(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("se.samverka."))
                .collect(Collectors.groupingBy(RequiredFields::schemaName));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        var asked = usedByRequests(document, schemas);
        schemas.forEach((name, schema) -> {
            // Two records of one simple name are told apart by a number that the scanner adds.
            var behind = records.getOrDefault(name, records.getOrDefault(name.replaceFirst("[0-9]+$", ""), List.of()));
            if (!asked.contains(name) && schema.getProperties() != null) {
                mark(schema, schema.getProperties().keySet(), behind);
            }
        });
    }

    /// Where several records have the schema's fields, only what all of them always have is certain.
    private static void mark(Schema schema, Set<String> fields, List<ClassInfo> behind) {
        var alike = behind.stream()
                .filter(type -> components(type).map(RequiredFields::fieldName).allMatch(fields::contains))
                .toList();
        if (alike.isEmpty()) {
            return;
        }
        var required = new LinkedHashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
        fields.stream()
                .filter(field -> alike.stream().allMatch(type -> alwaysHas(type, field)))
                .forEach(required::add);
        if (!required.isEmpty()) {
            schema.setRequired(new ArrayList<>(required));
        }
    }

    private static boolean alwaysHas(ClassInfo type, String field) {
        return components(type)
                .anyMatch(component -> fieldName(component).equals(field)
                        && !component.type().hasAnnotation(NULLABLE)
                        && !component.type().name().equals(OPTIONAL));
    }

    /// As the fields behind them, which carry Jackson's annotations; without those whose own fields stand instead.
    private static Stream<FieldInfo> components(ClassInfo type) {
        return type.recordComponents().stream()
                .map(component -> type.field(component.name()))
                .filter(component -> !component.hasAnnotation(JSON_UNWRAPPED));
    }

    private static String schemaName(ClassInfo type) {
        var said = type.declaredAnnotation(SCHEMA);
        var name = said == null ? null : said.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static String fieldName(FieldInfo component) {
        var said = component.annotation(JSON_PROPERTY);
        var name = said == null ? null : said.value();
        return name == null ? component.name() : name.asString();
    }

    private static Set<String> usedByRequests(OpenAPI document, Map<String, Schema> schemas) {
        var open = new ArrayDeque<Schema>();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .map(operation -> operation.getRequestBody())
                    .filter(body -> body != null && body.getContent() != null)
                    .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                    .map(media -> media.getSchema())
                    .filter(Objects::nonNull)
                    .forEach(open::add);
        }
        var found = new HashSet<String>();
        while (!open.isEmpty()) {
            var schema = open.pop();
            var reference = schema.getRef();
            if (reference != null && reference.startsWith(REFERENCE)) {
                var name = reference.substring(REFERENCE.length());
                if (found.add(name) && schemas.containsKey(name)) {
                    open.add(schemas.get(name));
                }
            }
            parts(schema).forEach(open::add);
        }
        return found;
    }

    private static Stream<Schema> parts(Schema schema) {
        var one = Stream.of(
                Optional.ofNullable(schema.getItems()), Optional.ofNullable(schema.getAdditionalPropertiesSchema()));
        var properties = Optional.ofNullable(schema.getProperties()).map(Map::values);
        var many = Stream.of(
                properties,
                Optional.<Collection<Schema>>ofNullable(schema.getAllOf()),
                Optional.<Collection<Schema>>ofNullable(schema.getAnyOf()),
                Optional.<Collection<Schema>>ofNullable(schema.getOneOf()));
        return Stream.concat(
                one.flatMap(Optional::stream), many.flatMap(Optional::stream).flatMap(Collection::stream));
    }
}
