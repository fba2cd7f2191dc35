package se.samverka.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import se.samverka.gateway.config.GatewayConfig;

/// HTTP clients for services and issuer, with a bounded connection pool for each of them.
@ApplicationScoped
public class ServiceClient {

    /// Most concurrent requests of the gateway's own to one service.
    private static final int PROBES = 4;

    private final HttpClient client;
    private final HttpClient fresh;
    private final HttpClient probe;

    ServiceClient(Vertx vertx, GatewayConfig config) {
        int keepAliveSeconds = Math.toIntExact(Math.max(1, config.keepAlive().toSeconds()));
        var options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(keepAliveSeconds)
                // Twice the response timeout, for a service that stalls in the middle of a response.
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
                .withConnectHandler(ResponseCounter::countOn)
                .build();
    }

    /// @return the client, not to be closed by the caller
    HttpClient http() {
        return client;
    }

    /// A client for the gateway's own requests. It shares no connections with passed-on requests: it cannot use up
    /// their connections, and its timeouts do not break them.
    ///
    /// @return the client, not to be closed by the caller
    public HttpClient probe() {
        return probe;
    }

    /// A client that opens a connection for each request, for the retry after a kept connection broke: after a
    /// service has stopped, the whole pool may be broken.
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
