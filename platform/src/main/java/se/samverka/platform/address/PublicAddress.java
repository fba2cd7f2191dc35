package se.samverka.platform.address;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The scheme and host under which clients reach this API, of which links and the types of problems are built.
///
/// It is the configured address (`samverka.public-url`), or what a trusted proxy has passed on in `Forwarded`, or else
/// the service's own. What a client writes into `Host` is never it.
@ApplicationScoped
public class PublicAddress {

    /// Set by the framework from the address of the connection; never taken from a client.
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private static final String FORWARDED = "Forwarded";

    private final Optional<URI> publicUrl;
    private final HttpServerRequest current;

    /// @param current the request that a thread is handling
    public PublicAddress(
            @ConfigProperty(name = "samverka.public-url") Optional<URI> publicUrl, HttpServerRequest current) {
        this.publicUrl = publicUrl;
        this.current = current;
    }

    /// Scheme and authority for the request that this thread is handling, without a slash at the end.
    public String ofCurrentRequest() {
        return of(current);
    }

    /// Scheme and authority for a request, without a slash at the end.
    public String of(HttpServerRequest request) {
        if (publicUrl.isPresent()) {
            return publicUrl.get().getScheme() + "://" + publicUrl.get().getRawAuthority();
        }
        // The framework has read the proxy's fields once the scheme is asked for.
        var scheme = request.scheme();
        return (scheme == null ? "http" : scheme) + "://" + authority(request);
    }

    private static String authority(HttpServerRequest request) {
        var named = request.authority();
        boolean forwarded =
                "true".equals(request.getHeader(TRUSTED)) && request.headers().contains(FORWARDED);
        if (forwarded && named != null) {
            return named.toString();
        }
        var local = request.localAddress();
        var host = local == null ? null : local.hostAddress();
        if (local == null || host == null) {
            return "localhost";
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port();
    }
}
