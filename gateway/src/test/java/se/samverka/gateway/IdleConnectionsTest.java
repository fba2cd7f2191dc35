package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Requests to a service at the moment at which it closes idle connections, after half a second.
@QuarkusTest
class IdleConnectionsTest extends GatewayTest {

    private static final int ROUNDS = 12;

    @Test
    void requests_sent_while_an_idle_connection_closes_are_all_answered() {
        // Given
        var vertx = Vertx.vertx();
        around.meetings.stop();
        try {
            var server = closing(vertx);
            // When
            for (int round = 0; round < ROUNDS; round++) {
                caller().get("/meetings/v1/meetings").then().statusCode(200);
                caller().body("{}").post("/meetings/v1/meetings").then().statusCode(200);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(490 + 2L * round));
            }
            // Then
            assertThat(server.actualPort()).isEqualTo(around.meetings.port());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            around.meetings.start();
        }
    }

    private HttpServer closing(Vertx vertx) {
        return vertx.createHttpServer(
                        new HttpServerOptions().setIdleTimeout(500).setIdleTimeoutUnit(TimeUnit.MILLISECONDS))
                .requestHandler(IdleConnectionsTest::answer)
                .listen(around.meetings.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void answer(HttpServerRequest request) {
        request.endHandler(end -> request.response().end("{}"));
    }
}
