package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Five hundred stalled connections, and requests of other clients meanwhile.
@QuarkusTest
@TestProfile(StalledClientsTest.Patient.class)
class StalledClientsTest extends GatewayTest {

    private static final int STALLED = 500;
    private static final int HONEST_REQUESTS = 40;
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(10);

    /// Long timeouts, so that all of them are still open while others send requests.
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "samverka.http.head-timeout", "120S",
                    "samverka.http.body-window", "120S",
                    "samverka.http.stalled-answer-timeout", "120S",
                    "samverka.gateway.response-timeout", "120S");
        }
    }

    private final List<Socket> stalled = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : stalled) {
            socket.close();
        }
    }

    @Test
    void half_sent_logins_of_another_address_do_not_block_logins() throws Exception {
        stall("127.0.0.2", "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\ngrant_type=");
        served("half-sent logins of another address");
    }

    @Test
    void half_sent_logins_of_the_same_address_do_not_block_logins() throws Exception {
        stall("127.0.0.1", "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\ngrant_type=");
        served("half-sent logins of the same address");
    }

    @Test
    void half_sent_heads_do_not_block_others() throws Exception {
        stall("127.0.0.1", "GET /agreements/v1/agreements HTTP/1.1\r\nHost: x\r\n");
        served("half-sent heads");
    }

    @Test
    void half_sent_bodies_with_a_token_do_not_block_others() throws Exception {
        // Given: more than is buffered, so that a connection to the service is taken
        stall(
                "127.0.0.1",
                "POST /agreements/v1/agreements HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\nAuthorization: Bearer "
                        + around.issuer.token("slow-erp") + "\r\n\r\n" + "x".repeat(70_000));
        served("half-sent bodies with a token");
    }

    @Test
    void unread_responses_do_not_block_others() throws Exception {
        // Given
        around.finance.behave(request -> request.response().end(Buffer.buffer(new byte[8_000_000])));
        stall(
                "127.0.0.1",
                "GET /finance/v1/exports/1/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + around.issuer.token("slow-erp") + "\r\n\r\n");
        served("answers that nobody reads");
    }

    @Test
    void slow_requests_without_a_token_do_not_block_clients_with_one() throws Exception {
        // Given: reading meetings needs no token, and this service does not answer such requests
        around.meetings.behave(request -> {
            if (request.headers().contains("Authorization")) {
                around.meetings.echo(request);
            }
        });
        for (int i = 0; i < STALLED; i++) {
            stallOne("127.0.1." + (1 + i % 50), "GET /meetings/v1/meetings HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        served("requests without a token");
    }

    private void stall(String from, String request) throws IOException {
        for (int i = 0; i < STALLED; i++) {
            stallOne(from, request);
        }
    }

    private void stallOne(String from, String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(8192);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        stalled.add(socket);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            // It is already closed; the others are still stalled.
        }
    }

    /// Logs in, reads and writes, and measures the time of each.
    private void served(String case500) throws Exception {
        var millis = new ArrayList<Long>();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(SERVED_WITHIN)
                .build()) {
            for (int i = 0; i < HONEST_REQUESTS; i++) {
                for (var request : List.of(
                        HttpRequest.newBuilder(at("/oauth2/token"))
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        withToken("/agreements/v1/agreements").GET().build(),
                        withToken("/meetings/v1/meetings").GET().build(),
                        withToken("/agreements/v1/agreements")
                                .POST(BodyPublishers.ofString("{\"title\":\"x\"}"))
                                .build())) {
                    long begin = System.nanoTime();
                    var answer = client.send(request, BodyHandlers.ofString());
                    millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                }
            }
        }
        Collections.sort(millis);
        System.out.printf(
                "%d %s: others were served in %d ms (median), %d ms (95 %%), %d ms (longest)%n",
                STALLED,
                case500,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.getLast());
        assertThat(millis.getLast()).isLessThan(SERVED_WITHIN.toMillis());
    }

    private HttpRequest.Builder withToken(String path) {
        return HttpRequest.newBuilder(at(path))
                .timeout(SERVED_WITHIN)
                .header("Authorization", "Bearer " + around.issuer.token());
    }
}
