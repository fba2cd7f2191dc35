package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.support.RawHttp;

@QuarkusTest
@TestProfile(TimeoutsTest.Impatient.class)
class TimeoutsTest extends GatewayTest {

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("samverka.gateway.response-timeout", "1500ms");
        }
    }

    @Test
    void a_service_that_does_not_answer_is_504() {
        // Given
        around.finance.behave(request -> {});
        // Then
        assertProblem(caller().get("/finance/v1/invoices"), 504, "gateway-timeout");
        assertProblem(caller().body("{}").post("/finance/v1/requisitions"), 504, "gateway-timeout");
    }

    @Test
    void a_client_that_stops_in_the_middle_of_its_body_is_408() throws IOException {
        var answer = RawHttp.exchange(
                address.getPort(),
                "POST /finance/v1/requisitions HTTP/1.1\nHost: x\nContent-Length: 100\nAuthorization: Bearer "
                        + around.issuer.token() + "\n\n{\"agreementId\":");
        assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout", "application/problem+json");
    }

    @Test
    void a_client_that_sends_slowly_but_steadily_is_not_cut_off() throws IOException {
        // Given: three seconds for the whole, half a second for each part
        var head =
                "POST /finance/v1/requisitions HTTP/1.1\nHost: x\nConnection: close\nContent-Length: 6\nAuthorization: Bearer "
                        + around.issuer.token() + "\n\n";
        var answer = RawHttp.exchange(address.getPort(), out -> {
            out.write(RawHttp.bytes(head));
            for (var part : "abcdef".split("")) {
                out.write(RawHttp.bytes(part));
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(500_000_000L);
            }
        });
        assertThat(answer).startsWith("HTTP/1.1 200").contains("abcdef");
    }
}
