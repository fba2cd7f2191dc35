package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.text.RequestTexts;
import se.samverka.platform.text.UnboundedTexts;

@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
@QuarkusTest
class RequestTextsTest {

    @Test
    void no_field_of_any_request_takes_a_text_that_may_not_be_stored() throws Exception {
        RequestTexts.verify(
                "agreements",
                RestAssured.port,
                SamverkaInfrastructure.current()
                        .issuer()
                        .token(
                                "platform-admin",
                                null,
                                "agreements:read",
                                "agreements:write",
                                "platform:admin",
                                "reference-data:write"));
    }

    @Test
    void every_text_of_every_request_is_a_name_or_a_text_with_a_bound() {
        assertThat(UnboundedTexts.of("se.samverka.agreements")).isEmpty();
    }
}
