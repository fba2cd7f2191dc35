package se.samverka.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Objects;

/// The memory that one connection takes: heads from their first byte and bodies until their requests are answered,
/// and answers until their client has read them. A small part of it every connection has for itself; what is above
/// that is taken from a budget that all connections share.
///
/// Bytes of the budget are given back when the memory is free, and all of them when the connection closes.
public final class HeldBytes {

    /// What each connection has for itself, once for what comes in (an ordinary head and a small body) and once
    /// for what goes out.
    static final int RESERVE = 16 * 1024;

    /// What the objects of a request take beside its bytes, and those of each of its header fields.
    private static final int REQUEST = 1024;

    private static final int FIELD = 200;

    /// What the objects of a piece of a body take beside its bytes.
    private static final int PIECE = 200;

    private final ByteBudget budget;
    private final ByteBudget ofUnknown;
    private final int maxBody;

    /// For each request that is not answered, what its head and its body take.
    private final ArrayDeque<Integer> requests = new ArrayDeque<>();

    private ByteBudget share;
    private long inRequests;
    private int body;
    private long unfinished;
    private long answers;
    private long charged;
    private boolean closed;

    /// @param budget of all connections
    /// @param ofUnknown the share of it for clients of whom nobody knows who they are
    /// @param maxBody most bytes of a body that server and application hold at a time
    HeldBytes(ByteBudget budget, ByteBudget ofUnknown, int maxBody) {
        this.budget = budget;
        this.ofUnknown = ofUnknown;
        this.share = ofUnknown;
        this.maxBody = maxBody;
    }

    /// Of a connection of a client to this server.
    public static HeldBytes of(HttpConnection connection) {
        return Objects.requireNonNull(ConnectionGuard.on(((ConnectionBase) connection).channel()))
                .held();
    }

    /// The budget of all connections.
    public ByteBudget budget() {
        return budget;
    }

    /// Takes from another share from now on, until every request is answered.
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

    /// Takes from the share of clients of whom nobody knows who they are.
    public boolean chargeToUnknown() {
        return chargeTo(ofUnknown);
    }

    /// @param bytes that the beginning of a head or of a line takes
    /// @return whether there was room, as below
    synchronized boolean unfinished(int bytes) {
        unfinished = bytes;
        return settle();
    }

    /// A head is whole.
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

    /// More of the body of the newest request, unless that is answered already.
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

    /// @param bytes of answers that are written and not sent
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
