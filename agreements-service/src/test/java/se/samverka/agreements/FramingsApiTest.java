package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.http.FramingTable;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class FramingsApiTest {

    @TestHTTPResource("/")
    URI address;

    @Test
    void each_framing_is_refused_or_served_and_an_honest_client_always_gets_its_own_answer() throws IOException {
        assertThat(new FramingTable(address.getPort(), "/agreements/v1/api-info", false).deviations())
                .isEmpty();
    }
}
