package se.samverka.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One connection and two exchanges: the first is complete when it is reset, and the second has the connection.
class BorrowedConnectionTest {

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<HttpServerRequest> second = new CompletableFuture<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_reset_after_the_response_does_not_touch_the_next_exchange() throws Exception {
        // Given
        var client = client();
        int port = serve();
        var first = new BorrowedConnection(get(client.request(HttpMethod.GET, port, "127.0.0.1", "/first")));
        assertThat(get(first.request().send().compose(answer -> answer.body())).toString())
                .isEqualTo("first");
        var next = get(client.request(HttpMethod.GET, port, "127.0.0.1", "/second"));
        var answer = next.send().compose(head -> head.body());
        var received = second.get(5, TimeUnit.SECONDS);
        // When
        assertThat(first.isReturned()).isTrue();
        first.request().reset();
        first.reset(new IllegalStateException("the client is gone"));
        vertx.runOnContext(later -> received.response().end("second"));
        // Then
        assertThat(get(answer).toString()).isEqualTo("second");
    }

    @Test
    void a_reset_before_the_answer_closes_the_connection() throws Exception {
        // Given
        var client = client();
        int port = serve();
        var lent = new BorrowedConnection(get(client.request(HttpMethod.GET, port, "127.0.0.1", "/second")));
        var answer = lent.request().send();
        var closed = new CompletableFuture<Void>();
        second.get(5, TimeUnit.SECONDS).connection().closeHandler(closed::complete);
        // When
        assertThat(lent.isReturned()).isFalse();
        lent.reset(new IllegalStateException("too late"));
        // Then
        closed.get(5, TimeUnit.SECONDS);
        assertThat(answer.toCompletionStage().toCompletableFuture()).failsWithin(java.time.Duration.ofSeconds(5));
    }

    private HttpClient client() {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions())
                .with(new PoolOptions().setHttp1MaxSize(1))
                .withConnectHandler(ResponseCounter::countOn)
                .build();
    }

    private int serve() throws Exception {
        return get(vertx.createHttpServer()
                        .requestHandler(request -> {
                            if (request.path().equals("/first")) {
                                request.response().end("first");
                            } else {
                                second.complete(request);
                            }
                        })
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
