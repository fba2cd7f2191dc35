package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import se.samverka.gateway.support.Surroundings;

/// Base of tests against the running gateway: its surroundings and a client with a valid token.
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

    RequestSpecification admin() {
        return given().auth().oauth2(around.issuer.adminToken());
    }

    URI at(String path) {
        return address.resolve(path);
    }

    static void assertProblem(Response answer, int status, String code) {
        var then = answer.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .header("Retry-After", not(nullValue()))
                .body("status", is(status))
                .body("code", is(code))
                .body("type", endsWith("/problems/" + code));
        then.body("traceId", is(answer.header("traceparent").substring(3, 35)));
    }
}
