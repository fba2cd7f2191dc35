package se.samverka.platform.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// The generations of the feed. A cursor of an earlier generation is rejected: its reader starts again from the
/// beginning and so notices changes that a restore has lost.
@ApplicationScoped
class FeedGenerations {

    private static final Logger LOG = Logger.getLogger(FeedGenerations.class);
    private static final String PRESENT =
            "SELECT id, started_at, reason FROM feed_generation ORDER BY number DESC LIMIT 1";

    private final DataSource dataSource;

    FeedGenerations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A generation.
    record Generation(UUID id, Instant startedAt, String reason) {}

    /// The end of the feed.
    record End(UUID generation, long position) {}

    @Transactional
    Generation start(String reason) {
        try (var connection = dataSource.getConnection()) {
            start(connection, reason);
            try (var select = connection.prepareStatement(PRESENT);
                    var row = select.executeQuery()) {
                row.next();
                return new Generation(
                        row.getObject("id", UUID.class),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The new generation of the feed could not be stored", e);
        }
    }

    End end() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return end(connection);
        }
    }

    /// Starts a generation when the database is behind the positions noted outside it.
    ///
    /// @param noted the highest position noted of each generation
    void compare(Connection connection, Map<UUID, Long> noted) throws SQLException {
        var end = end(connection);
        for (var note : noted.entrySet()) {
            boolean behind = note.getKey().equals(end.generation())
                    ? note.getValue() > end.position()
                    : !isKnown(connection, note.getKey());
            if (behind) {
                LOG.errorf(
                        "The database is behind the noted position of the feed (%d, noted %d), so it has been restored. A"
                                + " new generation starts, and readers must start again from the beginning",
                        end.position(), note.getValue());
                insertMissing(connection, noted.keySet());
                start(connection, "the database was behind what had been noted of it");
                return;
            }
        }
    }

    /// Inserts the generations that a restore has removed. Otherwise every start would find them unknown and start
    /// a new one.
    private static void insertMissing(Connection connection, Set<UUID> generations) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO feed_generation (id, reason)"
                + " VALUES (?, 'noted before the database was restored') ON CONFLICT DO NOTHING")) {
            for (var generation : generations) {
                insert.setObject(1, generation);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void start(Connection connection, String reason) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO feed_generation (reason) VALUES (?)")) {
            insert.setString(1, reason);
            insert.executeUpdate();
        }
    }

    private static End end(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT (SELECT id FROM feed_generation ORDER BY number DESC"
                        + " LIMIT 1) AS generation, position FROM feed_end");
                var row = select.executeQuery()) {
            row.next();
            return new End(row.getObject("generation", UUID.class), row.getLong("position"));
        }
    }

    private static boolean isKnown(Connection connection, UUID generation) throws SQLException {
        try (var select = connection.prepareStatement("SELECT FROM feed_generation WHERE id = ?")) {
            select.setObject(1, generation);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
