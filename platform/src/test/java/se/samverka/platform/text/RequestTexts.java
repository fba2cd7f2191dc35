package se.samverka.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.contract.ApiDocument;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.text.BadText.Refused;

/// Sends each text of the table in each field of each request of a service's OpenAPI document, one field at a time,
/// and bodies that are not JSON to each operation. No response may be 5xx; rejections must name the place; and no
/// response may show a text that may not be stored.
///
/// By default a seeded tenth is sent; `-Dsamverka.texts=all` sends all, `-Dsamverka.texts.seed=N` another tenth.
public final class RequestTexts {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String UUID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int DEEP = 3_000;

    private final String api;
    private final int port;
    private final String token;
    private final JsonNode document;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Case> cases = new ArrayList<>();

    private RequestTexts(String api, int port, String token) {
        this.api = api;
        this.port = port;
        this.token = token;
        this.document = ApiDocument.committed(api).tree();
    }

    /// A request and its expected response.
    ///
    /// @param refusedAt the pointer in the error; null where the text may be accepted
    /// @param always sent whatever the seed
    private record Case(
            String name,
            String method,
            String address,
            @Nullable String contentType,
            byte[] body,
            boolean refused,
            @Nullable String refusedAt,
            boolean always) {

        Case(
                String name,
                String method,
                String address,
                @Nullable String contentType,
                byte[] body,
                boolean refused,
                @Nullable String refusedAt) {
            this(name, method, address, contentType, body, refused, refusedAt, false);
        }
    }

    /// A string or a whole number in a request.
    private record Field(String pointer, JsonNode schema, boolean required) {

        boolean isFree() {
            return !schema.has("enum")
                    && !schema.has("x-extensible-enum")
                    && !schema.has("format")
                    && !schema.has("pattern");
        }

        boolean isName() {
            return !isFree() || schema.path("x-single-line").asBoolean();
        }
    }

    /// @param token a token that allows everything
    public static void verify(String api, int port, String token) throws IOException, InterruptedException {
        var texts = new RequestTexts(api, port, token);
        texts.collect();
        texts.send();
    }

