package se.samverka.platform.fault;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/// Tells what the database, or the way to it, may take a moment later from what it refuses for good. A request is
/// answered 503 for the former, an event waits, and a job begins anew.
public final class DatabaseFaults {

    /// Connection lost, serialisation or deadlock, too few resources, operator intervention or time-out of a
    /// statement, lock not available, transaction idle too long.
    private static final Pattern PASSING_STATE = Pattern.compile("(08|40|53|57).*|55P03|25P03");

    private static final int MAX_CAUSES = 20;

    private DatabaseFaults() {}

    /// Whether the fault, or one that it was made of, passes. Hibernate, the transaction manager and our own code
    /// each wrap what the driver or the pool says.
    public static boolean isPassing(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this fault passes, whatever it was made of.
    public static boolean passes(SQLException fault) {
        if (fault instanceof SQLTransientException || fault instanceof SQLRecoverableException) {
            return true;
        }
        var state = fault.getSQLState();
        // Server and driver give a state to each of their faults. The pool gives none: it had no connection to spare,
        // could open none, or the connection was closed meanwhile.
        return state == null || PASSING_STATE.matcher(state).matches();
    }
}
