package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static se.samverka.acceptance.Client.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void every_document_that_runs_is_the_committed_one() throws IOException {
        var contracts = Path.of(System.getProperty("samverka.root"), "contracts/src/main/resources/openapi");
        for (var api : List.of("agreements", "finance", "meetings")) {
            assertThat(tree(anonymous().get("/" + api + "/v1/openapi.yaml").asString()))
                    .isEqualTo(tree(Files.readString(contracts.resolve(api + ".yaml"))));
            anonymous().get("/" + api + "/v1/api-info").then().statusCode(200).body("apiName", is("samverka-" + api));
        }
        assertThat(tree(anonymous().get("/openapi.yaml").asString()))
                .isEqualTo(tree(Files.readString(contracts.resolve("samverka.yaml"))));
    }

    private static JsonNode tree(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }

    @Test
    void the_platform_is_ready_and_says_where_to_look() {
        anonymous().get("/health/ready").then().statusCode(200).body("status", is("UP"));
        anonymous().get("/docs").then().statusCode(200).contentType(containsString("text/html"));
        assertThat(RunningPlatform.get().output())
                .anyMatch(line -> line.contains("/docs"))
                .anyMatch(line -> line.contains("vasteras-erp"))
                .anyMatch(line -> line.contains("curl"));
    }

    @Test
    void a_trace_goes_through_the_gateway_and_comes_back() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        admin().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/agreements/v1/agreements")
                .then()
                .statusCode(200)
                .header("traceparent", startsWith("00-" + trace));
    }

    @Test
    void an_update_takes_the_tag_of_a_compressed_answer() {
        // Given
        var terms = """
                {"kind":"COOPERATION_AGREEMENT","title":"%s","purpose":"%s","validFrom":"2026-01-01",\
                "validTo":"2026-12-31","parties":[
                {"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                {"organisationNumber":"232100-0172","roles":["FUNDER"]}]}""";
        String id = admin().body(terms.formatted("Komprimerat", "Syfte ".repeat(400)))
                .post("/agreements/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When
        var read = admin().header("Accept-Encoding", "gzip").get("/agreements/v1/agreements/" + id);
        // Then
        read.then()
                .statusCode(200)
                .header("Content-Encoding", is("gzip"))
                .header("ETag", startsWith("\""))
                .header("Cache-Control", is("private, no-cache"));
        admin().header("If-Match", read.header("ETag"))
                .body(terms.formatted("Komprimerat och ändrat", "Syfte ".repeat(400)))
                .put("/agreements/v1/agreements/" + id)
                .then()
                .statusCode(200);
        admin().header("If-None-Match", read.header("ETag"))
                .get("/agreements/v1/agreements/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void an_address_or_a_head_that_is_too_long_is_a_problem_document_at_every_length_in_every_process()
            throws IOException {
        for (var process : List.of("gateway", "agreements", "finance", "meetings")) {
            int port = RunningPlatform.get().description().getInt("children." + process + ".port");
            for (int length : new int[] {21_000, 45_000, 100_000, 1_000_000, 5_000_000}) {
                var line = raw(port, "GET /" + "a".repeat(length) + " HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(line)
                        .as(process + " " + length)
                        .startsWith("HTTP/1.1 414 ")
                        .contains("application/problem+json", "\"code\":\"uri-too-long\"");
                if (length > 40 * 1024) {
                    var head = raw(port, "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(length) + "\r\n\r\n");
                    assertThat(head)
                            .as(process + " " + length)
                            .startsWith("HTTP/1.1 431 ")
                            .contains("application/problem+json", "\"code\":\"header-fields-too-large\"");
                }
            }
            assertThat(raw(port, "GET\r\n\r\n"))
                    .as(process)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "\"code\":\"malformed-request\"");
        }
    }

    private static String raw(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "platform-admin")
                .formParam("client_secret", "guessed")
                .post("/oauth2/token")
                .then()
                .statusCode(401);
    }
}