    private void collect() throws JsonProcessingException {
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operation(path.getKey(), path.getValue(), operation.getKey(), operation.getValue());
                }
            }
        }
        assertThat(cases).as("requests from the OpenAPI document").hasSizeGreaterThan(500);
    }

    private void operation(String path, JsonNode item, String method, JsonNode operation)
            throws JsonProcessingException {
        var parameters = Stream.concat(elements(item.path("parameters")), elements(operation.path("parameters")))
                .map(this::resolved)
                .toList();
        addresses(path, method, parameters);
        for (var content : operation.path("requestBody").path("content").properties()) {
            if (!content.getKey().equals("application/json")
                    && !content.getKey().startsWith("text/")) {
                // Binary bodies have no fields and perhaps no example: a DOCX cannot be written as a string.
                continue;
            }
            var example = elements(content.getValue().path("examples"))
                    .map(one -> one.path("value"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(method + " " + path + " has no example"));
            var address = address(path, parameters, null, null);
            if (content.getKey().equals("application/json")) {
                noJson(method, path, address);
                otherEncodings(method, path, address, example);
                for (var field : fields(content.getValue().path("schema"))) {
                    if (isString(field.schema())) {
                        field(method + " " + path, method, address, example, field);
                    }
                    bounds(method + " " + path, method, address, example, field);
                }
            } else {
                file(method, path, address, content.getKey(), example.asText());
            }
        }
    }

    // Bodies

    private void field(String operation, String method, String address, JsonNode example, Field field)
            throws JsonProcessingException {
        for (var text : BadText.table()) {
            boolean refused = switch (text.refused()) {
                case EVERYWHERE -> true;
                case IN_NAMES -> field.isName();
                case WHERE_REQUIRED -> field.required() && field.isFree();
                case NOWHERE -> false;
            };
            body(operation, method, address, example, field, text.name(), text.text(), refused);
        }
        if (field.isFree()) {
            int longest = field.schema().path("maxLength").asInt();
            assertThat(longest)
                    .as(operation + " " + field.pointer() + " has no maxLength")
                    .isPositive();
            body(operation, method, address, example, field, "too long", "å".repeat(longest + 1), true);
            body(operation, method, address, example, field, "as long as may be", "å".repeat(longest), false);
        }
    }

    /// Dates and numbers at the limits of Java, JSON and the database. The database has no year 0000.
    private void bounds(String operation, String method, String address, JsonNode example, Field field)
            throws JsonProcessingException {
        var texts = JSON.getNodeFactory();
        if (field.schema().path("format").asText().equals("date")) {
            for (var day : List.of("0000-01-01", "0000-12-31", "-0001-12-31", "+10000-01-01")) {
                body(operation, method, address, example, field, day, texts.textNode(day), true, true);
            }
            for (var day : List.of("0001-01-01", "1500-12-31", "9999-12-31")) {
                body(operation, method, address, example, field, day, texts.textNode(day), false, true);
            }
        }
        if (isType(field.schema(), "integer")) {
            for (var number : List.of(Integer.MIN_VALUE, -1, 0, 1, 9_999, 10_000, Integer.MAX_VALUE)) {
                body(operation, method, address, example, field, "" + number, texts.numberNode(number), false, true);
            }
        }
    }

    private void body(
            String operation,
            String method,
            String address,
            JsonNode example,
            Field field,
            String what,
            String text,
            boolean refused)
            throws JsonProcessingException {
        var value = JSON.getNodeFactory().textNode(text);
        body(operation, method, address, example, field, what, value, refused, false);
    }

    private void body(
            String operation,
            String method,
            String address,
            JsonNode example,
            Field field,
            String what,
            JsonNode value,
            boolean refused,
            boolean always)
            throws JsonProcessingException {
        var body = parsed(example);
        if (put(body, field.pointer(), value)) {
            cases.add(new Case(
                    operation + " " + field.pointer() + ": " + what,
                    method,
                    address,
                    "application/json",
                    JSON.writeValueAsBytes(body),
                    refused,
                    // Around the value the example is incomplete, which may be reported first.
                    refused && (!always || isThere(parsed(example), field.pointer())) ? field.pointer() : null,
                    always));
        }
    }

    private static boolean isThere(JsonNode body, String pointer) {
        return body.at(pointer.substring(0, pointer.lastIndexOf('/'))).isContainerNode();
    }

    /// JSON is UTF-8 (RFC 8259); other encodings that a parser may detect are unreadable for proxies and logs.
    private void otherEncodings(String method, String path, String address, JsonNode example)
            throws JsonProcessingException {
        var body = JSON.writeValueAsString(parsed(example));
        for (var encoding : List.of("UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE")) {
            cases.add(new Case(
                    method + " " + path + " body in " + encoding,
                    method,
                    address,
                    "application/json",
                    body.getBytes(Charset.forName(encoding)),
                    true,
                    null,
                    true));
        }
    }

    private void noJson(String method, String path, String address) {
        var bodies = List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "7",
                "{",
                "{}x",
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                "{\"\\u0000\":1}",
                "{\"\\ud800\":1}",
                "{\"" + "n".repeat(100_000) + "\":1}",
                "{\"n\":" + "9".repeat(100_000) + "}",
                "{\"n\":1e999999999}");
        for (var body : bodies) {
            cases.add(new Case(
                    method + " " + path + " body " + body.substring(0, Math.min(20, body.length())),
                    method,
                    address,
                    "application/json",
                    body.getBytes(StandardCharsets.UTF_8),
                    body.length() > 4,
                    null));
        }
        cases.add(new Case(
                method + " " + path + " body that is not UTF-8",
                method,
                address,
                "application/json",
                new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
                true,
                null));
    }

    private void file(String method, String path, String address, String type, String example) {
        for (var text : BadText.table()) {
            if (text.text().chars().anyMatch(c -> Character.isSurrogate((char) c))
                    && !StandardCharsets.UTF_8.newEncoder().canEncode(text.text())) {
                continue;
            }
            int middle = example.indexOf(',', example.indexOf('\n') + 1);
            int at = middle < 0 ? example.length() / 2 : middle;
            boolean refused = type.equals("text/csv") && text.refused() == Refused.EVERYWHERE;
            cases.add(new Case(
                    method + " " + path + " " + type + ": " + text.name(),
                    method,
                    address,
                    type,
                    (example.substring(0, at) + text.text() + example.substring(at)).getBytes(StandardCharsets.UTF_8),
                    refused,
                    null));
        }
    }

    // Addresses

    private void addresses(String path, String method, List<JsonNode> parameters) {
        for (var parameter : parameters) {
            var in = parameter.path("in").asText();
            if (!in.equals("query") && !in.equals("path")) {
                continue;
            }
            var name = parameter.path("name").asText();
            for (var text : BadText.table()) {
                if (text.text().isBlank() && in.equals("path")) {
                    continue;
                }
                boolean refused = text.refused() == Refused.EVERYWHERE
                        || text.refused() == Refused.IN_NAMES
                        || (text.refused() == Refused.WHERE_REQUIRED && in.equals("query"));
                cases.add(new Case(
                        method + " " + path + " " + in + " " + name + ": " + text.name(),
                        method,
                        address(path, parameters, name, text.text()),
                        null,
                        new byte[0],
                        refused,
                        null));
            }
        }
    }

    private String address(String path, List<JsonNode> parameters, @Nullable String name, @Nullable String text) {
        var address = "/" + api + "/v1" + path;
        var query = new StringBuilder();
        for (var parameter : parameters) {
            var own = parameter.path("name").asText();
            boolean asked = own.equals(name);
            var value = encoded(asked && text != null ? text : usual(parameter));
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + own + "}", value);
            } else if (parameter.path("in").asText().equals("query")
                    && (asked || parameter.path("required").asBoolean())) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(own)
                        .append('=')
                        .append(value);
            }
        }
        return address + query;
    }

    private String usual(JsonNode parameter) {
        var schema = resolved(parameter.path("schema"));
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        if (parameter.path("name").asText().startsWith("organisation")) {
            return "212000-2080";
        }
        return schema.path("type").asText().equals("integer") ? "1" : UUID;
    }

    /// Lone surrogates in the three bytes that a faulty encoder produces.
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                encoded.append("%%%02X%%%02X%%%02X".formatted(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F));
            } else {
                encoded.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            }
        });
        return encoded.toString();
    }

    // Sending

    private void send() throws IOException, InterruptedException {
        var chosen = cases;
        if (!"all".equals(System.getProperty("samverka.texts"))) {
            var random = new Random(Long.getLong("samverka.texts.seed", 13));
            chosen = new ArrayList<>(cases.stream()
                    .filter(one -> random.nextInt(10) == 0 || one.always())
                    .toList());
        }
        var wrong = new ArrayList<String>();
        for (var one : chosen) {
            send(one).ifPresent(complaint -> wrong.add(one.name() + " -> " + complaint));
        }
        assertThat(wrong).as("of " + chosen.size() + " requests").isEmpty();
    }

    private Optional<String> send(Case one) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + one.address()))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"none\"")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .method(
                        one.method().toUpperCase(java.util.Locale.ROOT),
                        one.body().length == 0 && one.contentType() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(one.body()));
        if (one.contentType() != null) {
            request.header("Content-Type", one.contentType());
        }
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        var status = answer.statusCode();
        if (status >= 500) {
            return Optional.of(status + " " + text);
        }
        if (one.refused() && status == 413) {
            // A text of the schema's maximum length, plus one, may exceed the limit of the whole body.
            return Optional.empty();
        }
        if (one.refused() && status != 400 && status != 422) {
            return Optional.of("not refused: " + status + " " + shortened(text));
        }
        var json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        if (one.refusedAt() != null
                && elements(JSON.readTree(text).path("errors"))
                        .noneMatch(error -> error.path("pointer").asText().equals(one.refusedAt()))) {
            return Optional.of("not the place: " + shortened(text));
        }
        return json ? shown(JSON.readTree(text)).map(bad -> status + " shows " + bad) : Optional.empty();
    }

    /// A text of the response that may not be stored.
    private static Optional<String> shown(JsonNode node) {
        if (node.isTextual()) {
            var text = node.textValue();
            return Characters.fault(text, Characters.Use.TEXT)
                    .or(() -> Normalizer.isNormalized(text, Normalizer.Form.NFC)
                            ? Optional.empty()
                            : Optional.of("a text that is not composed"));
        }
        return elements(node).map(RequestTexts::shown).flatMap(Optional::stream).findFirst();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    // The document

    private List<Field> fields(JsonNode schema) {
        var found = new ArrayList<Field>();
        fields(schema, "", true, new ArrayDeque<>(), found);
        return found;
    }

    private void fields(JsonNode written, String pointer, boolean required, Deque<String> above, List<Field> found) {
        var reference = written.path("$ref").asText();
        if (above.contains(reference)) {
            return;
        }
        var schema = resolved(written);
        if (!reference.isEmpty()) {
            above.push(reference);
        }
        if (isString(schema) || isType(schema, "integer")) {
            found.add(new Field(pointer, schema, required));
        }
        for (var parts : List.of("allOf", "anyOf", "oneOf")) {
            elements(schema.path(parts)).forEach(part -> fields(part, pointer, required, above, found));
        }
        var needed = elements(schema.path("required")).map(JsonNode::asText).toList();
        schema.path("properties")
                .properties()
                .forEach(property -> fields(
                        property.getValue(),
                        pointer + "/" + property.getKey(),
                        needed.contains(property.getKey()),
                        above,
                        found));
        if (schema.has("items")) {
            fields(schema.path("items"), pointer + "/0", true, above, found);
        }
        if (!reference.isEmpty()) {
            above.pop();
        }
    }

    private static boolean isString(JsonNode schema) {
        return isType(schema, "string");
    }

    private static boolean isType(JsonNode schema, String asked) {
        return schema.path("type").asText().equals(asked)
                || elements(schema.path("type")).anyMatch(type -> type.asText().equals(asked));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static JsonNode parsed(JsonNode example) throws JsonProcessingException {
        return example.isTextual() ? JSON.readTree(example.asText()) : example.deepCopy();
    }

    private static boolean put(JsonNode body, String pointer, JsonNode value) {
        var parts = pointer.substring(Math.min(1, pointer.length())).split("/");
        var at = body;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            JsonNode next = last
                    ? value
                    : at.path(parts[i]).isContainerNode()
                            ? at.path(parts[i])
                            : at.isArray() && at.path(0).isContainerNode()
                                    ? at.path(0)
                                    : parts[i + 1].equals("0") ? JSON.createArrayNode() : JSON.createObjectNode();
            switch (at) {
                case ObjectNode object -> object.set(parts[i], next);
                case ArrayNode array when array.isEmpty() -> array.add(next);
                case ArrayNode array -> array.set(0, next);
                default -> {
                    return false;
                }
            }
            at = next;
        }
        return true;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
