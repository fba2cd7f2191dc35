package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samverka.http.FramingTable;

@QuarkusTest
class FramingsTest extends GatewayTest {

    @Test
    void each_framing_is_rejected_or_served_and_other_clients_always_get_their_own_response() throws IOException {
        assertThat(new FramingTable(address.getPort(), "/meetings/v1/api-info", true).deviations())
                .isEmpty();
    }
}
