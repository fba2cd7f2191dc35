package se.samverka.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Holds every answer in the tests to the committed OpenAPI document: its status and media type are described, its JSON
/// is valid, and an entity tag or an address is described where it is sent, and sent where it is described.
public final class DescribedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("/(agreements|finance|meetings)/v1(/.*)");
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /// Of no operation: another method of the path, and what is refused before the request is known to be one.
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 408, 431);

    private static final List<String> DESCRIBED_HEADERS = List.of("ETag", "Location", "Retry-After");

    private static final Map<String, Api> APIS = new ConcurrentHashMap<>();

    private record Api(ApiDocument document, Schemas schemas, List<ApiDocument.Operation> operations) {
        static Api of(String name) {
            var document = ApiDocument.committed(name);
            // Literal segments first: /budgets/tables before /budgets/{id}.
            var operations = document.operations().stream()
                    .sorted(Comparator.comparing(operation -> operation.path().contains("{")))
                    .toList();
            return new Api(document, new Schemas(document), operations);
        }

        Optional<ApiDocument.Operation> operation(String method, String path) {
            return operations.stream()
                    .filter(operation -> operation.method().equals(method)
                            && path.matches(operation.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+")))
                    .findFirst();
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        var address = ADDRESS.matcher(URI.create(request.getURI()).getRawPath());
        if (address.matches() && METHODS.contains(request.getMethod())) {
            var api = APIS.computeIfAbsent(address.group(1), Api::of);
            api.operation(request.getMethod(), address.group(2)).ifPresent(operation -> hold(api, operation, answer));
        }
        return answer;
    }

    private static void hold(Api api, ApiDocument.Operation operation, Response answer) {
        if (OF_NO_OPERATION.contains(answer.statusCode())) {
            return;
        }
        var place = operation.title() + " " + answer.statusCode();
        var described = operation.spec().path("responses").path(Integer.toString(answer.statusCode()));
        if (described.isMissingNode()) {
            throw new AssertionError(place + " is not described: " + answer.asString());
        }
        for (var header : DESCRIBED_HEADERS) {
            if (answer.header(header) != null && !described.path("headers").has(header)) {
                throw new AssertionError(place + " does not describe its header " + header);
            }
            if (answer.statusCode() < 300
                    && answer.header(header) == null
                    && described.path("headers").has(header)) {
                throw new AssertionError(place + " describes a header that it does not send: " + header);
            }
        }
        var body = answer.asByteArray();
        if (body.length == 0) {
            return;
        }
        var type = answer.contentType().replaceAll(";.*", "").strip();
        var media = media(described.path("content"), type);
        if (media.isEmpty()) {
            throw new AssertionError(place + " does not describe " + type + ": " + answer.asString());
        }
        if (type.endsWith("json")) {
            var errors = api.schemas().errors(media.get().path("schema"), read(answer.asString()));
            if (!errors.isEmpty()) {
                throw new AssertionError(place + " breaks its schema: " + errors + " in " + answer.asString());
            }
        }
    }

    private static Optional<JsonNode> media(JsonNode content, String type) {
        return content.properties().stream()
                .filter(entry -> entry.getKey().replaceAll(";.*", "").strip().equals(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }
}
