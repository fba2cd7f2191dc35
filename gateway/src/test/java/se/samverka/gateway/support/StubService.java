package se.samverka.gateway.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A service that echoes requests unless a test sets another behaviour. It can be stopped and started on the same
/// port.
public final class StubService {

    private final Vertx vertx;
    private final String name;
    private final int port;
    private HttpServer server;
    private volatile Handler<HttpServerRequest> behaviour;
    public final AtomicInteger requests = new AtomicInteger();
    public final AtomicInteger connections = new AtomicInteger();
    public final AtomicLong bytes = new AtomicLong();
    public volatile boolean ready = true;

    StubService(Vertx vertx, String name, int port) {
        this.vertx = vertx;
        this.name = name;
        this.port = port;
        this.behaviour = this::echo;
    }

    public int port() {
        return port;
    }

    public void start() {
        server = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true));
        server.connectionHandler(connection -> connections.incrementAndGet());
        server.requestHandler(request -> {
            if (request.path().equals("/health/ready")) {
                readiness(request);
            } else {
                requests.incrementAndGet();
                behaviour.handle(request);
            }
        });
        server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public void behave(Handler<HttpServerRequest> next) {
        behaviour = next;
    }

    public void behaveNormally() {
        behaviour = this::echo;
        requests.set(0);
        connections.set(0);
        bytes.set(0);
        ready = true;
    }

    public void echo(HttpServerRequest request) {
        var length = new AtomicLong();
        var begin = Buffer.buffer();
        request.handler(chunk -> {
            length.addAndGet(chunk.length());
            bytes.addAndGet(chunk.length());
            if (begin.length() < 1000) {
                begin.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            var headers = object();
            request.headers()
                    .names()
                    .forEach(field -> headers.put(
                            field.toLowerCase(java.util.Locale.ROOT),
                            String.join(", ", request.headers().getAll(field))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("traceparent", "00-ffffffffffffffffffffffffffffffff-1111111111111111-00")
                    .putHeader("Keep-Alive", "timeout=60")
                    .putHeader("ETag", "\"7\"")
                    .end(object().put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("bytes", length.get())
                            .put("body", begin.length() < 1000 ? begin.toString() : null)
                            .<ObjectNode>set("headers", headers)
                            .toString());
        });
    }

    private void readiness(HttpServerRequest request) {
        var check = object().put("name", "outbox-relay")
                .put("status", ready ? "UP" : "DOWN")
                .<ObjectNode>set("data", object().put("depth", 3).put("fault", "connection to db-7:5432 refused"));
        request.response()
                .setStatusCode(ready ? 200 : 503)
                .end(object().put("status", ready ? "UP" : "DOWN")
                        .<ObjectNode>set(
                                "checks", JsonNodeFactory.instance.arrayNode().add(check))
                        .toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
