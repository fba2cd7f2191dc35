package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.support.RawHttp;

@QuarkusTest
class RoutingTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "finance", "meetings"})
    void requests_reach_the_service_of_their_api_with_path_and_query_unchanged(String api) {
        caller().urlEncodingEnabled(false)
                .get("/" + api + "/v1/things/a%20b?q=%C3%A5&page=2")
                .then()
                .statusCode(200)
                .body("service", is(api))
                .body("uri", is("/" + api + "/v1/things/a%20b?q=%C3%A5&page=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void methods_and_bodies_are_passed_on(String method) {
        var body = method.equals("GET") || method.equals("OPTIONS") ? "" : "{\"title\":\"STARK\"}";
        var call = caller().contentType("application/json");
        (body.isEmpty() ? call : call.body(body))
                .request(method, "/agreements/v1/agreements")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"7"))
                .body("method", is(method))
                .body("body", is(body));
    }

    @Test
    void head_is_answered_without_a_body() {
        caller().head("/agreements/v1/agreements").then().statusCode(200).body(is(""));
    }

    @Test
    void a_304_is_passed_on_without_a_body_and_the_connection_stays_usable() throws IOException {
        // Given
        around.agreements.behave(request ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end());
        var request = "GET /agreements/v1/agreements HTTP/1.1\nHost: samverka.example\nAuthorization: Bearer "
                + around.issuer.token() + "\n";
        // When
        var answers = RawHttp.exchange(address.getPort(), request + "\n" + request + "Connection: close\n\n");
        // Then
        assertThat(answers.split("HTTP/1.1 304 Not Modified", -1)).hasSize(3);
        assertThat(answers.toLowerCase(java.util.Locale.ROOT)).doesNotContain("chunked");
    }

    @Test
    void the_service_gets_the_public_address_and_no_forwarding_headers_of_the_client() {
        caller().header("Host", "samverka.example:8443")
                .header("Forwarded", "host=evil.example;proto=https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Prefix", "/evil")
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .body("headers.forwarded", is("for=127.0.0.1;proto=http;host=\"127.0.0.1:" + address.getPort() + "\""))
                .body("headers.keySet().findAll { it.startsWith('x-forwarded') }.size()", is(0));
    }

    @Test
    void hop_by_hop_headers_are_not_passed_on() throws IOException {
        // When
        var answer = RawHttp.exchange(
                address.getPort(),
                "GET /finance/v1/invoices HTTP/1.1\nHost: x\nConnection: close, X-Secret-Hop, Authorization\n"
                        + "X-Secret-Hop: 1\nKeep-Alive: timeout=1\nTE: trailers\nProxy-Authorization: Basic eA==\n"
                        + "Authorization: Bearer " + around.issuer.token() + "\n\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 200 OK");
        assertThat(answer)
                .doesNotContain("x-secret-hop", "\"te\"", "\"keep-alive\"", "proxy-authorization", "Keep-Alive:");
        assertThat(answer).contains("\"authorization\"");
    }

    @Test
    void a_trace_is_continued_and_returned() {
        var answer = caller().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .get("/agreements/v1/agreements");
        answer.then()
                .header("traceparent", matchesPattern("00-" + TRACE + "-[0-9a-f]{16}-01"))
                .header("traceparent", not("00-" + TRACE + "-00f067aa0ba902b7-01"))
                .body("headers.traceparent", is(answer.header("traceparent")))
                .body("headers.tracestate", is("vendor=1"));
        assertThat(answer.headers().getList("traceparent")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void an_invalid_trace_is_replaced_by_a_new_one(String broken) {
        caller().header("traceparent", broken)
                .header("tracestate", "vendor=1")
                .get("/agreements/v1/agreements")
                .then()
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .body("headers.traceparent", matchesPattern("00-(?!0{32}|4bf9)[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .body("headers.tracestate", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/agreements",
                "/agreements/v2/agreements",
                "/agreements/v1x",
                "/q/health",
                "/docs/none.js",
                "/index.html"
            })
    void an_unknown_path_is_a_problem_document(String path) {
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", is("http://127.0.0.1:" + address.getPort() + "/problems/not-found"))
                .body("title", is("There is no such document"))
                .body("status", is(404))
                .body("code", is("not-found"))
                .body("instance", is(path))
                .body("traceId", is(TRACE))
                .body("errors.size()", is(0));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/docs",
        "DELETE,/openapi.yaml",
        "PUT,/health",
        "GET,/oauth2/token",
        "TRACE,/agreements/v1/agreements"
    })
    void a_method_a_path_does_not_take_is_405_with_those_it_does(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .header("Allow", not(nullValue()))
                .body("code", is("method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements/v1/../../health",
                "/agreements/v1/%2e%2e/%2e%2e/metrics",
                "/agreements/v1/.%2E/x",
                "/agreements/v1/..;/metrics",
                "/agreements/v1/a%2f..%2fb",
                "/agreements/v1//metrics",
                "//agreements/v1/agreements",
                "/agreements/v1/a%5cb"
            })
    void a_path_that_could_escape_from_its_api_is_rejected(String path) throws IOException {
        // When
        var answer = RawHttp.exchange(
                address.getPort(),
                "GET " + path + " HTTP/1.1\nHost: x\nConnection: close\nAuthorization: Bearer " + around.issuer.token()
                        + "\n\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request", PROBLEM);
        assertThat(around.agreements.requests).hasValue(0);
    }

    @Test
    void a_uri_that_is_too_long_gets_a_problem_document() {
        given().get("/agreements/v1/agreements?q=" + "a".repeat(9000))
                .then()
                .statusCode(414)
                .contentType(PROBLEM)
                .body("code", is("uri-too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/agreements/v1/{id}", "/agreements/v1/a?q=\"x", "/agreements/v1/%zz", "/agreements/v1/a#b"})
    void an_invalid_uri_gets_a_problem_document(String broken) throws IOException {
        var answer = RawHttp.exchange(address.getPort(), "GET " + broken + " HTTP/1.1\nHost: x\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains(PROBLEM, "malformed-request");
    }

    @Test
    void token_requests_are_passed_to_the_issuer() {
        given().auth()
                .preemptive()
                .basic("vasteras-erp", "demo")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .body("method", is("POST"))
                .body("body", is("grant_type=client_credentials"))
                .body("authorization", is("Basic dmFzdGVyYXMtZXJwOmRlbW8="));
    }

    @Test
    void five_hundred_requests_at_once_are_all_answered() {
        var token = around.issuer.token();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(at("/agreements/v1/agreements"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answers = java.util.stream.IntStream.range(0, 500)
                    .mapToObj(i -> client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
        assertThat(around.agreements.requests).hasValue(500);
        assertThat(around.agreements.connections.get()).isLessThanOrEqualTo(64);
    }

    @Test
    void an_html_response_of_a_service_gets_a_content_security_policy() {
        // Given
        around.meetings.behave(request -> request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end("<p>§ 15</p>"));
        // Then
        given().get("/meetings/v1/meetings/1/minutes")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void an_html_response_keeps_the_content_security_policy_of_its_service() {
        // Given
        around.meetings.behave(request -> request.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors *")
                .end("<p>Anslagstavla</p>"));
        // Then
        given().get("/meetings/v1/bodies/1/notice-board")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors *"))
                .header("X-Frame-Options", nullValue());
    }

    /// OParl's clients are scripts of any site, which can read an error only with this field (OParl 1.1, 2.6).
    @Test
    void any_site_may_read_what_oparl_answers_and_the_gateway_s_own_errors_there_and_nothing_else() {
        // Given
        around.meetings.behave(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end("{}"));
        // Then
        given().get("/meetings/v1/oparl").then().statusCode(200).header("Access-Control-Allow-Origin", equalTo("*"));
        for (var path : List.of("/meetings/v1/oparl", "/meetings/v1/oparl/bodies")) {
            given().header("Authorization", "Bearer no.token.really")
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("Access-Control-Allow-Origin", equalTo("*"));
        }
        given().header("Authorization", "Bearer no.token.really")
                .get("/meetings/v1/meetings")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
