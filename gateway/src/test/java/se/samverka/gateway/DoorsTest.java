package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.http.BadFields;

/// The gateway's counterpart of the services' DoorContract.
@QuarkusTest
class DoorsTest extends GatewayTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({"POST,/finance/v1/exports", "PUT,/agreements/v1/agreements/1", "POST,/oauth2/token", "GET,/docs"})
    void a_body_in_a_coding_is_415(String method, String path) {
        caller().header("Content-Encoding", "gzip")
                .request(method, path)
                .then()
                .statusCode(415)
                .header("Accept-Encoding", is("identity"))
                .body("code", is("unsupported-media-type"));
        assertThat(around.finance.requests).hasValue(0);
    }

    @Test
    void a_body_has_the_limit_of_its_operation_in_the_openapi_document() throws Exception {
        record Row(String path, int limit, String code) {}
        for (var row : List.of(
                new Row("/finance/v1/invoices", 1024 * 1024, "too-large"),
                new Row("/finance/v1/no-such-path", 1024 * 1024, "too-large"),
                new Row("/finance/v1/imports/7", 1_500_000, "minutes-too-large"),
                new Row("/finance/v1/exports", 2 * 1024 * 1024, "too-large"),
                new Row("/oauth2/token", 16 * 1024, "too-large"))) {
            var whole = new byte[row.limit()];
            assertThat(post(row.path(), whole, false).statusCode())
                    .as(row.toString())
                    .isEqualTo(200);
            assertThat(post(row.path(), whole, true).statusCode())
                    .as(row.toString())
                    .isEqualTo(200);
            for (boolean chunked : new boolean[] {false, true}) {
                var refused = post(row.path(), new byte[row.limit() + 1], chunked);
                assertThat(refused.statusCode()).as(row.toString()).isEqualTo(413);
                assertThat(refused.body()).contains("\"code\":\"" + row.code() + "\"");
            }
        }
    }

    @Test
    void an_answer_to_a_token_is_for_its_bearer_alone_and_a_token_is_stored_nowhere() {
        caller().get("/finance/v1/invoices")
                .then()
                .header("Cache-Control", is("private, no-cache"))
                .header("Vary", containsString("Authorization"));
        given().formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"));
    }

    @Test
    void cache_headers_of_a_service_are_kept() {
        around.finance.behave(request ->
                request.response().putHeader("Cache-Control", "no-store").end("{}"));
        caller().get("/finance/v1/exports/1/content").then().header("Cache-Control", is("no-store"));
    }

    @Test
    void a_compressed_answer_has_a_strong_tag_of_its_own_that_a_precondition_takes() throws Exception {
        // Given
        var body = "{\"text\":\"" + "a".repeat(5000) + "\"}";
        var preconditions = new CopyOnWriteArrayList<String>();
        around.agreements.behave(request -> {
            preconditions.add(String.valueOf(request.getHeader("If-Match")) + "|" + request.getHeader("If-None-Match")
                    + "|" + request.getHeader("Accept-Encoding"));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .end(body);
        });
        // When
        var answer = send("GET", Map.of("Accept-Encoding", "gzip"));
        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7-gzip\"");
        assertThat(answer.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Encoding", "Authorization"));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(body);
        }
        // When
        send("PUT", Map.of("If-Match", "\"7-gzip\""));
        send("GET", Map.of("If-None-Match", "W/\"7-gzip\", \"8\""));
        // Then the service sees its own tags
        assertThat(preconditions).containsExactly("null|null|null", "\"7\"|null|null", "null|W/\"7\", \"8\"|null");
    }

    @Test
    void only_large_responses_to_clients_that_accept_gzip_are_compressed() throws Exception {
        around.agreements.behave(request -> request.response()
                .putHeader("Content-Type", request.uri().contains("pdf") ? "application/pdf" : "application/json")
                .putHeader("ETag", "\"7\"")
                .end("a".repeat(request.uri().contains("short") ? 100 : 5000)));
        record Row(String path, String accept, boolean compressed) {}
        for (var row : List.of(
                new Row("/agreements/v1/x", "gzip", true),
                new Row("/agreements/v1/x", "deflate;q=0.5, gzip", true),
                new Row("/agreements/v1/x", "*", true),
                new Row("/agreements/v1/x", "identity", false),
                new Row("/agreements/v1/x", "br", false),
                new Row("/agreements/v1/x?pdf", "gzip", false),
                new Row("/agreements/v1/x?short", "gzip", false))) {
            var answer = send("GET", row.path(), Map.of("Accept-Encoding", row.accept()));
            assertThat(answer.headers().firstValue("Content-Encoding").isPresent())
                    .as(row.toString())
                    .isEqualTo(row.compressed());
            assertThat(answer.headers().firstValue("ETag"))
                    .as(row.toString())
                    .hasValue(row.compressed() ? "\"7-gzip\"" : "\"7\"");
        }
    }

    @Test
    void an_empty_or_malformed_header_never_causes_a_500() {
        var wrong = new ArrayList<String>();
        BadFields.TABLE.forEach((name, values) -> values.forEach(value -> {
            for (var row : List.of(
                    "GET /finance/v1/invoices",
                    "POST /finance/v1/invoices",
                    "GET /openapi.json",
                    "GET /health/ready",
                    "GET /docs",
                    "POST /oauth2/token")) {
                var request = HttpRequest.newBuilder(at(row.substring(row.indexOf(' ') + 1)))
                        .method(row.substring(0, row.indexOf(' ')), BodyPublishers.noBody())
                        .setHeader("Authorization", "Bearer " + around.issuer.token())
                        .setHeader(name, value)
                        .build();
                try {
                    var answer = client.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() >= 500) {
                        wrong.add(row + " " + name + ": '" + value + "' -> " + answer.statusCode());
                    }
                } catch (IOException | InterruptedException e) {
                    wrong.add(row + " " + name + ": '" + value + "' -> " + e);
                }
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_page_is_compared_weakly() throws Exception {
        var tag = send("GET", "/docs", Map.of()).headers().firstValue("ETag").orElseThrow();
        for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*", tag.replaceAll("\"$", "-gzip\""))) {
            given().header("If-None-Match", known).get("/docs").then().statusCode(304);
        }
        given().header("If-None-Match", "\"x\"").get("/docs").then().statusCode(200);
    }

    @Test
    void challenge_allow_and_missing_scope_of_a_service_are_passed_on() {
        around.finance.behave(request -> request.response()
                .setStatusCode(403)
                .putHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"finance:write\"")
                .end());
        caller().get("/finance/v1/invoices")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("scope=\"finance:write\""));
        around.finance.behave(request -> request.response()
                .setStatusCode(405)
                .putHeader("Allow", "GET, HEAD")
                .end());
        caller().delete("/finance/v1/invoices").then().statusCode(405).header("Allow", is("GET, HEAD"));
    }

    @Test
    void refused_tokens_and_logins_are_audit_events_without_the_token() {
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
            given().auth().oauth2(around.issuer.expiredToken()).get("/finance/v1/invoices");
            given().auth().oauth2(around.issuer.token() + "x").get("/finance/v1/invoices");
            given().header("Authorization", "Digest secret").get("/finance/v1/invoices");
            given().auth().preemptive().basic("vasteras-erp", "demo").post("/oauth2/token");
            Awaitility.await().until(() -> events.size() >= 4);
            assertThat(new ArrayList<>(events)).hasSize(4);
            assertThat(events.get(0)).startsWith("token-refused reason=expired").contains("path=/finance/v1/invoices");
            assertThat(events.get(1)).startsWith("token-refused reason=invalid");
            assertThat(events.get(2)).startsWith("token-refused reason=malformed");
            assertThat(events.get(3))
                    .startsWith("login outcome=granted")
                    .contains("client=vasteras-erp", "from=127.0.0.1");
            assertThat(events)
                    .noneMatch(event -> event.contains("eyJ") || event.contains("secret") || event.contains("demo"));
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void an_ordinary_client_reads_a_compressed_response() {
        caller().get("/openapi.json").then().statusCode(200).body("openapi", not(nullValue()));
    }

    private HttpResponse<byte[]> send(String method, Map<String, String> headers) throws Exception {
        return send(method, "/agreements/v1/agreements", headers);
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + around.issuer.token())
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path, byte[] body, boolean chunked) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        path.equals("/oauth2/token") ? "Basic eDp5" : "Bearer " + around.issuer.token())
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
