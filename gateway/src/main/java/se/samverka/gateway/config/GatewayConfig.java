package se.samverka.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The operator's settings; environment variables have the form `SAMVERKA_GATEWAY_AGREEMENTS_URL`.
@ConfigMapping(prefix = "samverka.gateway")
public interface GatewayConfig {

    /// Where agreements-service listens: scheme, host and port, without a path.
    @WithDefault("http://127.0.0.1:8081")
    URI agreementsUrl();

    /// Where finance-service listens.
    @WithDefault("http://127.0.0.1:8082")
    URI financeUrl();

    /// Where meetings-service listens.
    @WithDefault("http://127.0.0.1:8083")
    URI meetingsUrl();

    /// The issuer's token endpoint as a full URL, to which `POST /oauth2/token` is passed. If absent, the gateway
    /// does not have that path, and clients ask the issuer directly.
    Optional<URI> tokenEndpoint();

    /// Scheme and host under which clients reach the platform, such as `https://samverka.example`; used in links.
    /// If absent, links use what a trusted proxy sends, or the gateway's own address.
    Optional<URI> publicUrl();

    /// Largest request body in bytes, whatever the OpenAPI document allows for an operation; the default is 25 MiB.
    /// Counted while the body streams, so it applies to chunked bodies too.
    @WithDefault("26214400")
    long maxBodyBytes();

    /// Longest time from the end of a request to the first byte of the service's response, and longest pause of a
    /// client while it sends.
    @WithDefault("30S")
    Duration responseTimeout();

    /// Timeout for opening a connection to a service.
    @WithDefault("2S")
    Duration connectTimeout();

    /// How long an idle connection to a service is kept for the next request. Must stay well below the services'
    /// `quarkus.http.idle-timeout`: see `se.samverka.gateway.proxy`.
    @WithDefault("15S")
    Duration keepAlive();

    /// Most connections open to one service at a time.
    @WithDefault("64")
    int connectionsPerService();

    /// Most requests waiting for one of those connections, or for their client's share of them; more get 503 at
    /// once.
    @WithDefault("2000")
    int waitingRequests();

    /// Longest wait for one of those connections.
    @WithDefault("10S")
    Duration queueTimeout();

    /// Most open requests of one client with a token; more get 429.
    @WithDefault("512")
    int openRequestsPerClient();

    /// Most open requests without a token from one address. Behind a proxy that is not trusted
    /// (`quarkus.http.proxy.trusted-proxies`), this is the proxy's address.
    @WithDefault("64")
    int openRequestsPerAddress();

    /// Most connections to one service in use by one client with a token; its further requests wait.
    @WithDefault("32")
    int connectionsPerClient();

    /// Most connections to one service in use by all requests without a token together. The sum of this and
    /// `connections-per-client` should be below `connections-per-service`, to leave room for other clients.
    @WithDefault("16")
    int anonymousConnections();

    /// Bytes of a request body that are buffered before a connection to the service is taken. A body of at most
    /// this size is buffered completely.
    @WithDefault("16384")
    int heldBodyBytes();

    /// Per cent of the connections' memory budget (`samverka.http.held-memory`) that one client with a token may
    /// use. Beyond that it gets 503.
    @WithDefault("25")
    int heldMemoryPerClientPercent();

    /// The path of a service's readiness check.
    @WithDefault("/health/ready")
    String readinessPath();

    /// Timeout of the readiness check.
    @WithDefault("2S")
    Duration readinessTimeout();

    /// Folder on the class path with `agreements.yaml`, `finance.yaml` and `meetings.yaml`.
    @WithDefault("openapi")
    String openapiFolder();

    /// Where the service of an API listens.
    default URI url(Api api) {
        return switch (api) {
            case AGREEMENTS -> agreementsUrl();
            case FINANCE -> financeUrl();
            case MEETINGS -> meetingsUrl();
        };
    }
}
