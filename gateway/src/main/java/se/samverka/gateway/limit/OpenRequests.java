package se.samverka.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.config.GatewayConfig;
import se.samverka.http.ByteBudget;
import se.samverka.http.HeldBytes;

/// The open requests of each client, from their head to the end of their response, with a limit per client.
///
/// Above the limit, a request whose body has not arrived is cancelled in favour of the new one, so that a client
/// with half-sent requests loses only those. If there is none, the new request is rejected.
@ApplicationScoped
public class OpenRequests {

    /// An open request.
    public interface Open {

        /// Whether it is waiting for its client and has not reached a service.
        boolean isCancellable();

        /// Cancels it; may be called from any thread.
        void cancel();
    }

    private final GatewayConfig config;
    private final Map<Client, ClientState> clients = new ConcurrentHashMap<>();

    OpenRequests(GatewayConfig config) {
        this.config = config;
    }

    /// A client's open requests and its share of memory. Kept while a request is open or memory is taken, for
    /// example by responses that the client does not read.
    private static final class ClientState {
        private final Set<Open> open = new LinkedHashSet<>();
        private @Nullable ByteBudget share;

        boolean isOver() {
            return open.isEmpty() && (share == null || share.taken() == 0);
        }
    }

    /// @return whether the request is accepted; [#leave] must then be called once at its end
    public boolean enter(Client client, Open request) {
        var cancelled = new Open[1];
        boolean[] entered = {false};
        clients.compute(client, (same, known) -> {
            var now = known == null ? new ClientState() : known;
            var all = now.open;
            if (all.size() >= max(client)) {
                firstCancellable(all).ifPresent(first -> {
                    all.remove(first);
                    cancelled[0] = first;
                });
            }
            if (all.size() < max(client)) {
                entered[0] = all.add(request);
            }
            return now;
        });
        if (cancelled[0] != null) {
            cancelled[0].cancel();
        }
        return entered[0];
    }

    /// Charges the memory of a connection to the share of the request's client. Requests without a token have one
    /// share together, so that they cannot use up all memory.
    ///
    /// @param client whose request has been accepted
    /// @return whether there was room
    public boolean charge(Client client, HeldBytes connection) {
        if (!client.authenticated()) {
            return connection.chargeToUnknown();
        }
        boolean[] room = {false};
        clients.computeIfPresent(client, (same, now) -> {
            var share = now.share;
            if (share == null) {
                share = connection.budget().share(config.heldMemoryPerClientPercent());
                now.share = share;
            }
            room[0] = connection.chargeTo(share);
            return now;
        });
        return room[0];
    }

    public void leave(Client client, Open request) {
        clients.computeIfPresent(client, (same, now) -> {
            now.open.remove(request);
            return now.isOver() ? null : now;
        });
    }

    private int max(Client client) {
        return client.authenticated() ? config.openRequestsPerClient() : config.openRequestsPerAddress();
    }

    private static Optional<Open> firstCancellable(Set<Open> all) {
        return all.stream().filter(Open::isCancellable).findFirst();
    }
}
