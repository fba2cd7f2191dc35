package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenTest extends GatewayTest {

    @Test
    void a_valid_token_is_passed_on_to_the_service() {
        var token = around.issuer.token();
        given().auth()
                .oauth2(token)
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .body("headers.authorization", is("Bearer " + token));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/agreements/v1/agreements",
        "GET,/finance/v1/invoices",
        "POST,/meetings/v1/meetings",
        "PUT,/meetings/v1/meetings/1",
        "GET,/agreements/v1",
        "GET,/agreements/v1/agreements/api-info",
        "POST,/agreements/v1/api-info"
    })
    void without_a_token_a_path_that_needs_one_is_401(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", is("Bearer realm=\"samverka\""))
                .body("code", is("unauthorized"))
                .body("status", is(401));
        assertThat(around.agreements.requests).hasValue(0);
        assertThat(around.meetings.requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements/v1/api-info",
                "/agreements/v1/openapi.yaml",
                "/finance/v1/openapi.json",
                "/finance/v1/asyncapi.yaml",
                "/meetings/v1/meetings",
                "/docs",
                "/openapi.yaml",
                "/openapi.json",
                "/health",
                "/health/ready",
                "/.well-known/api-catalog",
                "/"
            })
    void what_is_public_needs_no_token(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_token_that_is_no_good_is_401_even_where_none_is_needed() {
        var issuer = around.issuer;
        Stream.of(
                        issuer.expiredToken(),
                        issuer.tokenForAnotherAudience(),
                        issuer.tokenOfAnotherIssuer(),
                        issuer.tokenSignedByAnother(),
                        issuer.tokenWithoutSubject(),
                        issuer.token() + "x",
                        "not-a-jwt",
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .forEach(token -> Stream.of(
                                "/finance/v1/invoices", "/meetings/v1/meetings", "/finance/v1/api-info", "/docs")
                        .forEach(path -> given().header("Authorization", "Bearer " + token)
                                .get(path)
                                .then()
                                .statusCode(401)
                                .contentType(PROBLEM)
                                .header(
                                        "WWW-Authenticate",
                                        startsWith("Bearer realm=\"samverka\", error=\"invalid_token\", "))
                                .body("code", is("unauthorized"))));
        assertThat(around.finance.requests).hasValue(0);
    }

    @Test
    void an_expired_token_says_that_it_is_expired() {
        given().auth()
                .oauth2(around.issuer.expiredToken())
                .get("/finance/v1/invoices")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        is("Bearer realm=\"samverka\", error=\"invalid_token\","
                                + " error_description=\"The token has expired\""))
                .body("detail", containsString("has expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dmFzdGVyYXMtZXJwOmRlbW8=", "Bearer", "Bearer a b", "Digest x"})
    void another_scheme_is_401(String authorization) {
        given().header("Authorization", authorization)
                .get("/finance/v1/invoices")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void a_refused_request_with_a_large_body_still_gets_its_answer() {
        given().body(new byte[1_500_000])
                .post("/finance/v1/requisitions")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }
}
