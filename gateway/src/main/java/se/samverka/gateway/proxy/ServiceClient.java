package se.samverka.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import se.samverka.gateway.GatewayConfig;

/// The HTTP client towards services and issuer; it keeps a bounded pool of connections for each of them.
@ApplicationScoped
public class ServiceClient {

    private final HttpClient client;
    private final HttpClient fresh;

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
        this.client = vertx.createHttpClient(options, pool);
        this.fresh = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false), pool);
    }

    /// @return the client, not to be closed by the caller
    public HttpClient http() {
        return client;
    }

    /// A client that opens a connection for each request, for the second try after a kept connection broke: a service
    /// that stopped may have left a whole pool of those.
    ///
    /// @return the client, not to be closed by the caller
    HttpClient fresh() {
        return fresh;
    }

    @PreDestroy
    void close() {
        client.close();
        fresh.close();
    }
}
