package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.support.RawHttp;

/// The limit is 2 MiB in tests.
@QuarkusTest
class BodyLimitTest extends GatewayTest {

    private static final int LIMIT = 2 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_body_of_exactly_the_limit_is_passed_on() throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(new byte[LIMIT])).body()).contains("\"bytes\":" + LIMIT);
        assertThat(post(chunked(LIMIT)).body()).contains("\"bytes\":" + LIMIT);
    }

    @Test
    void a_larger_body_is_rejected_before_it_reaches_the_service() throws Exception {
        var answer = post(BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
        assertTooLarge(answer);
        assertThat(around.finance.requests).hasValue(0);
    }

    @Test
    void a_chunked_body_is_cut_off_at_the_limit_with_a_whole_problem_document() throws Exception {
        for (int round = 0; round < 5; round++) {
            assertTooLarge(post(chunked(40 * 1024 * 1024)));
        }
        assertThat(around.finance.bytes.get()).isLessThanOrEqualTo(5L * LIMIT);
    }

    @Test
    void after_a_rejection_the_gateway_serves_other_requests() throws Exception {
        assertTooLarge(post(chunked(LIMIT + 1)));
        assertThat(post(BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_sends_the_whole_body_before_it_reads_gets_the_response() throws IOException {
        // Given
        int size = 20 * 1024 * 1024;
        var head = "POST /finance/v1/exports HTTP/1.1\nHost: x\nAuthorization: Bearer " + around.issuer.token()
                + "\nConnection: close\nTransfer-Encoding: chunked\n\n";
        // When
        var answer = RawHttp.exchange(address.getPort(), out -> {
            out.write(RawHttp.bytes(head));
            writeChunks(out, size);
        });
        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void a_client_that_expects_100_continue_is_not_asked_for_a_rejected_body() throws IOException {
        // When
        var answer = RawHttp.exchange(
                address.getPort(),
                "POST /finance/v1/exports HTTP/1.1\nHost: x\nAuthorization: Bearer " + around.issuer.token()
                        + "\nExpect: 100-continue\nContent-Length: 99999999\n\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void a_client_that_expects_100_continue_is_asked_for_an_accepted_body() throws Exception {
        var request = HttpRequest.newBuilder(at("/finance/v1/exports"))
                .header("Authorization", "Bearer " + around.issuer.token())
                .expectContinue(true)
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("{\"format\":\"SIE4\"}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("SIE4");
    }

    @Test
    void a_framing_that_can_be_read_two_ways_is_refused() throws IOException {
        var answer = RawHttp.exchange(
                address.getPort(),
                "POST /finance/v1/exports HTTP/1.1\nHost: x\nConnection: close\nAuthorization: Bearer "
                        + around.issuer.token() + "\nTransfer-Encoding: gzip, chunked\n\n0\n\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 200");
        assertThat(around.finance.requests).hasValue(0);
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/finance/v1/exports"))
                .header("Authorization", "Bearer " + around.issuer.token())
                .timeout(Duration.ofSeconds(20))
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static void writeChunks(OutputStream out, int size) throws IOException {
        var chunk = new byte[65536];
        for (int sent = 0; sent < size; sent += chunk.length) {
            out.write(RawHttp.bytes("10000\n"));
            out.write(chunk);
            out.write(RawHttp.bytes("\n"));
        }
        out.write(RawHttp.bytes("0\n\n"));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(answer.body()).contains("\"code\":\"too-large\"").endsWith("}");
    }
}
