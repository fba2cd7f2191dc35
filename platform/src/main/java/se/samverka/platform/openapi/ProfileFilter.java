package se.samverka.platform.openapi;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.edge.RouteTable;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Completes a service's document: base path into `servers` (VER.06), information and limits (DOK.03, DOK.08,
/// DOK.09), the bearer scheme (DOK.21), and the problem answers that every operation shares (DOK.13).
public class ProfileFilter implements OASFilter {

    private static final String SECURITY_SCHEME = "bearer";
    private static final String PROBLEM_EXAMPLE = "problem";
    private static final Set<String> WRITTEN = Set.of("Money", "Fraction", "OrganisationNumber");
    private static final List<String> PUBLIC_PATHS = List.of("/api-info", "/asyncapi.yaml");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var api = ConfigProvider.getConfig().getValue("samverka.api", String.class);
        stripBasePath(document, "/" + api + "/v1");
        document.setServers(List.of(OASFactory.createServer()
                .url("https://{host}/" + api + "/v1")
                .description("Through the gateway / Genom porten")
                .addVariable(
                        "host",
                        OASFactory.createServerVariable()
                                .defaultValue("samverka.example")
                                .description("Where the gateway answers"))));
        document.setInfo(OASFactory.createInfo()
                .title("Samverka " + api)
                .version("1.0.0")
                .summary("Agreements, shared funding and minutes of Swedish public bodies")
                .description(description())
                .contact(OASFactory.createContact()
                        .name("Samverka")
                        .url("https://samverka.example/docs")
                        .email("api@samverka.example"))
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/en/"))
                .termsOfService("https://samverka.example/docs#terms"));
        document.setExternalDocs(OASFactory.createExternalDocumentation()
                .description("Guide, terms of use and service level (SLA)")
                .url("https://samverka.example/docs"));
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(
                SECURITY_SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl("https://samverka.example/.well-known/openid-configuration")
                        .description("OAuth 2 bearer token (JWT) of the platform's OpenID Connect issuer"));
        writtenValues(components);
        problemCodes(components);
        document.setComponents(components);
        for (var path : document.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().forEach((method, operation) -> complete(path.getKey(), method, operation));
        }
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        ProblemExamples.complete(response.getContent());
        return response;
    }

    /// A field of such a value refers to it, and nothing beside the reference may say that it is an object or a
    /// number: in OpenAPI 3.1 both would hold, and no document could be valid.
    @Override
    public Schema filterSchema(Schema schema) {
        var ref = schema.getRef();
        if (ref != null && WRITTEN.contains(ref.substring(ref.lastIndexOf('/') + 1))) {
            schema.setType(null);
            var examples = schema.getExamples();
            if (examples != null && !examples.stream().allMatch(String.class::isInstance)) {
                schema.setExamples(null);
            }
        }
        return schema;
    }

    /// Values that are written as strings, in the place of the Java types behind them (DOT.02: each with an
    /// example).
    private static void writtenValues(Components components) {
        written(components, "Money", null, Money.PATTERN, "590000.00", "Exact amount in kronor / Belopp i kronor");
        written(components, "Fraction", null, Fraction.PATTERN, "1/2", "Share / Andel");
        written(
                components,
                "OrganisationNumber",
                null,
                OrganisationNumber.PATTERN,
                "212000-2080",
                "Organisation number / Organisationsnummer");
        written(components, "LocalDate", "date", null, "2026-01-31", "Date (RFC 3339) / Datum");
        written(components, "Instant", "date-time", null, "2026-01-10T08:00:00Z", "Time in UTC (RFC 3339) / Tidpunkt");
        written(components, "UUID", "uuid", null, "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01", "Id (RFC 9562)");
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

    private static String description() {
        return """
                Samverka holds agreements, allocations, invoices and minutes in one piece. Amounts are exact decimals \
                written as strings; dates are RFC 3339; every list is paged.

                Limits: 200 records on a page, 1000 changes in an answer, 1 MiB in a body unless its operation \
                says more (x-max-body-bytes). / Begränsningar: 200 poster per sida, 1000 ändringar per svar, 1 MiB i en \
                kropp om åtgärden inte säger mer (x-max-body-bytes).

                Service level (SLA): none is promised by the software itself; the operator states its own.

                Life cycle: versions follow semantic versioning; a retired version is announced with Deprecation and \
                Sunset headers.""";
    }

    private static void stripBasePath(OpenAPI document, String base) {
        var stripped = new TreeMap<String, PathItem>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        stripped.put(path.startsWith(base) ? path.substring(base.length()) : path, item));
        document.getPaths().setPathItems(stripped);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean open = PUBLIC_PATHS.contains(path) || (method == PathItem.HttpMethod.GET && isPublicRead(path));
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME)));
        problem(
                operation,
                "400",
                ProblemCode.MALFORMED_REQUEST,
                "The request cannot be read / Förfrågan kan inte läsas");
        if (!open) {
            problem(operation, "401", ProblemCode.UNAUTHORIZED, "A valid token is missing / Giltigt token saknas");
            problem(operation, "403", ProblemCode.FORBIDDEN, "The token does not allow this / Otillåtet");
        }
        if (operation.getRequestBody() != null) {
            problem(
                    operation,
                    "413",
                    codeOfTooLarge(operation),
                    "The body is larger than " + maxBodyBytes(operation) + " bytes / Kroppen är för stor");
            problem(
                    operation,
                    "415",
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Not a Content-Type taken here / Fel Content-Type");
        }
        if (takesIfMatch(operation)) {
            problem(operation, "412", ProblemCode.STATE_STALE, "Changed since it was read / Ändrat sedan det lästes");
            problem(operation, "428", ProblemCode.IF_MATCH_REQUIRED, "If-Match is missing / If-Match saknas");
        }
        if (path.contains("{")) {
            problem(operation, "404", ProblemCode.NOT_FOUND, "No such document / Finns inte");
        }
        if (method != PathItem.HttpMethod.GET) {
            problem(
                    operation,
                    "409",
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "The state does not allow it / Tillståndet medger det inte");
            problem(operation, "422", ProblemCode.RULES_BROKEN, "A rule is broken / En regel är bruten");
        }
        problem(operation, "500", ProblemCode.INTERNAL_ERROR, "A fault of ours / Internt fel");
    }

    /// Paths that anybody may read, as the service's configuration names them (`samverka.public-reads`,
    /// prefixes).
    private static boolean isPublicRead(String path) {
        return ConfigProvider.getConfig()
                .getOptionalValues("samverka.public-reads", String.class)
                .orElse(List.of())
                .stream()
                .anyMatch(path::startsWith);
    }

    private static String maxBodyBytes(Operation operation) {
        return extension(operation, RouteTable.MAX_BYTES, Long.toString(RouteTable.DEFAULT_MAX_BYTES));
    }

    private static ProblemCode codeOfTooLarge(Operation operation) {
        return ProblemCode.ofCode(extension(operation, RouteTable.TOO_LARGE_CODE, RouteTable.TOO_LARGE.code()))
                .orElseThrow();
    }

    private static String extension(Operation operation, String name, String ifAbsent) {
        var extensions = operation.getExtensions();
        return extensions == null || extensions.get(name) == null ? ifAbsent : String.valueOf(extensions.get(name));
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    }

    /// An answer that a resource describes with a body stays. Those that Quarkus adds by itself (400, 401, 403)
    /// are two words without a body, and give way.
    private static void problem(Operation operation, String status, ProblemCode code, String description) {
        var described = operation.getResponses().getAPIResponse(status);
        if (described != null && described.getContent() != null) {
            return;
        }
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(description).content(problemContent(status, code)));
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
