package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.support.RawHttp;

/// Three requests at a time for each client, two without a token.
@QuarkusTest
@TestProfile(OpenRequestsTest.Few.class)
class OpenRequestsTest extends GatewayTest {

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "samverka.gateway.open-requests-per-client", "3",
                    "samverka.gateway.open-requests-per-address", "2",
                    "samverka.gateway.held-body-bytes", "1024",
                    "samverka.http.held-memory", "512K");
        }
    }

    @Test
    void a_client_with_as_many_requests_open_as_it_may_is_429_and_others_are_served() throws IOException {
        // Given
        Collection<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
        around.finance.behave(waiting::add);
        var request = "GET /finance/v1/invoices HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + around.issuer.token("busy-erp") + "\r\n\r\n";
        var sockets = send(request, 3);
        await().until(() -> waiting.size() == 3);
        // Then
        var refused = given(around.issuer.token("busy-erp"));
        assertProblem(refused.get("/agreements/v1/agreements"), 429, "too-many-requests");
        caller().get("/agreements/v1/agreements").then().statusCode(200);
        // When: one is answered
        waiting.iterator().next().response().end("{}");
        // Then
        await().untilAsserted(() -> given(around.issuer.token("busy-erp"))
                .get("/agreements/v1/agreements")
                .then()
                .statusCode(200));
        close(sockets);
    }

    @Test
    void a_half_sent_request_is_cancelled_for_a_newer_one_of_the_same_client() throws IOException {
        // Given
        var half = "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\ngrant_type=";
        var sockets = send(half, 2);
        // When
        var third = RawHttp.exchange(
                address.getPort(),
                "POST /oauth2/token HTTP/1.1\nHost: x\nConnection: close\nContent-Length: 10\n\ngrant_type");
        // Then
        assertThat(third).startsWith("HTTP/1.1 200");
        close(sockets);
    }

    @Test
    void nothing_is_sent_to_a_service_before_the_beginning_of_the_body_has_arrived() throws IOException {
        // Given
        var sockets = send(
                "POST /finance/v1/requisitions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nAuthorization: Bearer "
                        + around.issuer.token() + "\r\n\r\n{\"year\":",
                2);
        // Then
        caller().get("/finance/v1/invoices").then().statusCode(200);
        assertThat(around.finance.requests).hasValue(1);
        close(sockets);
    }

    @Test
    void a_body_without_a_token_that_cannot_be_held_whole_is_413() throws IOException {
        var answer = RawHttp.exchange(
                address.getPort(),
                "POST /oauth2/token HTTP/1.1\nHost: x\nConnection: close\nContent-Length: 2000\n\n" + "x".repeat(2000));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void a_client_whose_bodies_take_its_share_of_the_memory_is_503_and_others_are_served() throws IOException {
        // Given: a quarter of 512 KiB for each client, most of which half a body takes
        var half = "POST /finance/v1/exports HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\nAuthorization: Bearer "
                + around.issuer.token("busy-erp") + "\r\n\r\n" + "x".repeat(120_000);
        var sockets = send(half, 1);
        await().until(() -> around.finance.bytes.get() == 120_000);
        // Then
        var body = "x".repeat(100_000);
        assertThat(RawHttp.exchange(
                        address.getPort(),
                        "POST /finance/v1/exports HTTP/1.1\nHost: x\nContent-Length: 100000\nAuthorization: Bearer "
                                + around.issuer.token("busy-erp") + "\n\n" + body))
                .startsWith("HTTP/1.1 503")
                .contains("service-busy", "Retry-After");
        caller().body(body).post("/finance/v1/exports").then().statusCode(200);
        given(around.issuer.token("busy-erp"))
                .body("x".repeat(5000))
                .post("/finance/v1/exports")
                .then()
                .statusCode(200);
        close(sockets);
    }

    private static io.restassured.specification.RequestSpecification given(String token) {
        return io.restassured.RestAssured.given().auth().oauth2(token);
    }

    private List<Socket> send(String request, int times) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < times; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
