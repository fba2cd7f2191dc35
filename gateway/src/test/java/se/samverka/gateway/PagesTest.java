package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest extends GatewayTest {

    @Test
    void the_merged_document_is_served_as_yaml_and_as_json() {
        given().get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi: 3.1.0\n"));
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("servers[0].url", is("/"))
                .body("paths.'/finance/v1/invoices'.get.operationId", is("listInvoices"));
    }

    @Test
    void a_client_that_has_a_page_gets_304() {
        var tag = given().get("/openapi.yaml").header("ETag");
        given().header("If-None-Match", tag)
                .get("/openapi.yaml")
                .then()
                .statusCode(304)
                .body(is(""));
    }

    @Test
    void the_start_page_is_in_swedish_and_english_and_links_to_everything() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Strict-Transport-Security", nullValue())
                .header("Link", containsString("api-catalog"))
                .body(containsString("Avtal, pengar och beslut"))
                .body(containsString("Agreements, funding and decisions"));
    }

    @Test
    void every_page_uses_only_existing_files_of_our_own() {
        var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
        Stream.of("/", "/docs").forEach(page -> {
            var html = given().get(page).then().statusCode(200).extract().asString();
            assertThat(html).doesNotContain("http://", "https://");
            links.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .filter(l -> !l.startsWith("data:"))
                    .forEach(link -> given().get(link).then().statusCode(200));
        });
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200).contentType("text/javascript; charset=utf-8");
    }

    @Test
    void other_files_of_a_webjar_are_not_public() {
        Stream.of("/webjars/swagger-ui/5.34.1/index.html", "/q/dev", "/q/metrics", "/docs/index.html")
                .forEach(path -> given().get(path).then().statusCode(404).contentType(PROBLEM));
    }

    @Test
    void the_catalogue_uses_the_gateway_s_own_address_whatever_the_host_header() {
        var own = "http://127.0.0.1:" + address.getPort();
        given().header("Host", "evil.example")
                .get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/linkset+json"))
                .body("linkset.anchor", hasItem(own + "/finance/v1"))
                .body("linkset[1].service-desc[0].href", is(own + "/agreements/v1/openapi.yaml"))
                .body("linkset[1].service-meta[0].href", is(own + "/agreements/v1/api-info"));
        given().head("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"api-catalog\""));
    }

    @Test
    void metrics_are_for_administrators_whatever_their_address() {
        admin().get("/metrics").then().statusCode(200).body(containsString("http_server"));
        given().get("/metrics").then().statusCode(404).contentType(PROBLEM);
        caller().get("/metrics").then().statusCode(404).contentType(PROBLEM);
        given().auth()
                .oauth2(around.issuer.expiredToken())
                .get("/metrics")
                .then()
                .statusCode(401);
    }

    @Test
    void the_gateway_is_healthy_without_the_services() {
        around.agreements.ready = false;
        admin().get("/health").then().statusCode(200).body("status", is("UP")).body("checks.name", hasItem("gateway"));
        given().get("/health").then().statusCode(200).body("checks", nullValue());
    }

    @Test
    void the_platform_is_ready_when_every_service_and_the_issuer_are() {
        admin().get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", is(java.util.List.of("gateway", "agreements", "finance", "meetings", "issuer")))
                .body("checks[1].checks[0].name", is("outbox-relay"))
                .body("checks[1].checks[0].data.depth", is(3));
    }

    @Test
    void others_than_administrators_see_only_up_or_down() {
        assertThat(given().get("/health/ready").asString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(caller().get("/health/ready").asString()).isEqualTo("{\"status\":\"UP\"}");
        around.finance.ready = false;
        var down = given().get("/health/ready");
        down.then().statusCode(503);
        assertThat(down.asString()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    @Test
    void a_service_that_is_not_ready_or_not_running_is_listed_without_reasons() {
        // Given
        around.finance.ready = false;
        around.meetings.stop();
        try {
            // Then
            var answer = admin().get("/health/ready");
            answer.then()
                    .statusCode(503)
                    .body("status", is("DOWN"))
                    .body("checks.find { it.name == 'agreements' }.status", is("UP"))
                    .body("checks.find { it.name == 'finance' }.status", is("DOWN"))
                    .body("checks.find { it.name == 'meetings' }.status", is("DOWN"));
            assertThat(answer.asString()).doesNotContain("db-7", "refused", "127.0.0.1");
        } finally {
            around.meetings.start();
        }
    }
}
