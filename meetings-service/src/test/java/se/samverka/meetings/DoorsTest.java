package se.samverka.meetings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.door.DoorContract;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "meetings"))
class DoorsTest extends DoorContract {

    @Override
    protected String api() {
        return "meetings";
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
        return "/meetings/" + Api.meeting(Api.body(Api.newBodyName()), "2026-04-19");
    }
}
