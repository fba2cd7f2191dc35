package se.samverka.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.samverka.platform.leader.LeaderLoop;
import se.samverka.platform.outbox.SendEvents.Outcome;
import se.samverka.platform.outbox.SendEvents.Row;

/// Sends the outbox to Kafka in order, waits for the acknowledgements, and deletes what is acknowledged.
///
/// It reads whatever rows it can see rather than those above a remembered id: transactions commit out of the
/// order of their ids, and a remembered id would pass over the late ones for good. Rows of one document are in
/// order, because the document's row is locked while its event is appended. A crash between acknowledgement and
/// deletion sends again; the consumers' inboxes know the event's id.
///
/// A row that can never be sent is parked, and the rows of its key wait behind it ([ParkedEvents]). A row that
/// fails for a reason that may pass is tried again, at most [#MOST_ATTEMPTS] times while the broker answers. While
/// the broker is away nothing is counted.
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 5;
    private static final long BROKER_SECONDS = 3;

    /// Bounds the memory that one pass takes. The first row comes whatever its size, unless it is larger than any
    /// message may be: then it comes without its payload.
    private static final String READ = """
            SELECT id, topic, key, headers, attempts, size, CASE WHEN size <= %1$d THEN payload END AS payload
              FROM (SELECT *, sum(size) OVER (ORDER BY id) AS total
                      FROM (SELECT *, octet_length(payload) AS size FROM outbox_sendable ORDER BY id LIMIT %2$d) first) w
             WHERE total - size < %1$d
             ORDER BY id
            """.formatted(TopicLimits.MOST_BYTES, BATCH);

    private final String bootstrapServers;
    private final SendEvents events;
    private final ParkedEvents parked;
    private final LeaderLoop loop;

    public OutboxRelay(
            DataSource dataSource,
            ParkedEvents parked,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.events = new SendEvents(bootstrapServers);
        this.parked = parked;
        this.loop = new LeaderLoop(Outbox.LOOP, dataSource, this::relay);
    }

    public LeaderLoop loop() {
        return loop;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        events.close();
    }

    private int relay(Connection connection) throws Exception {
        var rows = read(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        var outcome = events.send(rows);
        delete(connection, outcome.acknowledged());
        for (var failure : outcome.unsendable()) {
            parked.park(connection, failure.row(), failure.reason());
        }
        retryLater(connection, outcome);
        return rows.size();
    }

    /// @throws Unsent when something is to be tried again, so that the loop pauses first
    private void retryLater(Connection connection, Outcome outcome) throws Exception {
        if (outcome.passing().isEmpty()) {
            return;
        }
        if (brokerAnswers()) {
            for (var failure : outcome.passing()) {
                if (failure.row().attempts() + 1 >= MOST_ATTEMPTS) {
                    parked.park(connection, failure.row(), failure.reason());
                } else {
                    count(connection, failure.row());
                }
            }
        }
        throw new Unsent(outcome.passing().getFirst().reason());
    }

    private static List<Row> read(Connection connection) throws Exception {
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(READ);
                var result = select.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong("id"),
                        result.getString("topic"),
                        result.getString("key"),
                        result.getString("headers"),
                        result.getBytes("payload"),
                        result.getLong("size"),
                        result.getInt("attempts")));
            }
        }
        return rows;
    }

    private static void delete(Connection connection, List<Row> rows) throws Exception {
        if (rows.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    private static void count(Connection connection, Row row) throws Exception {
        try (var update = connection.prepareStatement("UPDATE outbox SET attempts = attempts + 1 WHERE id = ?")) {
            update.setLong(1, row.id());
            update.executeUpdate();
        }
    }

    /// Whether the fault is the row's rather than the broker's.
    private boolean brokerAnswers() throws InterruptedException {
        try (var admin = Admin.create(TopicLimits.adminSettings(bootstrapServers))) {
            admin.describeCluster().nodes().get(BROKER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.debug("The broker does not answer", e);
            return false;
        }
    }

    /// Ends a pass in which something was not sent and will be tried again.
    private static final class Unsent extends RuntimeException {
        Unsent(String reason) {
            super(reason);
        }
    }
}
