package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static se.samverka.acceptance.Client.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
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
