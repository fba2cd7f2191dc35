package se.samverka.platform.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.FilledIn;

/// Finds the records behind the schemas of a document, while the service is built.
final class RecordsOfSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName FILLED_IN = DotName.createSimple(FilledIn.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName JSON_PROPERTY =
            DotName.createSimple(com.fasterxml.jackson.annotation.JsonProperty.class);
    private static final DotName JSON_UNWRAPPED =
            DotName.createSimple(com.fasterxml.jackson.annotation.JsonUnwrapped.class);

    private static final Set<DotName> COLLECTIONS = Stream.of(List.class, Set.class, Collection.class, Map.class)
            .map(DotName::createSimple)
            .collect(Collectors.toUnmodifiableSet());

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records;

    RecordsOfSchemas(IndexView index) {
        this.index = index;
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("se.samverka."))
                .collect(Collectors.groupingBy(RecordsOfSchemas::schemaName));
    }

    /// The records that have all of the schema's fields; several where records of one simple name look alike.
    List<ClassInfo> behind(String schema, Set<String> fields) {
        // Two records of one simple name are told apart by a number that the scanner adds.
        var named = records.getOrDefault(schema, records.getOrDefault(schema.replaceFirst("[0-9]+$", ""), List.of()));
        // A record that states the schema's name comes before those that only have it as their own.
        var stated = named.stream().filter(RecordsOfSchemas::statesName).toList();
        var alike = (stated.isEmpty() ? named : stated)
                .stream()
                        .filter(type ->
                                fields(type).map(RecordsOfSchemas::fieldName).allMatch(fields::contains))
                        .toList();
        // A model's record with a parsed value where another has the text is not the one that JSON is read into.
        return alike.stream()
                .filter(type -> alike.stream().noneMatch(other -> isTextOf(type, other)))
                .toList();
    }

    /// Whether the written form has the fields of the type, and texts where the type has parsed values.
    private static boolean isTextOf(ClassInfo type, ClassInfo written) {
        return fieldNames(written).equals(fieldNames(type)) && texts(written) > texts(type);
    }

    private static Set<String> fieldNames(ClassInfo type) {
        return components(type).map(RecordsOfSchemas::fieldName).collect(Collectors.toUnmodifiableSet());
    }

    private static long texts(ClassInfo type) {
        return components(type)
                .filter(component -> component.type().name().equals(DotName.STRING_NAME))
                .count();
    }

    /// As the fields behind them, which carry Jackson's annotations; without those whose own fields stand instead.
    static Stream<FieldInfo> components(ClassInfo type) {
        return type.recordComponents().stream()
                .map(component -> type.field(component.name()))
                .filter(component -> !component.hasAnnotation(JSON_UNWRAPPED));
    }

    /// Of the whole schema: the record's own, and those of records whose fields stand among them.
    Stream<FieldInfo> fields(ClassInfo type) {
        var unwrapped = type.recordComponents().stream()
                .map(component -> type.field(component.name()))
                .filter(component -> component.hasAnnotation(JSON_UNWRAPPED) && !mayBeAbsent(component))
                .map(component -> Optional.ofNullable(
                        index.getClassByName(component.type().name())))
                .flatMap(Optional::stream)
                .filter(ClassInfo::isRecord)
                .flatMap(this::fields);
        return Stream.concat(components(type), unwrapped);
    }

    static boolean mayBeAbsent(FieldInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.type().name().equals(OPTIONAL);
    }

    /// Whether it is a list that has a place for what is absent.
    static boolean hasNullableItems(FieldInfo component) {
        return component.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                && component.type().asParameterizedType().arguments().stream()
                        .anyMatch(item -> item.hasAnnotation(NULLABLE))
                && COLLECTIONS.contains(component.type().name());
    }

    /// Whether a request may leave it out although it is never null: a list, a set, a map, a primitive.
    static boolean isEmptyWhereAbsent(FieldInfo component) {
        return component.type().kind() == Type.Kind.PRIMITIVE
                || component.type().hasAnnotation(FILLED_IN)
                || COLLECTIONS.contains(component.type().name());
    }

    static String fieldName(FieldInfo component) {
        var said = component.annotation(JSON_PROPERTY);
        var name = said == null ? null : said.value();
        return name == null ? component.name() : name.asString();
    }

    static String schemaName(ClassInfo type) {
        return statedName(type).orElseGet(type::simpleName);
    }

    private static boolean statesName(ClassInfo type) {
        return statedName(type).isPresent();
    }

    private static Optional<String> statedName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(said -> said.value("name"))
                .map(AnnotationValue::asString);
    }

    /// The names of the schemas that a request's body is made of.
    static Set<String> usedByRequests(OpenAPI document, Map<String, Schema> schemas) {
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
        return reached(open, schemas);
    }

    /// The names of the schemas that an answer's body is made of, or a document of the feed.
    static Set<String> usedByAnswers(OpenAPI document, Map<String, Schema> schemas) {
        var open = new ArrayDeque<Schema>();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                    .filter(answer -> answer.getContent() != null)
                    .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                    .map(media -> media.getSchema())
                    .filter(Objects::nonNull)
                    .forEach(open::add);
        }
        return reached(open, schemas);
    }

    private static Set<String> reached(ArrayDeque<Schema> open, Map<String, Schema> schemas) {
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

    /// The schemas written inside another.
    static Stream<Schema> parts(Schema schema) {
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
