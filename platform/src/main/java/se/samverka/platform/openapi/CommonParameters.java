package se.samverka.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.PageQuery;

/// The parameters that operations of every API have in common, once under `components`.
final class CommonParameters {

    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String PLACE = "#/components/parameters/";
    private static final int LONGEST_KEY = 255;

    /// On an operation that answers a list: the fields that it sorts by, separated by commas, the default
    /// first. A list that sorts by relevance does so by itself in a search, so that its document names no
    /// default.
    private static final String SORT_FIELDS = "x-sort-fields";

    private CommonParameters() {}

    static void addTo(Components components) {
        components.addParameter(
                "Page",
                parameter(
                                "page",
                                Parameter.In.QUERY,
                                "Number of the page, from 1; past the end the list is empty / Sidans nummer, från 1; efter sista sidan är listan tom",
                                1)
                        .schema(number(1, null, 1)));
        components.addParameter(
                "Limit",
                parameter("limit", Parameter.In.QUERY, "Most records on a page / Högsta antal poster per sida", 20)
                        .schema(number(1, PageQuery.MAX_LIMIT, PageQuery.DEFAULT_LIMIT)));
        components.addParameter(
                "IdempotencyKey",
                parameter(
                                OperationRules.IDEMPOTENCY_KEY,
                                Parameter.In.HEADER,
                                "A value of the client's own, a new one for each request and the same when it is"
                                        + " repeated: within 24 hours the same key and body get the first answer again,"
                                        + " with Idempotency-Replayed: true. Ignored with dryRun=true. / Ett värde som"
                                        + " klienten själv väljer, nytt för varje anrop och detsamma när anropet upprepas:"
                                        + " inom 24 timmar ger samma nyckel och innehåll det första svaret igen, med"
                                        + " Idempotency-Replayed: true. Bortses från med dryRun=true.",
                                "8e03978e-40d5-43e8-bc93-6894a57f9324")
                        .required(true)
                        .schema(text().minLength(1).maxLength(LONGEST_KEY)));
        components.addParameter(
                "IfMatch",
                parameter(
                                OperationRules.IF_MATCH,
                                Parameter.In.HEADER,
                                "The ETag of the document as the caller has read it: from a GET of this path or, for a"
                                        + " step, from the GET that the operation's description names. 428 without, 412"
                                        + " when the document has changed. / Dokumentets ETag så som anroparen har läst det:"
                                        + " från GET på samma adress eller, för ett steg, från det GET som åtgärdens"
                                        + " beskrivning anger. Saknas den blir svaret 428; har dokumentet ändrats blir det 412.",
                                "\"g7\"")
                        .required(true)
                        .schema(text()));
        components.addParameter(
                "IfMatchOfPresent",
                parameter(
                                OperationRules.IF_MATCH,
                                Parameter.In.HEADER,
                                "The ETag of the document where there is one already: 428 without, 412 when it has"
                                        + " changed. Left out where there is none. / Dokumentets ETag om det redan finns:"
                                        + " saknas den blir svaret 428, har dokumentet ändrats 412. Utelämnas om det inte"
                                        + " finns.",
                                "\"o7\"")
                        .schema(text()));
        components.addParameter(
                "IfNoneMatch",
                parameter(
                                IF_NONE_MATCH,
                                Parameter.In.HEADER,
                                "The ETag of what the caller has: 304 while the document is the same / ETag för det som"
                                        + " anroparen redan har: 304 medan dokumentet är oförändrat",
                                "\"g7\"")
                        .schema(text()));
    }

    /// Refers to those that the operation has.
    static void refer(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.GET && operation.hasExtension(OperationRules.ANSWERS_ITSELF)) {
            operation.addParameter(
                    OASFactory.createParameter().in(Parameter.In.HEADER).name(IF_NONE_MATCH));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "sort".equals(parameter.getName()))
                    .forEach(parameter -> sortable(operation, parameter));
            operation.getParameters().forEach(CommonParameters::oneExample);
            operation.setParameters(operation.getParameters().stream()
                    .map(CommonParameters::referred)
                    .toList());
        }
        operation.removeExtension(OperationRules.OF_PRESENT);
        operation.removeExtension(SORT_FIELDS);
    }

    /// A parameter has its example itself, and its schema none.
    private static void oneExample(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null
                || schema.getExamples() == null
                || schema.getExamples().isEmpty()) {
            return;
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(schema.getExamples().getFirst());
        }
        schema.setExamples(null);
    }

    /// Where the operation names the fields that its list sorts by, the first of them without being asked.
    private static void sortable(Operation operation, Parameter sort) {
        if (!operation.hasExtension(SORT_FIELDS)) {
            return;
        }
        var fields = List.of(
                String.valueOf(operation.getExtensions().get(SORT_FIELDS)).split(",", -1));
        var usual = fields.getFirst();
        var schema = text();
        var names = fields.stream()
                .map(field -> field.startsWith("-") ? field.substring(1) : field)
                .collect(Collectors.joining("|"));
        if (!fields.contains("relevance")) {
            schema.defaultValue(usual);
        }
        sort.schema(schema.pattern("^-?(" + names + ")$"))
                .description(
                        "Field to sort by; a minus sign before it descends / Fält att sortera efter; ett minustecken före ger fallande ordning")
                .example(usual);
    }

    /// Whether the operation has a header parameter, by itself or by reference.
    static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> header.equals(parameter.getName())
                                || (parameter.getRef() != null
                                        && parameter.getRef().startsWith(PLACE + header.replace("-", ""))));
    }

    private static Parameter referred(Parameter parameter) {
        return name(parameter)
                .map(name -> OASFactory.createParameter().ref(PLACE + name))
                .orElse(parameter);
    }

    private static Optional<String> name(Parameter parameter) {
        var name = Objects.requireNonNullElse(parameter.getName(), "");
        return switch (name) {
            case "page" -> Optional.of("Page");
            case "limit" -> isOfPage(parameter) ? Optional.of("Limit") : Optional.empty();
            case OperationRules.IDEMPOTENCY_KEY -> Optional.of("IdempotencyKey");
            case OperationRules.IF_MATCH ->
                Optional.of(Boolean.TRUE.equals(parameter.getRequired()) ? "IfMatch" : "IfMatchOfPresent");
            case IF_NONE_MATCH -> Optional.of("IfNoneMatch");
            default -> Optional.empty();
        };
    }

    /// The feed has a limit of its own.
    private static boolean isOfPage(Parameter parameter) {
        var schema = parameter.getSchema();
        return schema != null
                && schema.getMaximum() != null
                && schema.getMaximum().intValue() == PageQuery.MAX_LIMIT;
    }

    private static Parameter parameter(String name, Parameter.In in, String description, Object example) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(description)
                .example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema number(int least, @Nullable Integer most, int usual) {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(least))
                .defaultValue(usual);
        return most == null ? schema : schema.maximum(BigDecimal.valueOf(most));
    }
}
