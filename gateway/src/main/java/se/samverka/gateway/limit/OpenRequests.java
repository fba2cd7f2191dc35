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

/// The requests that each client has open, from their head to the end of their answer, bounded for each client.
///
/// Above the bound, a request whose body has not come gives way to the newcomer: who sends requests halfway loses
/// those and no others. Where none can give way the newcomer is refused.
@ApplicationScoped
public class OpenRequests {

    /// A request that is open.
    public interface Open {

        /// Whether it waits for its client, and no service knows of it.
        boolean mayGiveWay();

        /// Ends it; called from any thread.
        void giveWay();
    }

    private final GatewayConfig config;
    private final Map<Client, Present> present = new ConcurrentHashMap<>();

    OpenRequests(GatewayConfig config) {
        this.config = config;
    }

    /// What a client has here, from its first request that is open to the end of its last. Answers that it does not
    /// read stay in its share.
    private static final class Present {
        private final Set<Open> open = new LinkedHashSet<>();
        private @Nullable ByteBudget share;

        boolean isOver() {
            return open.isEmpty() && (share == null || share.taken() == 0);
        }
    }

    /// @return whether the request may go on; [#leave] must then be called once at its end
    public boolean enter(Client client, Open request) {
        var given = new Open[1];
        boolean[] entered = {false};
        present.compute(client, (same, known) -> {
            var now = known == null ? new Present() : known;
            var all = now.open;
            if (all.size() >= max(client)) {
                firstThatMayGiveWay(all).ifPresent(first -> {
                    all.remove(first);
                    given[0] = first;
                });
            }
            if (all.size() < max(client)) {
                entered[0] = all.add(request);
            }
            return now;
        });
        if (given[0] != null) {
            given[0].giveWay();
        }
        return entered[0];
    }

    /// Has the memory of a connection taken from the share of the client whose request it is: those without a
    /// token have one together, and never use up what others need.
    ///
    /// @param client with a request that has entered
    /// @return whether there was room
    public boolean charge(Client client, HeldBytes connection) {
        if (!client.authenticated()) {
            return connection.chargeToUnknown();
        }
        boolean[] room = {false};
        present.computeIfPresent(client, (same, now) -> {
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
        present.computeIfPresent(client, (same, now) -> {
            now.open.remove(request);
            return now.isOver() ? null : now;
        });
    }

    private int max(Client client) {
        return client.authenticated() ? config.openRequestsPerClient() : config.openRequestsPerAddress();
    }

    private static Optional<Open> firstThatMayGiveWay(Set<Open> all) {
        return all.stream().filter(Open::mayGiveWay).findFirst();
    }
}
