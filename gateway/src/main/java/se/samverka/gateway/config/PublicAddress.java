package se.samverka.gateway.config;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The scheme and host under which clients reach the gateway, used in links.
///
/// This is the configured address (`samverka.gateway.public-url`), or what a trusted proxy sends
/// (`quarkus.http.proxy.trusted-proxies`), or else the local address of the connection. A client's `Host` or
/// `Forwarded` is never used: a link to a foreign host would send the next request there, with its token.
@Startup
@ApplicationScoped
public class PublicAddress {

    /// Set by the framework on a request whose connection comes from a trusted proxy; never taken from a client.
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private final GatewayConfig config;
    private final boolean behindProxy;

    PublicAddress(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        if (behindProxy && proxies.isEmpty()) {
            throw new IllegalStateException(
                    "quarkus.http.proxy.proxy-address-forwarding is on: name the proxies that are"
                            + " believed in quarkus.http.proxy.trusted-proxies, or else every client would be");
        }
        this.config = config;
        this.behindProxy = behindProxy;
    }

    /// `https` or `http`.
    public String scheme(HttpServerRequest request) {
        return config.publicUrl().map(java.net.URI::getScheme).orElseGet(request::scheme);
    }

    /// Host, and port where it is not the scheme's default.
    public String authority(HttpServerRequest request) {
        var configured = config.publicUrl();
        if (configured.isPresent()) {
            return configured.get().getRawAuthority();
        }
        var authority = request.authority();
        if (behindProxy && authority != null && "true".equals(request.getHeader(TRUSTED))) {
            return authority.toString();
        }
        var local = request.localAddress();
        var host = local == null ? null : local.hostAddress();
        if (local == null || host == null) {
            return "localhost";
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port();
    }

    /// Scheme and authority, without a slash at the end.
    public String of(HttpServerRequest request) {
        return scheme(request) + "://" + authority(request);
    }
}
