package se.samverka.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Objects;

/// The memory that one connection holds: heads and bodies until their requests are answered, and responses until
/// the client has read them. Each connection has a small reserve; memory above it is taken from a budget that all
/// connections share.
///
/// Bytes are returned to the budget when the memory is free, and all of them when the connection closes.
public final class HeldBytes {

    /// The reserve of each connection, once for incoming data (an ordinary head and a small body) and once for
    /// outgoing data.
    static final int RESERVE = 16 * 1024;

    /// Memory of a request's objects besides its bytes, and of each header field's objects.
    private static final int REQUEST = 1024;

    private static final int FIELD = 200;

    /// Memory of the objects of a body chunk besides its bytes.
    private static final int PIECE = 200;

    private final ByteBudget budget;
    private final ByteBudget ofUnknown;
    private final int maxBody;

    /// For each unanswered request, the memory of its head and body.
    private final ArrayDeque<Integer> requests = new ArrayDeque<>();

    private ByteBudget share;
    private long inRequests;
    private int body;
    private long unfinished;
    private long answers;
    private long charged;
    private boolean closed;

    /// @param budget of all connections
    /// @param ofUnknown the share of it for clients that are not identified
    /// @param maxBody most bytes of a body that server and application hold at a time
    HeldBytes(ByteBudget budget, ByteBudget ofUnknown, int maxBody) {
        this.budget = budget;
        this.ofUnknown = ofUnknown;
        this.share = ofUnknown;
        this.maxBody = maxBody;
    }

    /// The held memory of a client's connection.
    public static HeldBytes of(HttpConnection connection) {
        return Objects.requireNonNull(ConnectionGuard.on(((ConnectionBase) connection).channel()))
                .held();
    }

    /// The budget of all connections.
    public ByteBudget budget() {
        return budget;
    }

    /// Charges another share until every request is answered.
    ///
    /// @return whether there was room in it
    public synchronized boolean chargeTo(ByteBudget other) {
        if (!other.take(charged)) {
            return false;
        }
        share.giveBack(charged);
        share = other;
        return true;
    }

    /// Charges the share of clients that are not identified.
    public boolean chargeToUnknown() {
        return chargeTo(ofUnknown);
    }

    /// @param bytes memory of an incomplete head or line
    /// @return whether there was room; so do the methods below
    synchronized boolean unfinished(int bytes) {
        unfinished = bytes;
        return settle();
    }

    /// A head is complete.
    synchronized boolean request(int bytes, int fields) {
        body = 0;
        unfinished = 0;
        int cost = REQUEST + bytes + FIELD * fields;
        inRequests += cost;
        if (settle()) {
            requests.addLast(cost);
            return true;
        }
        inRequests -= cost;
        return false;
    }

    /// More bytes of the newest request's body. Ignored if that request is answered.
    synchronized boolean body(int bytes) {
        if (requests.isEmpty()) {
            return true;
        }
        int more = Math.min(bytes + PIECE, maxBody - body);
        inRequests += more;
        if (settle()) {
            body += more;
            requests.addLast(requests.removeLast() + more);
            return true;
        }
        inRequests -= more;
        return false;
    }

    /// The oldest request is answered.
    synchronized void answered() {
        var cost = requests.poll();
        if (cost != null) {
            inRequests -= cost;
            settle();
        }
    }

    /// @param bytes bytes of responses that are written but not sent
    synchronized boolean answers(long bytes) {
        if (answers == bytes) {
            return true;
        }
        answers = bytes;
        return settle();
    }

    synchronized void close() {
        closed = true;
        settle();
    }

    private boolean settle() {
        long owed = closed ? 0 : aboveReserve(unfinished + inRequests) + aboveReserve(answers);
        if (owed > charged && !share.take(owed - charged)) {
            return false;
        }
        if (owed < charged) {
            share.giveBack(charged - owed);
        }
        charged = owed;
        if (charged == 0 && requests.isEmpty()) {
            share = ofUnknown;
        }
        return true;
    }

    private static long aboveReserve(long bytes) {
        return Math.max(0, bytes - RESERVE);
    }
}
