package se.samverka.agreements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Whose a kept answer is: the same key of another client, or for another organisation, is another request.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class IdempotencyScopeTest {

    @BeforeEach
    void organisations() {
        Api.organisations();
    }

    @Test
    void a_key_belongs_to_subject_client_and_acting_organisation_together() {
        var key = UUID.randomUUID().toString();
        var body = Api.terms("En nyckel " + key, "5000000.00");
        var rows = List.of(
                claims("one", Map.of("client_id", "erp"), Api.MDU),
                claims("two", Map.of("client_id", "erp"), Api.MDU),
                claims("one", Map.of("client_id", "portal"), Api.MDU),
                claims("one", Map.of("azp", "other"), Api.MDU),
                claims("one", Map.of(), Api.MDU),
                claims("one", Map.of("client_id", "erp"), Api.VASTERAS),
                claims("one", Map.of("client_id", "erp"), null));
        var ids = new HashSet<String>();
        for (var claims : rows) {
            var first = post(claims, key, body);
            assertThat(first.statusCode()).as(claims.toString()).isEqualTo(201);
            assertThat(first.header("Idempotency-Replayed"))
                    .as(claims.toString())
                    .isNull();
            assertThat(ids.add(first.path("id"))).as(claims.toString()).isTrue();
        }
        for (var claims : rows) {
            var again = post(claims, key, body);
            assertThat(again.header("Idempotency-Replayed"))
                    .as(claims.toString())
                    .isEqualTo("true");
            assertThat(ids).contains(again.<String>path("id"));
        }
    }

    @Test
    void client_id_counts_before_azp() {
        var key = UUID.randomUUID().toString();
        var body = Api.terms("En klient " + key, "5000000.00");
        var first = post(claims("one", Map.of("client_id", "erp", "azp", "x"), Api.MDU), key, body);
        var again = post(claims("one", Map.of("client_id", "erp", "azp", "y"), Api.MDU), key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void an_upload_under_a_key_is_digested_as_it_comes() {
        var id = Api.drafted("Handling under nyckel");
        var key = UUID.randomUUID().toString();
        var text = "å".repeat(400_000);
        var first = upload(id, key, text);
        var again = upload(id, key, text);
        var other = upload(id, key, text + "x");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    private static Response upload(String id, String key, String text) {
        return Api.admin()
                .contentType("text/plain; charset=UTF-8")
                .header("Idempotency-Key", key)
                .queryParam("filename", "a.txt")
                .queryParam("title", "En text")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/agreements/" + id + "/documents");
    }

    private static Map<String, Object> claims(String subject, Map<String, String> client, String organisation) {
        var claims = new HashMap<String, Object>(client);
        claims.put("sub", subject);
        claims.put("aud", List.of("samverka"));
        claims.put("scope", "agreements:read agreements:write platform:admin");
        if (organisation != null) {
            claims.put("organisation_number", organisation);
        }
        return claims;
    }

    private static Response post(Map<String, Object> claims, String key, String body) {
        return given().basePath("/agreements/v1")
                .auth()
                .oauth2(SamverkaInfrastructure.current().issuer().signed(claims, Duration.ofMinutes(5)))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/agreements");
    }
}
