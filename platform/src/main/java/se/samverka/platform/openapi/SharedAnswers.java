package se.samverka.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import se.samverka.contracts.ProblemCode;

/// What operations answer alike, once under `components`: the problem documents by status, and the headers.
///
/// The gateway has no rates of requests, and so there is no `RateLimit` and no `RateLimit-Policy`: 429 comes
/// when one client has too many requests open at a time.
final class SharedAnswers {

    /// On a PUT that makes a document or changes one.
    private static final String MAKES = "x-makes";

    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String ALLOW = "Allow";
    private static final String CHALLENGE = "WWW-Authenticate";

    /// An answer of the same kind from many operations.
    ///
    /// @param code the problem's code in the example
    private record Shared(String status, String name, ProblemCode code, String description, List<String> headers) {

        Shared(String status, String name, ProblemCode code, String description) {
            this(status, name, code, description, List.of());
        }
    }

    private static final Shared BAD_REQUEST = new Shared(
            "400", "BadRequest", ProblemCode.MALFORMED_REQUEST, "The request cannot be read / Anropet kan inte läsas");
    private static final Shared UNAUTHORIZED = new Shared(
            "401",
            "Unauthorized",
            ProblemCode.UNAUTHORIZED,
            "A valid token is missing / Giltig token saknas",
            List.of(CHALLENGE));
    private static final Shared FORBIDDEN = new Shared(
            "403",
            "Forbidden",
            ProblemCode.FORBIDDEN,
            "The token does not allow this / Token ger inte rätt till detta",
            List.of(CHALLENGE));
    private static final Shared NOT_FOUND = new Shared(
            "404",
            "NotFound",
            ProblemCode.NOT_FOUND,
            "No such document, or not yours to see / Finns inte, eller får inte läsas av anroparen");
    private static final Shared METHOD_NOT_ALLOWED = new Shared(
            "405",
            "MethodNotAllowed",
            ProblemCode.METHOD_NOT_ALLOWED,
            "The path does not take this method; Allow names those that it takes / Adressen stöder inte metoden; Allow anger dem som stöds",
            List.of(ALLOW));
    private static final Shared NOT_ACCEPTABLE = new Shared(
            "406",
            "NotAcceptable",
            ProblemCode.NOT_ACCEPTABLE,
            "None of the media types that Accept names / Ingen av de medietyper som Accept anger");
    private static final Shared CONFLICT = new Shared(
            "409",
            "Conflict",
            ProblemCode.STATE_DOES_NOT_ALLOW,
            "The state does not allow it; Retry-After where it may allow it soon / Tillståndet medger det inte; Retry-After anges om det kan göra det snart",
            List.of(RETRY_AFTER));
    private static final Shared GONE = new Shared(
            "410",
            "Gone",
            ProblemCode.CURSOR_EXPIRED,
            "The feed has started again; read it from the beginning / Flödet har börjat om; läs från början");
    private static final Shared PRECONDITION_FAILED = new Shared(
            "412",
            "PreconditionFailed",
            ProblemCode.STATE_STALE,
            "Changed since it was read / Ändrat sedan det lästes");
    private static final Shared TOO_LARGE = new Shared(
            "413",
            "ContentTooLarge",
            ProblemCode.TOO_LARGE,
            "The body is larger than the operation takes (x-max-body-bytes, else 1 MiB); where the operation says"
                    + " x-max-body-code, that is the code / Innehållet är större än åtgärden tar emot (x-max-body-bytes,"
                    + " annars 1 MiB); anger den x-max-body-code är det koden");
    private static final Shared URI_TOO_LONG =
            new Shared("414", "UriTooLong", ProblemCode.URI_TOO_LONG, "The address is too long / Adressen är för lång");
    private static final Shared UNSUPPORTED = new Shared(
            "415",
            "UnsupportedMediaType",
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            "Not a Content-Type taken here / En Content-Type som inte tas emot här");
    private static final Shared UNPROCESSABLE = new Shared(
            "422", "UnprocessableContent", ProblemCode.RULES_BROKEN, "A rule is broken / En regel är bruten");
    private static final Shared PRECONDITION_REQUIRED = new Shared(
            "428", "PreconditionRequired", ProblemCode.IF_MATCH_REQUIRED, "If-Match is missing / If-Match saknas");
    private static final Shared TOO_MANY = new Shared(
            "429",
            "TooManyRequests",
            ProblemCode.TOO_MANY_REQUESTS,
            "This client has too many requests open / För många samtidiga anrop",
            List.of(RETRY_AFTER));
    private static final Shared INTERNAL =
            new Shared("500", "InternalError", ProblemCode.INTERNAL_ERROR, "A fault of ours / Internt fel");
    private static final Shared UNAVAILABLE = new Shared(
            "503",
            "ServiceUnavailable",
            ProblemCode.DATABASE_BUSY,
            "Busy or away; try again / Upptagen eller onåbar; försök igen",
            List.of(RETRY_AFTER));

