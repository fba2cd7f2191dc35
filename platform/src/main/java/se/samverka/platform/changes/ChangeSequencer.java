package se.samverka.platform.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import se.samverka.platform.leader.LeaderLoop;

/// Gives committed changes their positions in the feed, one statement at a time.
///
/// A batch is ordered by the ids of the pending rows. Changes of one document are always in order: the later one
/// takes its id under the document's lock, after the earlier transaction has ended.
@ApplicationScoped
public class ChangeSequencer {

    private static final int BATCH = 1_000;
    private static final String MOVE = """
            WITH moved AS (
                DELETE FROM change_pending
                 WHERE id IN (SELECT id FROM change_pending ORDER BY id LIMIT %d)
                RETURNING id, document_type, document_id, operation, changed_at, path, document, readers),
            feed AS (
                UPDATE feed_end SET position = position + (SELECT count(*) FROM moved)
                 WHERE EXISTS (SELECT FROM moved)
                RETURNING position - (SELECT count(*) FROM moved) AS before)
            INSERT INTO change (position, document_type, document_id, operation, changed_at, path, document, readers)
            SELECT feed.before + row_number() OVER (ORDER BY id),
                   document_type, document_id, operation, changed_at, path, document, readers
              FROM moved CROSS JOIN feed
            """.formatted(BATCH);

    private final LeaderLoop loop;

    /// A new leader, at the start or on a new connection, first compares the database with the noted positions.
    /// Later this could not be detected: once new positions are given, a restored database is no longer behind
    /// them.
    ChangeSequencer(DataSource dataSource, FeedGenerations generations, FeedNotes notes) {
        this.loop = new LeaderLoop(
                ChangeLog.LOOP,
                dataSource,
                connection -> generations.compare(connection, notes.read()),
                ChangeSequencer::move);
    }

    public LeaderLoop loop() {
        return loop;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private static int move(Connection connection) throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            return move.executeUpdate();
        }
    }
}
