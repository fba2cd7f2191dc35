package se.samverka.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverka.gateway.GatewayConfig;

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
    private final Map<Client, Set<Open>> open = new ConcurrentHashMap<>();

    OpenRequests(GatewayConfig config) {
        this.config = config;
    }

    /// @return whether the request may go on; [#leave] must then be called once at its end
    public boolean enter(Client client, Open request) {
        var given = new Open[1];
        boolean[] entered = {false};
        open.compute(client, (same, known) -> {
            var all = known == null ? new LinkedHashSet<Open>() : known;
            if (all.size() >= max(client)) {
                firstThatMayGiveWay(all).ifPresent(first -> {
                    all.remove(first);
                    given[0] = first;
                });
            }
            if (all.size() < max(client)) {
                entered[0] = all.add(request);
            }
            return all;
        });
        if (given[0] != null) {
            given[0].giveWay();
        }
        return entered[0];
    }

    public void leave(Client client, Open request) {
        open.computeIfPresent(client, (same, all) -> {
            all.remove(request);
            return all.isEmpty() ? null : all;
        });
    }

    private int max(Client client) {
        return client.authenticated() ? config.openRequestsPerClient() : config.openRequestsPerAddress();
    }

    private static Optional<Open> firstThatMayGiveWay(Set<Open> all) {
        return all.stream().filter(Open::mayGiveWay).findFirst();
    }
}