    private static final List<Shared> ALL = List.of(
            BAD_REQUEST,
            UNAUTHORIZED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            CONFLICT,
            GONE,
            PRECONDITION_FAILED,
            TOO_LARGE,
            URI_TOO_LONG,
            UNSUPPORTED,
            UNPROCESSABLE,
            PRECONDITION_REQUIRED,
            TOO_MANY,
            INTERNAL,
            UNAVAILABLE);

    private SharedAnswers() {}

    /// @param problem the content of a problem document of a status and a code
    static void addTo(Components components, BiFunction<String, ProblemCode, Content> problem) {
        headers().forEach(components::addHeader);
        for (var shared : ALL) {
            var response = OASFactory.createAPIResponse()
                    .description(shared.description())
                    .content(problem.apply(shared.status(), shared.code()));
            shared.headers().forEach(name -> response.addHeader(name, reference(name)));
            components.addResponse(shared.name(), response);
        }
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("Not changed since the tag in If-None-Match / Inte ändrat")
                        .addHeader(ETAG, reference(ETAG)));
    }

    /// Refers to every answer that the operation can give and does not describe itself.
    ///
    /// @param open whether it takes no token
    static void refer(String path, PathItem.HttpMethod method, Operation operation, boolean open) {
        boolean changes = method != PathItem.HttpMethod.GET;
        headersOfSuccess(method, operation);
        refer(operation, BAD_REQUEST, true);
        refer(operation, UNAUTHORIZED, true);
        refer(operation, FORBIDDEN, !open);
        if (describes(operation, NOT_FOUND) || path.contains("{")) {
            operation.getResponses().addAPIResponse("404", reference(NOT_FOUND));
        }
        refer(operation, GONE, describes(operation, GONE));
        refer(operation, NOT_ACCEPTABLE, answersWithContent(operation));
        refer(operation, CONFLICT, changes || describes(operation, CONFLICT));
        refer(operation, PRECONDITION_FAILED, CommonParameters.takes(operation, OperationRules.IF_MATCH));
        refer(operation, TOO_LARGE, operation.getRequestBody() != null);
        refer(operation, URI_TOO_LONG, true);
        refer(operation, UNSUPPORTED, operation.getRequestBody() != null);
        refer(operation, UNPROCESSABLE, changes || describes(operation, UNPROCESSABLE));
        refer(operation, PRECONDITION_REQUIRED, CommonParameters.takes(operation, OperationRules.IF_MATCH));
        refer(operation, TOO_MANY, true);
        refer(operation, INTERNAL, true);
        refer(operation, UNAVAILABLE, true);
    }

    private static boolean describes(Operation operation, Shared shared) {
        return operation.getResponses().getAPIResponse(shared.status()) != null;
    }

    /// An answer that a resource describes with a body stays. Those that Quarkus adds by itself (400, 401, 403)
    /// are two words without a body, and give way.
    private static void refer(Operation operation, Shared shared, boolean comes) {
        var responses = operation.getResponses();
        var described = responses.getAPIResponse(shared.status());
        if (described != null && described.getContent() != null) {
            shared.headers().forEach(name -> described.addHeader(name, reference(name)));
        } else if (comes) {
            responses.addAPIResponse(shared.status(), reference(shared));
        } else if (described != null) {
            responses.removeAPIResponse(shared.status());
        }
    }

    /// A single document has an entity tag, by which a reader learns that it has not changed; what is made has an
    /// address.
    private static void headersOfSuccess(PathItem.HttpMethod method, Operation operation) {
        boolean single = operation.hasExtension(OperationRules.ANSWERS_ITSELF);
        madeOrChanged(method, operation);
        var without = operation.hasExtension(OperationRules.ANSWERS_WITHOUT)
                ? List.of(String.valueOf(operation.getExtensions().get(OperationRules.ANSWERS_WITHOUT))
                        .split(",", -1))
                : List.<String>of();
        var responses = operation.getResponses().getAPIResponses();
        // Beside 201, the 200 of a POST is a dry run or what was there already.
        var tagged = method == PathItem.HttpMethod.POST && responses.containsKey("201")
                ? Set.of("201")
                : Set.of("200", "201", "202");
        responses.forEach((status, response) -> {
            if (single && tagged.contains(status) && !without.contains(ETAG)) {
                response.addHeader(ETAG, reference(ETAG));
            }
            if (single && Set.of("201", "202").contains(status) && !without.contains(LOCATION)) {
                response.addHeader(LOCATION, reference(LOCATION));
            }
        });
        operation.removeExtension(OperationRules.ANSWERS_WITHOUT);
        if (single && method == PathItem.HttpMethod.GET && !without.contains(ETAG)) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
        }
        operation.removeExtension(OperationRules.ANSWERS_ITSELF);
    }

    /// A PUT makes the document where there is none, and changes it where there is one; both answer alike.
    private static void madeOrChanged(PathItem.HttpMethod method, Operation operation) {
        if (method != PathItem.HttpMethod.PUT || !operation.hasExtension(MAKES)) {
            return;
        }
        var responses = operation.getResponses();
        var described = responses.getAPIResponse("200") == null
                ? responses.getAPIResponse("201")
                : responses.getAPIResponse("200");
        for (var status : List.of("200", "201")) {
            if (described != null && responses.getAPIResponse(status) == null) {
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(described.getDescription())
                                .content(described.getContent()));
            }
        }
        operation.removeExtension(MAKES);
    }

    private static boolean answersWithContent(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(response -> response.getKey().startsWith("2") && hasContent(response.getValue()));
    }

    private static boolean hasContent(APIResponse response) {
        return response.getContent() != null;
    }

    private static APIResponse reference(Shared shared) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + shared.name());
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Map<String, Header> headers() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                ETAG,
                header(
                        "Names the state of the document; send it in If-Match or If-None-Match / Anger dokumentets"
                                + " tillstånd och sänds i If-Match eller If-None-Match",
                        "\"g7\"",
                        SchemaType.STRING));
        headers.put(
                LOCATION,
                header(
                        "Address of what has been made / Adress till det skapade",
                        "https://samverka.example/agreements/v1/agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
                        SchemaType.STRING));
        headers.put(RETRY_AFTER, header("Seconds to wait / Sekunder att vänta", 5, SchemaType.INTEGER));
        headers.put(
                ALLOW, header("The methods that the path takes / Tillåtna metoder", "GET, HEAD", SchemaType.STRING));
        headers.put(
                CHALLENGE,
                header(
                        "What the token lacks (RFC 6750) / Vad som saknas i anropets token (RFC 6750)",
                        "Bearer realm=\"samverka\", error=\"insufficient_scope\", scope=\"finance:read\"",
                        SchemaType.STRING));
        return headers;
    }

    private static Header header(String description, Object example, SchemaType type) {
        Schema schema = OASFactory.createSchema().addType(type);
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }
}
