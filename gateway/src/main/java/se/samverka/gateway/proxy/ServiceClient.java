package se.samverka.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import se.samverka.gateway.config.GatewayConfig;

/// The HTTP client towards services and issuer; it keeps a bounded pool of connections for each of them.
@ApplicationScoped
public class ServiceClient {

    /// Most questions of the gateway's own to one service at a time.
    private static final int PROBES = 4;

    private final HttpClient client;
    private final HttpClient fresh;
    private final HttpClient probe;

    ServiceClient(Vertx vertx, GatewayConfig config) {
        int keepAliveSeconds = Math.toIntExact(Math.max(1, config.keepAlive().toSeconds()));
        var options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(keepAliveSeconds)
                // Two waits for an answer: a service that stalls in the middle of one is given up, too.
                .setIdleTimeout(Math.toIntExact(2 * config.responseTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(config.waitingRequests())
                .setMaxHeaderSize(32 * 1024)
                .setMaxInitialLineLength(16 * 1024)
                .setDecompressionSupported(false);
        var pool = new PoolOptions().setHttp1MaxSize(config.connectionsPerService());
        this.client = client(vertx, options, pool);
        this.fresh = client(vertx, new HttpClientOptions(options).setKeepAlive(false), pool);
        this.probe = client(
                vertx, new HttpClientOptions(options).setKeepAlive(false), new PoolOptions().setHttp1MaxSize(PROBES));
    }

    private static HttpClient client(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(AnswersEnded::countOn)
                .build();
    }

    /// @return the client, not to be closed by the caller
    HttpClient http() {
        return client;
    }

    /// A client for questions of the gateway's own. It shares no connection with requests that are passed on: their
    /// connections are never all taken by questions, and one that is given up for its time breaks nobody else's.
    ///
    /// @return the client, not to be closed by the caller
    public HttpClient probe() {
        return probe;
    }

    /// A client that opens a connection for each request, for the second try after a kept connection broke: a
    /// service that stopped may have left a whole pool of those.
    ///
    /// @return the client, not to be closed by the caller
    HttpClient fresh() {
        return fresh;
    }

    @PreDestroy
    void close() {
        client.close();
        fresh.close();
        probe.close();
    }
}
