package se.samverka.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Completes a service's document: base path into `servers` (VER.06), information and limits (DOK.03, DOK.08,
/// DOK.09), the bearer scheme (DOK.21), and the problem answers that every operation shares (DOK.13).
public class ProfileFilter implements OASFilter {

    private static final String PROBLEM_EXAMPLE = "problem";
    private static final String SCHEMAS = "#/components/schemas/";

    /// A date's schema by the name of its Java type, which generators of Java clients keep for that type, and
    /// the name that it has in the document.
    private static final String JAVA_DATE = "LocalDate";

    private static final String DATE = "CalendarDate";

    private static final Set<String> WRITTEN =
            Set.of("Money", "Fraction", "OrganisationNumber", DATE, "Instant", "UUID");
    private static final List<String> PUBLIC_PATHS = List.of("/api-info", "/asyncapi.yaml");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var config = ConfigProvider.getConfig();
        var api = config.getValue("samverka.api", String.class);
        stripBasePath(document, "/" + api + "/v1");
        document.setServers(List.of(OASFactory.createServer()
                .url("https://{host}/" + api + "/v1")
                .description("Through the gateway / Genom porten")
                .addVariable(
                        "host",
                        OASFactory.createServerVariable()
                                .defaultValue("samverka.example")
                                .description("Where the gateway answers / Portens värdnamn"))));
        document.setInfo(OASFactory.createInfo()
                .title("Samverka " + api)
                .version("1.0.0")
                .summary("Agreements, shared funding and minutes of Swedish public bodies")
                .description(description(operator(config, "samverka.operator.service-level")))
                .contact(OASFactory.createContact()
                        .name(operator(config, "samverka.operator.contact-name"))
                        .url(operator(config, "samverka.operator.contact-url"))
                        .email(operator(config, "samverka.operator.contact-email")))
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/en/"))
                .termsOfService(operator(config, "samverka.operator.terms-of-service"))
                .addExtension("x-sla", operator(config, "samverka.operator.service-level")));
        document.setExternalDocs(OASFactory.createExternalDocumentation()
                .description("Guide, terms of use and service level (SLA) / Handbok, villkor och servicenivå")
                .url(operator(config, "samverka.operator.contact-url")));
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(
                OperationRules.SECURITY_SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl("https://samverka.example/.well-known/openid-configuration")
                        .description("OAuth 2 bearer token (JWT) of the platform's OpenID Connect issuer / Åtkomsttoken"
                                + " (JWT) från plattformens OpenID Connect-utfärdare"));
        writtenValues(components);
        ownExamples(components);
        problemCodes(components);
        CommonParameters.addTo(components);
        SharedAnswers.addTo(components, ProfileFilter::problemContent);
        document.setComponents(components);
        for (var path : document.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().forEach((method, operation) -> {
                OperationNames.complete(api, operation);
                complete(api, path.getKey(), method, operation);
                Examples.change(operation);
                Examples.complete("https://samverka.example/" + api + "/v1" + path.getKey(), operation);
            });
        }
        TagSources.write(document);
        FeedUnion.write(document, OperationNames.word(api), feed(config));
        config.getOptionalValue("samverka.feed-example", String.class)
                .ifPresent(kind -> feedExample(document, api, kind));
        CommonTexts.write(document);
        Repeated.write(document, OperationNames.word(api));
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        ProblemExamples.complete(response.getContent());
        return response;
    }

    /// A reference says the type, and nothing beside it may: in OpenAPI 3.1 both would hold, and where the Java
    /// type behind a written value is an object or a number, no document could be valid.
    @Override
    public Schema filterSchema(Schema schema) {
        var ref = schema.getRef();
        if (ref == null) {
            return schema;
        }
        if (ref.equals(SCHEMAS + JAVA_DATE)) {
            schema.setRef(SCHEMAS + DATE);
        }
        schema.setType(null);
        var examples = schema.getExamples();
        var type = schema.getRef();
        if (WRITTEN.contains(type.substring(type.lastIndexOf('/') + 1))
                && examples != null
                && !examples.stream().allMatch(String.class::isInstance)) {
            schema.setExamples(null);
        }
        return schema;
    }

    /// Values that are written as strings, in the place of the Java types behind them (DOT.02: each with an
    /// example).
    private static void writtenValues(Components components) {
        written(
                components,
                "Money",
                null,
                Money.PATTERN,
                "590000.00",
                "Exact amount in kronor, two decimals / Exakt belopp i kronor, två decimaler");
        written(components, "Fraction", null, Fraction.PATTERN, "1/2", "Share / Andel");
        written(
                components,
                "OrganisationNumber",
                null,
                OrganisationNumber.PATTERN,
                "212000-2080",
                "Organisation number / Organisationsnummer");
        var dates =
                components.getSchemas() == null ? null : components.getSchemas().get(JAVA_DATE);
        if (dates != null) {
            components.removeSchema(JAVA_DATE);
            components.addSchema(DATE, dates);
        }
        written(components, DATE, "date", null, "2026-01-31", "Date (RFC 3339) / Datum");
        written(components, "Instant", "date-time", null, "2026-01-10T08:00:00Z", "Time in UTC (RFC 3339) / Tidpunkt");
        written(components, "UUID", "uuid", null, Examples.ID, "Id (RFC 9562) / Id (RFC 9562)");
    }

    /// A field whose example is that of its type says it once, with the type.
    private static void ownExamples(Components components) {
        var schemas = Objects.requireNonNullElse(components.getSchemas(), Map.<String, Schema>of());
        schemas.values().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .flatMap(properties -> properties.values().stream())
                .filter(property -> property.getRef() != null && property.getExamples() != null)
                .forEach(property -> {
                    var type = schemas.get(
                            property.getRef().substring(property.getRef().lastIndexOf('/') + 1));
                    if (type != null && property.getExamples().equals(type.getExamples())) {
                        property.setExamples(null);
                    }
                });
    }

    private static void written(
            Components components,
            String name,
            @Nullable String format,
            @Nullable String pattern,
            String example,
            String description) {
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            return;
        }
        components.addSchema(
                name,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .format(format)
                        .pattern(pattern == null ? null : "^(" + pattern + ")$")
                        .addExample(example)
                        .description(description));
    }

    /// As a list that grows: a client must take a code that it does not know.
    private static void problemCodes(Components components) {
        var problem =
                components.getSchemas() == null ? null : components.getSchemas().get("Problem");
        var properties = problem == null ? null : problem.getProperties();
        var code = properties == null ? null : properties.get("code");
        if (code != null) {
            code.addExtension(
                    "x-extensible-enum",
                    Stream.of(ProblemCode.values())
                            .map(ProblemCode::code)
                            .sorted()
                            .toList());
        }
    }

    /// What whoever runs the platform says of itself.
    private static String operator(Config config, String key) {
        return config.getValue(key, String.class);
    }

    /// The kinds of documents in this API's feed, and their schemas.
    private static Map<String, String> feed(Config config) {
        var kinds = new TreeMap<String, String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(FeedUnion.KEYS)) {
                kinds.put(name.substring(FeedUnion.KEYS.length()), config.getValue(name, String.class));
            }
        }
        return kinds;
    }

    private static String description(String serviceLevel) {
        return """
                Samverka holds agreements, allocations, invoices and minutes in one piece. Amounts are exact decimals \
                written as strings; dates are RFC 3339; every list is paged.

                Limits: 200 records on a page, 1000 changes in an answer, 1 MiB in a body unless its operation \
                says more (x-max-body-bytes). / Begränsningar: 200 poster per sida, 1000 ändringar per svar, 1 MiB i en \
                kropp om åtgärden inte säger mer (x-max-body-bytes).

                A method that a path does not take is answered as components/responses/MethodNotAllowed, with Allow. The \
                gateway has no rates of requests, and so no RateLimit headers: 429 comes to a client with too many \
                requests open at a time. / En metod som en adress inte stöder besvaras som \
                components/responses/MethodNotAllowed.

                Enums of answers are open (x-extensible-enum): a client takes a value that it does not know. / Svarens \
                uppräkningar är öppna.

                Service level (SLA): %s

                Life cycle: versions follow semantic versioning; a retired version is announced with Deprecation and \
                Sunset headers.""".formatted(serviceLevel);
    }

    private static void feedExample(OpenAPI document, String api, String kind) {
        var id = Examples.id(document, kind);
        var feed = Objects.requireNonNull(
                document.getPaths().getPathItem("/changes").getGET());
        Examples.ofFeed(feed, api, kind, id);
        var change = document.getComponents().getSchemas().get(OperationNames.word(api) + "Change");
        if (change != null && change.getProperties() != null) {
            var fields = change.getProperties();
            Objects.requireNonNull(fields.get("id")).setExamples(List.of(id));
            Objects.requireNonNull(fields.get("href")).setExamples(List.of(Examples.href(api, kind, id)));
        }
    }

    private static void stripBasePath(OpenAPI document, String base) {
        var stripped = new TreeMap<String, PathItem>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        stripped.put(path.startsWith(base) ? path.substring(base.length()) : path, item));
        document.getPaths().setPathItems(stripped);
    }

    private static void complete(String api, String path, PathItem.HttpMethod method, Operation operation) {
        boolean reads = method == PathItem.HttpMethod.GET;
        boolean partlyOpen = reads && isNamed("samverka.public-reads", path);
        boolean open = PUBLIC_PATHS.contains(path) || (reads && isNamed("samverka.open-reads", path)) || partlyOpen;
        operation.setSecurity(
                partlyOpen ? withOrWithoutToken(api) : open ? List.of() : ofApi(api, operation.getSecurity()));
        CommonParameters.refer(method, operation);
        SharedAnswers.refer(path, method, operation, open);
    }

    /// Everybody reads what is public, and a token shows more. A generated client sends the token that it has.
    private static List<SecurityRequirement> withOrWithoutToken(String api) {
        return Stream.concat(
                        Stream.of(OASFactory.createSecurityRequirement()),
                        Stream.of(api + ":read", api + ":write", "platform:admin")
                                .map(OperationRules::scope))
                .toList();
    }

    /// A resource that every API has names its scope as `{api}:read`.
    private static List<SecurityRequirement> ofApi(String api, @Nullable List<SecurityRequirement> stated) {
        if (stated == null || stated.isEmpty()) {
            return List.of(OASFactory.createSecurityRequirement().addScheme(OperationRules.SECURITY_SCHEME));
        }
        return stated.stream()
                .map(requirement -> {
                    var own = OASFactory.createSecurityRequirement();
                    requirement
                            .getSchemes()
                            .forEach((scheme, scopes) -> own.addScheme(
                                    scheme,
                                    scopes.stream()
                                            .map(scope -> scope.replace("{api}", api))
                                            .toList()));
                    return own;
                })
                .toList();
    }

    /// Whether the service's configuration names the path among those that anybody may read:
    /// `samverka.public-reads`,
    /// of which a token shows more, or `samverka.open-reads`; prefixes.
    private static boolean isNamed(String key, String path) {
        return ConfigProvider.getConfig().getOptionalValues(key, String.class).orElse(List.of()).stream()
                .anyMatch(path::startsWith);
    }

    private static Content problemContent(String status, ProblemCode code) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(problemSchema())
                                .addExample(
                                        PROBLEM_EXAMPLE,
                                        OASFactory.createExample().value(ProblemExamples.of(status, code))));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema().ref("#/components/schemas/Problem");
    }
}
