package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A gateway behind a TLS proxy that is configured as trusted.
@QuarkusTest
@TestProfile(BehindProxyTest.TrustsItsProxy.class)
class BehindProxyTest extends GatewayTest {

    public static final class TrustsItsProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void https_at_the_proxy_is_https_to_services_and_browsers() {
        caller().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.samverka.example")
                .header("X-Forwarded-For", "192.0.2.7")
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", is("max-age=31536000; includeSubDomains"))
                .body("headers.forwarded", is("for=192.0.2.7;proto=https;host=\"api.samverka.example\""));
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.samverka.example")
                .get("/.well-known/api-catalog")
                .then()
                .body("linkset.anchor", hasItem("https://api.samverka.example/meetings/v1"));
    }

    @Test
    void metrics_are_not_served_to_clients_of_the_proxy() {
        given().header("X-Forwarded-For", "192.0.2.7").get("/metrics").then().statusCode(404);
    }
}
