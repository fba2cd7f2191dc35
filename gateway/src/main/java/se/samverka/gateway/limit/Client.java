package se.samverka.gateway.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The client of a request: the one named by a valid token, or else an address.
///
/// @param key equal for requests of the same client
/// @param authenticated whether a valid token names it
public record Client(String key, boolean authenticated) {

    private static final String ATTRIBUTE = Client.class.getName();

    /// Bytes of an IPv6 address that identify the network; a client may use any address in its network.
    private static final int NETWORK_BYTES = 8;

    /// Records the client of a request with a valid token.
    public static void recordAuthenticated(RoutingContext context, SecurityIdentity identity) {
        context.put(ATTRIBUTE, new Client("token " + name(identity), true));
    }

    /// The client of a request; its address if it has no valid token.
    public static Client of(RoutingContext context) {
        Client known = context.get(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var remote = context.request().remoteAddress();
        var address = remote == null ? null : remote.hostAddress();
        return new Client("address " + (address == null ? "unknown" : network(address)), false);
    }

    /// Identified by subject and OAuth client: several users of one OAuth client are different clients here.
    private static String name(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token.getIssuer() + " " + token.getSubject() + " " + token.getClaim("azp") + " "
                    + token.getClaim("client_id");
        }
        return identity.getPrincipal().getName();
    }

    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
