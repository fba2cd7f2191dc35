package se.samverka.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits until the service has analysed the words of what a script has loaded.
final class Analysed {

    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Analysed() {}

    /// @param table of lexemes
    static void await(Connection owner, String table) throws SQLException {
        long began = System.nanoTime();
        try (var statement = owner.createStatement()) {
            while (true) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM " + table + " WHERE analyser = 0")) {
                    if (rows.next() && rows.getLong(1) == 0) {
                        break;
                    }
                }
                if (System.nanoTime() - began > MOST.toNanos()) {
                    throw new IllegalStateException("The words of " + table + " were not analysed within " + MOST);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            statement.execute("VACUUM ANALYZE " + table);
        }
    }
}
