package se.samverka.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import se.samverka.http.BadFields;
import se.samverka.platform.contract.ApiDocument;

/// HTTP behaviour that all services share, tested on each path and operation of a service's OpenAPI document.
public abstract class DoorContract {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String PROBLEM = "application/problem+json";
    private static final String NOBODY = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";
    private static final int MOST_ON_A_PAGE = 200;
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] SCOPES = {
        "agreements:read",
        "agreements:write",
        "finance:read",
        "finance:write",
        "meetings:read",
        "meetings:write",
        "platform:admin"
    };

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// `finance`
    protected abstract String api();

    protected abstract int port();

    /// A token signed by the issuer.
    protected abstract String signed(Map<String, Object> claims, Duration life);

    /// The path of a document that an administrator reads with an entity tag, relative to the API.
    protected abstract String existing();

    /// A path that an administrator may read and cache.
    protected String cacheable() {
        return existing();
    }

    private record Operation(String method, String path, JsonNode spec, Set<String> methodsOfPath) {
        boolean isOpen() {
            return spec.path("security").isEmpty()
                    || spec.path("security").valueStream().anyMatch(JsonNode::isEmpty);
        }

        String contentType() {
            var types = spec.at("/requestBody/content");
            return types.isEmpty() ? "application/json" : types.fieldNames().next();
        }

        long limit() {
            return spec.path("x-max-body-bytes").asLong(1024 * 1024);
        }

        /// A body as the document shows it.
        String example() {
            for (var content : spec.at("/requestBody/content")) {
                for (var example : ApiDocument.examples(content)) {
                    return example.isTextual() ? example.asText() : example.toString();
                }
            }
            return "";
        }

        boolean requires(String header) {
            return spec.path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asText().equals(header)
                            && parameter.path("required").asBoolean());
        }

        List<JsonNode> queryParameters() {
            var found = new ArrayList<JsonNode>();
            spec.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    found.add(parameter);
                }
            });
            return found;
        }

        /// The required query parameters, besides the tested one.
        String needed(String but) {
            var query = new StringBuilder();
            for (var parameter : queryParameters()) {
                var name = parameter.path("name").asText();
                if (parameter.path("required").asBoolean() && !name.equals(but)) {
                    query.append(name)
                            .append('=')
                            .append(
                                    parameter
                                                    .path("schema")
                                                    .path("type")
                                                    .asText()
                                                    .equals("integer")
                                            ? "2026"
                                            : NOBODY)
                            .append('&');
                }
            }
            return query.toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// A name is looked up for every request, which takes five seconds without a DNS response; IPv6 without
    /// brackets is taken for a name.
    @Test
    void trusted_proxies_are_configured_by_address() {
        var proxies =
                ConfigProvider.getConfig().getValues("quarkus.http.proxy.trusted-proxies", InetSocketAddress.class);
        assertThat(proxies).isNotEmpty().noneMatch(InetSocketAddress::isUnresolved);
    }

    @Test
    void a_known_path_answers_405_with_allow_to_a_method_that_it_does_not_take() {
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var operation : operations()) {
            if (!seen.add(operation.path())) {
                continue;
            }
            for (var method : METHODS) {
                if (operation.methodsOfPath().contains(method)) {
                    continue;
                }
                var answer = send(method, operation.path(), Map.of("Authorization", bearer(admin())), "{}");
                var allowed = Set.of(header(answer, "Allow").split(", ", -1));
                if (answer.statusCode() != 405
                        || !allowed.containsAll(operation.methodsOfPath())
                        || allowed.contains(method)
                        || !isProblem(answer, "method-not-allowed")) {
                    wrong.add(method + " " + operation.path() + " -> " + answer.statusCode() + " Allow: " + allowed);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(send("DELETE", "/no-such-path", Map.of("Authorization", bearer(admin())), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_token_each_operation_that_needs_one_answers_401_with_a_challenge() {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            var answer = send(operation, Map.of());
            if (!operation.isOpen()
                    && (answer.statusCode() != 401
                            || !header(answer, "WWW-Authenticate").equals("Bearer realm=\"samverka\"")
                            || !isProblem(answer, "unauthorized"))) {
                wrong.add(operation + " -> " + answer.statusCode() + " " + header(answer, "WWW-Authenticate"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_the_scope_each_operation_answers_403_and_names_the_scope_that_is_missing() {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            var answer = send(operation, Map.of("Authorization", bearer(token())));
            var challenge = header(answer, "WWW-Authenticate");
            if (!operation.isOpen()
                    && (answer.statusCode() != 403
                            || !challenge.matches(
                                    "Bearer realm=\"samverka\", error=\"insufficient_scope\", scope=\"[a-z-]+:[a-z]+\"")
                            || !isProblem(answer, "forbidden"))) {
                wrong.add(operation + " -> " + answer.statusCode() + " " + challenge);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_token_that_is_no_good_is_401_with_its_error_and_an_expired_one_says_so() {
        var noSubject = claims();
        noSubject.remove("sub");
        var otherAudience = claims();
        otherAudience.put("aud", List.of("another"));
        var good = signed(claims(), Duration.ofMinutes(5));
        var rows = Map.of(
                signed(claims(), Duration.ofMinutes(-5)),
                "The token has expired",
                signed(noSubject, Duration.ofMinutes(5)),
                "The token is not valid here",
                signed(otherAudience, Duration.ofMinutes(5)),
                "The token is not valid here",
                good.substring(0, good.length() - 4) + "AAAA",
                "The token is not valid here");
        rows.forEach((token, why) -> {
            var answer = send("GET", "/changes", Map.of("Authorization", bearer(token)), "");
            assertThat(answer.statusCode()).as(why).isEqualTo(401);
            assertThat(header(answer, "WWW-Authenticate"))
                    .isEqualTo("Bearer realm=\"samverka\", error=\"invalid_token\", error_description=\"" + why + "\"");
            assertThat(answer.body().contains("expired")).isEqualTo(why.contains("expired"));
        });
        assertThat(send("GET", "/changes", Map.of("Authorization", bearer(good)), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_in_a_coding_is_415_everywhere() {
        for (var operation : operations()) {
            var answer = send(operation, Map.of("Authorization", bearer(admin()), "Content-Encoding", "gzip"));
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(415);
            assertThat(header(answer, "Accept-Encoding")).isEqualTo("identity");
            assertThat(isProblem(answer, "unsupported-media-type")).isTrue();
        }
    }

    @Test
    void a_body_beyond_the_limit_of_its_operation_is_413_whether_it_says_its_size_or_not() {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (!operation.spec().has("requestBody")) {
                continue;
            }
            var code = operation.spec().path("x-max-body-code").asText("too-large");
            var body = new byte[(int) operation.limit() + 1];
            Arrays.fill(body, (byte) ' ');
            for (var publisher : List.of(
                    BodyPublishers.ofByteArray(body),
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
                var answer = send(
                        operation.method(),
                        operation.path(),
                        Map.of("Authorization", bearer(admin()), "Content-Type", operation.contentType()),
                        publisher);
                var declared = publisher.contentLength() < 0 ? null : publisher.contentLength();
                // A body is not read when the resource rejects the request earlier for another reason.
                boolean unread = declared == null && answer.statusCode() == 404;
                if (!unread && (answer.statusCode() != 413 || !isProblem(answer, code))) {
                    wrong.add(operation + " -> " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void if_none_match_compares_weakly_and_if_match_strongly() {
        var first = send("GET", existing(), Map.of("Authorization", bearer(admin())), "");
        assertThat(first.statusCode()).isEqualTo(200);
        var tag = header(first, "ETag");
        assertThat(tag).startsWith("\"");
        for (var known : List.of(tag, "W/" + tag, "\"x\", W/" + tag, "*")) {
            var answer = send("GET", existing(), Map.of("Authorization", bearer(admin()), "If-None-Match", known), "");
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
        }
        assertThat(send("GET", existing(), Map.of("Authorization", bearer(admin()), "If-None-Match", "\"x\""), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_to_a_token_is_for_its_bearer_alone_and_lists_of_persons_are_never_stored() {
        var read = send("GET", cacheable(), Map.of("Authorization", bearer(admin())), "");
        assertThat(header(read, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(read, "Vary")).contains("Authorization", "Accept");
        var feed = send("GET", "/changes", Map.of("Authorization", bearer(admin())), "");
        assertThat(header(feed, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void links_use_the_service_s_own_address_and_never_the_host_header() throws IOException {
        var path = "/" + api() + "/v1/api-info";
        for (var fields : List.of(
                "Host: evil.example\r\n",
                "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n",
                "Host: evil.example\r\nX-Forwarded-Trusted-Proxy: true\r\n")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("http://127.0.0.1:" + port() + "/docs")
                    .doesNotContain("evil");
        }
        // The tests' own machine counts as the gateway's and is trusted.
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Forwarded: for=192.0.2.7;proto=https;host=\"samverka.example\"\r\n\r\n"))
                .contains("https://samverka.example/docs");
    }

    /// Also where the framework refuses a request before any resource is looked for.
    @Test
    void the_type_of_a_problem_is_a_page_on_the_service_s_own_address_and_never_on_a_host_that_a_client_names()
            throws IOException {
        var expired = signed(claims(), Duration.ofMinutes(-5));
        record Row(String request, int status, String code) {}
        for (var row : List.of(
                new Row(
                        "GET /" + api() + "/v1/no-such-path HTTP/1.1\r\nAuthorization: " + bearer(admin()),
                        404,
                        "not-found"),
                new Row("GET /" + api() + "/v1/changes HTTP/1.1", 401, "unauthorized"),
                new Row(
                        "GET /" + api() + "/v1/changes HTTP/1.1\r\nAuthorization: " + bearer(expired),
                        401,
                        "unauthorized"),
                new Row("GET /" + api() + "/v1/changes HTTP/1.1\r\nAuthorization: Bearer x", 401, "unauthorized"),
                new Row(
                        "GET /" + api() + "/v1/changes HTTP/1.1\r\nContent-Encoding: gzip",
                        415,
                        "unsupported-media-type"),
                new Row("GET /" + api() + "/v1/changes HTTP/1.1\r\nAccept: a/", 400, "malformed-request"))) {
            var own = raw(row.request()
                    + "\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(own)
                    .startsWith("HTTP/1.1 " + row.status())
                    .contains("\"type\":\"http://127.0.0.1:" + port() + "/problems/" + row.code() + "\"")
                    .doesNotContain("evil");
            var behindGateway = raw(row.request() + "\r\nHost: x\r\nConnection: close\r\n"
                    + "Forwarded: for=192.0.2.7;proto=https;host=\"samverka.example\"\r\n\r\n");
            assertThat(behindGateway).contains("\"type\":\"https://samverka.example/problems/" + row.code() + "\"");
        }
    }

    @Test
    void changes_by_administrators_and_rejections_are_audit_events_without_the_token() {
        var events = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                events.add(
                        record instanceof org.jboss.logmanager.ExtLogRecord ext
                                ? ext.getFormattedMessage()
                                : record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("se.samverka.audit");
        log.addHandler(handler);
        try {
            var expired = signed(claims(), Duration.ofMinutes(-5));
            var write = operations().stream()
                    .filter(operation -> operation.method().equals("POST"))
                    .findFirst()
                    .orElseThrow();
            send("GET", "/changes", Map.of("Authorization", bearer(expired)), "");
            send(write, Map.of("Authorization", bearer(token())));
            send(write, Map.of("Authorization", bearer(admin())));
            assertThat(events).hasSize(3);
            assertThat(events.get(0)).startsWith("token-refused").contains("path=/" + api() + "/v1/changes");
            assertThat(events.get(1)).startsWith("access-refused").contains("subject=the-subject", "status=403");
            assertThat(events.get(2))
                    .startsWith("administrator-acted")
                    .contains("subject=the-subject", "client=the-client", "method=POST");
            assertThat(events).noneMatch(event -> event.contains("eyJ"));
        } finally {
            log.removeHandler(handler);
        }
    }

    /// An ignored filter would return everything, and an ignored second value the wrong things.
    @Test
    void a_query_parameter_without_a_value_or_given_twice_is_400_by_its_name() {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            for (var parameter : operation.queryParameters()) {
                var name = parameter.path("name").asText();
                for (var query : List.of(
                        name,
                        name + "=",
                        name + "=%20",
                        name + "=%E2%80%8B",
                        name + "=%E3%85%A4",
                        name + "=&" + name + "=1",
                        name + "=1&" + name + "=2",
                        name + "=1&" + name + "=1")) {
                    refused(operation, query, name).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Lists only, where nothing but the query can be wrong. A page outside the list is empty (profile FNS.14).
    @Test
    void a_query_parameter_outside_its_bounds_is_400_by_its_name() {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (!operation.method().equals("GET") || operation.path().matches(".*[0-9].*")) {
                continue;
            }
            for (var parameter : operation.queryParameters()) {
                var name = parameter.path("name").asText();
                if (name.equals("page")) {
                    continue;
                }
                for (var value : outside(parameter)) {
                    refused(operation, operation.needed(name) + name + "=" + value, name)
                            .ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// The database has no year 0000.
    private static List<String> outside(JsonNode parameter) {
        var schema = parameter.path("schema");
        var values = new ArrayList<String>();
        if (schema.has("minimum")) {
            values.add(Long.toString(schema.path("minimum").asLong() - 1));
            values.add("-1");
            values.add("-99999999999");
        }
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.path("maximum").asLong() + 1));
        }
        if (schema.path("type").asText().equals("integer")) {
            values.add("0000");
            values.add("99999999999");
        }
        switch (schema.path("format").asText()) {
            case "date" -> values.addAll(List.of("0000-12-31", "-0001-01-01", "%2B10000-01-01", "2026-02-30"));
            case "date-time" -> values.addAll(List.of("0000-12-31T12:00:00Z", "0001-01-01T00:00:00%2B01:00"));
            default -> {}
        }
        return values;
    }

    private Optional<String> refused(Operation operation, String query, String name) {
        var answer = send(
                operation.method(),
                operation.path() + "?" + query,
                Map.of("Authorization", bearer(admin()), "Content-Type", operation.contentType()),
                operation.spec().has("requestBody") ? "{}" : "");
        boolean byName =
                isProblem(answer, "query-parameter-invalid") && answer.body().contains("Query parameter " + name + " ");
        return answer.statusCode() == 400 && (byName || isProblem(answer, "query-parameter-missing"))
                ? Optional.empty()
                : Optional.of(operation + "?" + query + " -> " + answer.statusCode() + " " + answer.body());
    }

    /// Of the whole list: a request that makes or changes something can be repeated, whatever happens on the way.
    @Test
    void a_post_without_an_idempotency_key_is_400_where_the_document_requires_one_and_nowhere_else() {
        var wrong = new ArrayList<String>();
        int required = 0;
        for (var operation : operations()) {
            if (!operation.method().equals("POST")) {
                continue;
            }
            var query = operation.needed("");
            var answer = withoutKey(operation, query);
            boolean missing = answer.statusCode() == 400 && isProblem(answer, "idempotency-key-missing");
            required += operation.requires(IDEMPOTENCY_KEY) ? 1 : 0;
            if (missing != operation.requires(IDEMPOTENCY_KEY)) {
                wrong.add(operation + " -> " + answer.statusCode() + " " + answer.body());
            }
            if (operation.queryParameters().stream()
                    .anyMatch(parameter -> parameter.path("name").asText().equals("dryRun"))) {
                var tried = withoutKey(operation, query + "dryRun=true");
                if (isProblem(tried, "idempotency-key-missing")) {
                    wrong.add(operation + "?dryRun=true -> " + tried.statusCode());
                }
            } else if (withoutKey(operation, query + "dryRun=true").statusCode() != 400) {
                wrong.add(operation + "?dryRun=true, which it does not know");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(required).isGreaterThan(5);
    }

    private HttpResponse<String> withoutKey(Operation operation, String query) {
        // A parked event has a number.
        var path = operation.path().replace("/parked-events/" + NOBODY, "/parked-events/1");
        var address = "http://127.0.0.1:" + port() + "/" + api() + "/v1" + path + "?" + query;
        var request = HttpRequest.newBuilder(URI.create(address.replaceAll("[?&]$", "")))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", bearer(admin()))
                .POST(BodyPublishers.ofString(operation.example()));
        if (operation.spec().has("requestBody")) {
            request.header("Content-Type", operation.contentType());
        }
        return exchange(request.build());
    }

    /// The refusal of another field names those that a list sorts by. A list of something that does not exist
    /// is 404 before that. Some sort by a field only together with a search.
    @Test
    void a_list_sorts_by_the_fields_that_the_document_names_and_by_no_other() throws IOException {
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            var sort = operation.queryParameters().stream()
                    .filter(parameter -> parameter.path("name").asText().equals("sort"))
                    .findFirst();
            if (sort.isEmpty()) {
                continue;
            }
            var pattern = sort.get().at("/schema/pattern").asText();
            if (pattern.isEmpty()) {
                wrong.add(operation + " names no field that it sorts by");
                continue;
            }
            var answer = sorted(operation, "bogus");
            if (isOfNobody(answer)) {
                continue;
            }
            var named = List.of(pattern.replaceAll("[-^?()$]", "").split("\\|", -1));
            var sorted = Pattern.compile("This list sorts by ([^;]+);").matcher(answer.body());
            if (!isProblem(answer, "sort-unknown") || !sorted.find()) {
                wrong.add(operation + " sort=bogus -> " + answer.statusCode());
                continue;
            }
            var fields = List.of(sorted.group(1).split(", ", -1));
            if (!named.containsAll(fields)) {
                wrong.add(operation + " " + named + " -> " + answer.body());
            }
            for (var field : fields) {
                wrong.addAll(bothWays(operation, field));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// The values of the field in one order are those of the other from the end. Items without the field stand
    /// last in both.
    private List<String> bothWays(Operation operation, String field) throws IOException {
        var values = new ArrayList<List<String>>();
        for (var order : List.of(field, "-" + field)) {
            var answer = sorted(operation, order);
            if (isOfNobody(answer)) {
                return List.of();
            }
            if (answer.statusCode() != 200) {
                return List.of(operation + " sort=" + order + " -> " + answer.statusCode());
            }
            var list = JSON.readTree(answer.body());
            if (list.at("/_meta/totalRecords").asLong() > MOST_ON_A_PAGE) {
                return List.of();
            }
            values.add(list.valueStream()
                    .filter(JsonNode::isArray)
                    .findFirst()
                    .orElseThrow()
                    .valueStream()
                    .map(item -> item.path(field).asText())
                    .filter(value -> !value.isEmpty())
                    .toList());
        }
        return values.getFirst().equals(values.getLast().reversed())
                ? List.of()
                : List.of(operation + " sort=" + field + " -> " + values);
    }

    /// Of something that does not exist, or that the caller has no organisation to read.
    private static boolean isOfNobody(HttpResponse<String> answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 403;
    }

    private HttpResponse<String> sorted(Operation operation, String order) {
        return send(
                "GET",
                operation.path() + "?" + operation.needed("sort") + "limit=" + MOST_ON_A_PAGE + "&sort=" + order,
                Map.of("Authorization", bearer(admin())),
                "");
    }

    @Test
    void an_empty_or_malformed_header_never_causes_a_500() {
        var wrong = new ArrayList<String>();
        var rows = new ArrayList<Operation>();
        rows.add(new Operation("GET", existing(), JSON.createObjectNode(), Set.of()));
        operations().stream()
                .filter(operation -> operation.path().equals("/invoices/" + NOBODY)
                        || operation.path().equals("/population-figures")
                        || (operation.method().equals("POST")
                                && operation.spec().has("requestBody")))
                .forEach(rows::add);
        BadFields.TABLE.forEach((name, values) -> values.forEach(value -> rows.forEach(operation -> {
            var fields = new HashMap<String, String>();
            fields.put("Authorization", bearer(admin()));
            fields.put("Content-Type", operation.contentType());
            fields.put(name, value);
            var answer = send(
                    operation.method(),
                    operation.path(),
                    fields,
                    operation.spec().has("requestBody") ? "{}" : "");
            boolean told =
                    answer.statusCode() < 400 || header(answer, "Content-Type").startsWith(PROBLEM);
            if (answer.statusCode() >= 500 || !told) {
                wrong.add(operation + " " + name + ": '" + value + "' -> " + answer.statusCode() + " " + answer.body());
            }
        })));
        assertThat(wrong).isEmpty();
    }

    private List<Operation> operations() {
        var document = ApiDocument.of(send("GET", "/openapi.json", Map.of(), "").body());
        var operations = new ArrayList<Operation>();
        for (var path : document.tree().path("paths").properties()) {
            var methods = new TreeSet<String>();
            path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            methods.retainAll(METHODS);
            for (var method : methods) {
                operations.add(new Operation(
                        method, filled(path.getKey()), path.getValue().path(method.toLowerCase(Locale.ROOT)), methods));
            }
        }
        assertThat(operations).hasSizeGreaterThan(10);
        return operations;
    }

    private static String filled(String template) {
        return Pattern.compile("\\{([^}]*)}").matcher(template).replaceAll(parameter -> switch (parameter.group(1)) {
            case "organisationNumber", "party" -> "212000-2080";
            case "number", "version", "n" -> "1";
            default -> NOBODY;
        });
    }

    private Map<String, Object> claims(String... scopes) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", "the-subject");
        claims.put("aud", List.of("samverka"));
        claims.put("client_id", "the-client");
        claims.put("scope", scopes.length == 0 ? "platform:admin" : String.join(" ", scopes));
        return claims;
    }

    private String admin() {
        return signed(claims(SCOPES), Duration.ofMinutes(5));
    }

    /// A valid token without scopes.
    private String token() {
        return signed(claims("nothing"), Duration.ofMinutes(5));
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private HttpResponse<String> send(Operation operation, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", operation.contentType());
        return send(operation.method(), operation.path(), all, operation.spec().has("requestBody") ? "{}" : "");
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        return send(method, path, headers, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/" + api() + "/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        if (method.equals("POST") && !headers.containsKey(IDEMPOTENCY_KEY)) {
            request.header(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
        }
        return exchange(request.build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var read = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(read);
            return read.toString(StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static boolean isProblem(HttpResponse<String> answer, String code) {
        return header(answer, "Content-Type").startsWith(PROBLEM)
                && answer.body().contains("\"code\":\"" + code + "\"");
    }
}
