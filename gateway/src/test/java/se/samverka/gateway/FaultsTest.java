package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FaultsTest extends GatewayTest {

    @Test
    void a_service_that_is_down_is_503_and_comes_back_by_itself() {
        // Given
        around.agreements.stop();
        try {
            // Then
            assertProblem(caller().get("/agreements/v1/agreements"), 503, "service-unavailable");
            assertProblem(
                    caller().body(new byte[100_000]).post("/agreements/v1/agreements"), 503, "service-unavailable");
            caller().get("/finance/v1/invoices").then().statusCode(200);
        } finally {
            around.agreements.start();
        }
        caller().get("/agreements/v1/agreements").then().statusCode(200);
    }

    @Test
    void a_service_that_hangs_up_on_a_post_is_502_and_the_post_is_not_sent_again() {
        // Given
        around.finance.behave(
                request -> request.endHandler(end -> request.connection().close()));
        // Then
        assertProblem(caller().body("{}").post("/finance/v1/requisitions"), 502, "bad-gateway");
        assertProblem(caller().body("{}").put("/finance/v1/requisitions"), 502, "bad-gateway");
        assertThat(around.finance.requests).hasValue(2);
    }

    @Test
    void a_get_whose_connection_breaks_before_the_response_is_retried_once() {
        // Given
        breakEvery(2);
        // Then
        caller().get("/finance/v1/invoices").then().statusCode(200);
        assertThat(around.finance.requests).hasValue(2);
    }

    @Test
    void a_get_whose_connection_breaks_twice_is_502() {
        // Given
        around.finance.behave(request -> request.connection().close());
        // Then
        assertProblem(caller().get("/finance/v1/invoices"), 502, "bad-gateway");
        assertThat(around.finance.requests).hasValue(2);
    }

    @Test
    void an_aborted_response_is_never_passed_on_as_complete() {
        // Given
        around.finance.behave(request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            request.response()
                    .write(" an answer")
                    .onComplete(written -> request.connection().close());
        });
        var request = HttpRequest.newBuilder(at("/finance/v1/invoices"))
                .header("Authorization", "Bearer " + around.issuer.token())
                .build();
        // Then
        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_response_sent_before_the_body_was_read_reaches_the_client() {
        // Given
        around.finance.behave(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", PROBLEM)
                .end("{\"code\":\"conflict\"}"));
        // Then
        caller().body(new byte[1_900_000])
                .post("/finance/v1/exports")
                .then()
                .statusCode(409)
                .body("code", is("conflict"));
    }

    @Test
    void many_connections_that_break_while_idle_cause_no_failed_get() {
        // Given: the service closes each connection right after its response without notice, as it would an idle
        // one
        var closed = new AtomicInteger();
        around.finance.behave(request -> request.response().end("{}").onComplete(sent -> {
            closed.incrementAndGet();
            request.connection().close();
        }));
        var token = around.issuer.token();
        var request = HttpRequest.newBuilder(at("/finance/v1/invoices"))
                .header("Authorization", "Bearer " + token)
                .build();
        // When
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < 20; round++) {
                var answers = IntStream.range(0, 20)
                        .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                        .toList();
                // Then
                assertThat(answers)
                        .allSatisfy(
                                answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            }
        }
        assertThat(closed.get()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void error_responses_reveal_nothing_internal() {
        // Given
        around.agreements.stop();
        try {
            // Then
            var answer = caller().get("/agreements/v1/agreements").body().asString();
            // The type is the gateway's own public address, which here is a loopback one.
            assertThat(answer.replaceFirst("\"type\":\"[^\"]*\"", ""))
                    .doesNotContain("127.0.0.1", "localhost", Integer.toString(around.agreements.port()), "Exception");
        } finally {
            around.agreements.start();
        }
    }

    private void breakEvery(int nth) {
        around.finance.behave(request -> {
            if (around.finance.requests.get() % nth == 1) {
                request.connection().close();
            } else {
                answerOk(request);
            }
        });
    }

    private static void answerOk(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{}");
    }
}
