package se.samverka.finance;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.door.DoorContract;

@QuarkusTest
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
class DoorsTest extends DoorContract {

    @Override
    protected String api() {
        return "finance";
    }

    @Override
    protected int port() {
        return RestAssured.port;
    }

    @Override
    protected String signed(Map<String, Object> claims, Duration life) {
        return SamverkaInfrastructure.current().issuer().signed(claims, life);
    }

    /// A finished export, which no longer changes.
    @Override
    protected String existing() {
        String id = admin().contentType("application/json")
                .body("""
                        {"format":"CSV","payee":"202100-2916","from":"2026-01-01","to":"2026-12-31"}""")
                .post("/finance/v1/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        admin().get("/finance/v1/exports/" + id).path("status").equals("DONE"));
        return "/exports/" + id;
    }

    /// Exports are stored nowhere.
    @Override
    protected String cacheable() {
        return "/invoices";
    }

    private static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .oauth2(SamverkaInfrastructure.current()
                        .issuer()
                        .token("platform-admin", null, "finance:read", "platform:admin"));
    }
}
