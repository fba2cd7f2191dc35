package se.samverka.agreements;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.door.DoorContract;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DoorsTest extends DoorContract {

    @BeforeEach
    void anOrganisationIsThere() {
        Api.organisations();
    }

    @Override
    protected String api() {
        return "agreements";
    }

    @Override
    protected int port() {
        return RestAssured.port;
    }

    @Override
    protected String signed(Map<String, Object> claims, Duration life) {
        return SamverkaInfrastructure.current().issuer().signed(claims, life);
    }

    @Override
    protected String existing() {
        return "/organisations/" + Api.VASTERAS;
    }
}
