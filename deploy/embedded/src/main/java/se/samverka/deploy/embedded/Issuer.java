package se.samverka.deploy.embedded;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/// The OpenID Connect issuer of the embedded default and of tests: discovery, keys, and a token endpoint for the
/// [demo clients][DemoClient].
///
/// The library's own token endpoint checks nothing; it is replaced by one that checks client and secret
/// ([ClientCredentialsRoute]). The keys are created at each start, since the library's own are published in its
/// jar.
public final class Issuer implements AutoCloseable {
    /// The issuer's name in its URLs.
    public static final String ID = "samverka";

    /// The audience of every token.
    public static final String AUDIENCE = "samverka";

    /// The lifetime of a token.
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /// Finance's own client, with which it reads versions of agreements that no event has carried.
    public static final String FINANCE_CLIENT = "samverka-finance";

    private static final int SECRET_BYTES = 32;
    private static final ServiceClient FINANCE = new ServiceClient(FINANCE_CLIENT, List.of("agreements:versions"));

    private final int port;
    private final String serviceSecret = randomSecret();
    private final Clock clock;
    private final OAuth2TokenProvider tokens =
            new OAuth2TokenProvider(new KeyProvider(List.of(), "RS256"), (java.time.Instant) null);
    private @Nullable MockOAuth2Server server;

    /// @param port of the loopback address
    public Issuer(int port) {
        this(port, Clock.systemUTC());
    }

    /// @param clock for slowing down clients with wrong secrets
    Issuer(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /// A service's own client.
    record ServiceClient(String id, List<String> scopes) {}

    private static String randomSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The secret of the services' own clients, created at each start.
    public String serviceSecret() {
        return serviceSecret;
    }

    Optional<ServiceClient> serviceClient(String id) {
        return id.equals(FINANCE.id()) ? Optional.of(FINANCE) : Optional.empty();
    }

    public synchronized void start() {
        if (server != null) {
            return;
        }
        QuietLogs.silence();
        var configuration = new OAuth2Config(false, null, null, false, tokens);
        var starting = new MockOAuth2Server(configuration, new ClientCredentialsRoute(this, clock));
        starting.start(FreePort.loopback(), port);
        server = starting;
    }

    public synchronized void stop() {
        var running = server;
        if (running != null) {
            server = null;
            running.shutdown();
        }
    }

    @Override
    public void close() {
        stop();
    }

    public int port() {
        return port;
    }

    /// The issuer's address, as in the claim `iss` and in `quarkus.oidc.auth-server-url`.
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/" + ID);
    }

    public URI tokenEndpoint() {
        return URI.create(url() + "/token");
    }

    /// A token for any client, for tests, without the token endpoint.
    ///
    /// @param clientId the client, which is also the subject
    /// @param organisationNumber the organisation that it acts for, `NNNNNN-NNNN`, or null for none
    /// @param scopes the granted scopes, as listed in api.md
    /// @return a signed JWT, serialised, valid for [#LIFETIME]
    public String token(String clientId, @Nullable String organisationNumber, String... scopes) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", clientId);
        claims.put("aud", List.of(AUDIENCE));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("client_id", clientId);
        claims.put("scope", String.join(" ", scopes));
        if (organisationNumber != null) {
            claims.put("organisation_number", organisationNumber);
        }
        return signed(claims, LIFETIME);
    }

    /// A token with any claims, for tests: of another audience, without a subject, or expired.
    ///
    /// @param claims all claims except `iss` and times
    /// @param life may be negative
    public String signed(Map<String, Object> claims, Duration life) {
        var all = new LinkedHashMap<>(claims);
        all.put("iss", url().toString());
        return tokens.jwt(all, life, ID).serialize();
    }
}
