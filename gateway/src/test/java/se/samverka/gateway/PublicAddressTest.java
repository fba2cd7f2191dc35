package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A gateway with a configured public address.
@QuarkusTest
@TestProfile(PublicAddressTest.Configured.class)
class PublicAddressTest extends GatewayTest {

    public static final class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("samverka.gateway.public-url", "https://samverka.example");
        }
    }

    @Test
    void links_use_the_configured_address_whatever_the_client_sends() {
        caller().header("Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=http")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Trusted-Proxy", "true")
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", is("max-age=31536000; includeSubDomains"))
                .body("headers.forwarded", is("for=127.0.0.1;proto=https;host=\"samverka.example\""));
        given().header("Host", "evil.example")
                .get("/.well-known/api-catalog")
                .then()
                .body("linkset.anchor", hasItem("https://samverka.example/meetings/v1"));
        given().header("Host", "evil.example")
                .get("/nowhere")
                .then()
                .body("type", is("https://samverka.example/problems/not-found"));
    }
}
