package se.samverka.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import se.samverka.gateway.support.Surroundings;

/// What tests against the running gateway share: its surroundings and a caller with a valid token.
@QuarkusTestResource(Surroundings.class)
abstract class GatewayTest {

    static final String PROBLEM = "application/problem+json";

    Surroundings around;

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    void surroundingsBehaveNormally() {
        around.behaveNormally();
    }

    RequestSpecification caller() {
        return given().auth().oauth2(around.issuer.token());
    }

    URI at(String path) {
        return address.resolve(path);
    }
}
