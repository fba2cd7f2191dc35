package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.text.RequestTexts;
import se.samverka.platform.text.UnboundedTexts;

@QuarkusTest
class RequestTextsTest extends ApiTest {

    @Test
    void no_field_of_any_request_takes_a_text_that_may_not_be_stored() throws Exception {
        RequestTexts.verify(
                "meetings",
                RestAssured.port,
                SamverkaInfrastructure.current()
                        .issuer()
                        .token("platform-admin", null, "meetings:read", "meetings:write", "platform:admin"));
    }

    @Test
    void every_text_of_every_request_is_a_name_or_a_text_with_a_bound() {
        assertThat(UnboundedTexts.of("se.samverka.meetings")).isEmpty();
    }
}
