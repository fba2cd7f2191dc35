package se.samverka.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What an operator may set; environment variables as `SAMVERKA_GATEWAY_AGREEMENTS_URL`.
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

    /// The issuer's token endpoint, whole, to which `POST /oauth2/token` is passed. Without it there is no such
    /// path here: clients then ask the issuer themselves.
    Optional<URI> tokenEndpoint();

    /// Scheme and host under which clients reach the platform, `https://samverka.example`: links in answers are
    /// built of it. Without it they are built of what a configured proxy says, or of the gateway's own address.
    Optional<URI> publicUrl();

    /// Largest request body in bytes, whatever the OpenAPI document allows an operation; the default is 25 MiB.
    /// Counted while it streams, so chunked bodies are held to it too.
    @WithDefault("26214400")
    long maxBodyBytes();

    /// How long a service may take from the end of the request to the first byte of its answer, and how long a
    /// client may pause while it sends.
    @WithDefault("30S")
    Duration responseTimeout();

    /// How long opening a connection to a service may take.
    @WithDefault("2S")
    Duration connectTimeout();

    /// How long an idle connection to a service is kept for the next request. Must stay well below the services'
    /// `quarkus.http.idle-timeout`: see `se.samverka.gateway.proxy`.
    @WithDefault("15S")
    Duration keepAlive();

    /// Most connections open to one service at a time.
    @WithDefault("64")
    int connectionsPerService();

    /// Most requests waiting for one of those connections, or for the share of one client in them; more are
    /// answered 503 at once.
    @WithDefault("2000")
    int waitingRequests();

    /// How long a request may wait for one of those connections.
    @WithDefault("10S")
    Duration queueTimeout();

    /// Most requests that one client with a token may have open at a time; more are answered 429.
    @WithDefault("512")
    int openRequestsPerClient();

    /// Most requests without a token that one address may have open at a time. An address is the last proxy's
    /// unless that is trusted (`quarkus.http.proxy.trusted-proxies`).
    @WithDefault("64")
    int openRequestsPerAddress();

    /// Most connections to one service that one client with a token may use at a time; its further requests wait.
    @WithDefault("32")
    int connectionsPerClient();

    /// Most connections to one service that all requests without a token may use together. The sum of this and
    /// `connections-per-client` should stay below `connections-per-service`, so that there is room for others.
    @WithDefault("16")
    int anonymousConnections();

    /// Bytes of a request body that are held before a connection to the service is taken; a body no larger is held
    /// whole.
    @WithDefault("16384")
    int heldBodyBytes();

    /// How much of the memory that connections may take together (`samverka.http.held-memory`) one client with a token
    /// may use, in per cent. Its further bytes are answered 503.
    @WithDefault("25")
    int heldMemoryPerClientPercent();

    /// Where a service says whether it is ready.
    @WithDefault("/health/ready")
    String readinessPath();

    /// How long a service may take to say so.
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
