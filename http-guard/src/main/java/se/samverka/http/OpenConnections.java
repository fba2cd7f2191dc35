package se.samverka.http;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// The open connections of one server, limited in number and in the memory that they hold together. Above the
/// limit, a waiting connection is closed for a new one: the one that has waited longest at the address with the
/// most, so that a client with many connections loses its own.
final class OpenConnections {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final int max;
    private final ByteBudget budget;
    private final ByteBudget ofUnknown;
    private final int maxBody;
    private final Set<ConnectionGuard> open = ConcurrentHashMap.newKeySet();

    OpenConnections(ConnectionLimits limits) {
        this.max = limits.connections();
        this.budget = new ByteBudget(limits.held());
        this.ofUnknown = budget.share(limits.unknownPercent());
        this.maxBody = limits.heldBody();
    }

    /// The memory of a new connection.
    HeldBytes heldBytes() {
        return new HeldBytes(budget, ofUnknown, maxBody);
    }

    void opened(ConnectionGuard newcomer) {
        open.add(newcomer);
        if (open.size() > max) {
            longestWaitingOfBusiestAddress().ifPresentOrElse(this::giveUp, () -> giveUp(newcomer));
        }
    }

    void closed(ConnectionGuard gone) {
        open.remove(gone);
    }

    private void giveUp(ConnectionGuard connection) {
        LOG.debugf("More than %d connections: one of %s is closed", max, connection.address());
        open.remove(connection);
        connection.giveUp();
    }

    private Optional<ConnectionGuard> longestWaitingOfBusiestAddress() {
        var counts = new HashMap<InetAddress, Integer>();
        InetAddress most = null;
        for (var connection : open) {
            var address = connection.address();
            if (connection.waitingSince() != 0 && address != null) {
                int count = counts.merge(address, 1, Integer::sum);
                if (most == null || count > counts.getOrDefault(most, 0)) {
                    most = address;
                }
            }
        }
        ConnectionGuard longest = null;
        long now = System.nanoTime();
        long longestNanos = -1;
        for (var connection : open) {
            long since = connection.waitingSince();
            if (since != 0
                    && now - since > longestNanos
                    && connection.address() != null
                    && connection.address().equals(most)) {
                longest = connection;
                longestNanos = now - since;
            }
        }
        return Optional.ofNullable(longest);
    }
}
