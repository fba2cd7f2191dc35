package se.samverka.platform.fault;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/// Distinguishes temporary database faults from permanent ones. On a temporary fault a request gets 503, an event
/// is retried, and a job starts again.
public final class DatabaseFaults {

    /// Lost connection, serialisation failure or deadlock, insufficient resources, operator intervention or
    /// statement timeout, lock not available, transaction idle for too long.
    private static final Pattern PASSING_STATE = Pattern.compile("(08|40|53|57).*|55P03|25P03");

    private static final int MAX_CAUSES = 20;

    private DatabaseFaults() {}

    /// Whether the fault or one of its causes is temporary. Hibernate, the transaction manager and our own code
    /// wrap the driver's and the pool's exceptions.
    public static boolean isPassing(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this fault is temporary, without looking at its causes.
    public static boolean passes(SQLException fault) {
        if (fault instanceof SQLTransientException || fault instanceof SQLRecoverableException) {
            return true;
        }
        var state = fault.getSQLState();
        // Server and driver set a state on each of their faults. Only the pool sets none: it had no free
        // connection, could not open one, or the connection was closed.
        return state == null || PASSING_STATE.matcher(state).matches();
    }
}
