package se.samverka.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.leader.LeaderLoop;
import se.samverka.platform.outbox.SendEvents.Failure;
import se.samverka.platform.outbox.SendEvents.Row;

/// Sends the outbox to Kafka in order, backoffs for the acknowledgements, and deletes what is acknowledged.
///
/// It reads all visible rows and does not remember the highest id: transactions commit out of id order, so rows
/// below a remembered id could be skipped for good. Rows of one document are in order, because the document's row
/// is locked while its event is appended. After a crash between acknowledgement and deletion events are sent again;
/// the consumers' inboxes recognise them by their ids.
///
/// A row that can never be sent is parked, and later rows of its key wait behind it ([ParkedEvents]). Faults that
/// Kafka recovers from, such as a partition without a leader, are retried without limit: rows for that partition
/// are skipped for a while ([Backoffs]), and all others are sent. Any other failure, a missing topic among them, is
/// retried [#MOST_ATTEMPTS] times while the broker answers, and the row is then parked. Attempts are not counted
/// while the broker is unavailable.
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 5;
    private static final long BROKER_SECONDS = 3;

    /// Bounds the memory of one pass. The first row is read whatever its size; a payload larger than the largest
    /// message is not read.
    private static final String READ = """
            SELECT id, topic, key, headers, attempts, size, CASE WHEN size <= %1$d THEN payload END AS payload
              FROM (SELECT *, sum(size) OVER (ORDER BY id) AS total
                      FROM (SELECT *, octet_length(payload) AS size FROM outbox_sendable WHERE id <> ALL (?)
                             ORDER BY id LIMIT %2$d) first) w
             WHERE total - size < %1$d
             ORDER BY id
            """.formatted(TopicLimits.MOST_BYTES, BATCH);

    private final String bootstrapServers;
    private final SendEvents events;
    private final ParkedEvents parked;
    private final LeaderLoop loop;
    private final Backoffs backoffs = new Backoffs();
    private volatile @Nullable String waiting;

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

    /// The partitions and topics whose events are waiting, and why; null when there are none.
    public @Nullable String waiting() {
        return waiting;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        events.close();
    }

    private int relay(Connection connection) throws Exception {
        reopenDue();
        var rows = read(connection);
        if (!rows.isEmpty()) {
            var outcome = events.send(rows);
            delete(connection, outcome.acknowledged());
            for (var failure : outcome.unsendable()) {
                parked.park(connection, failure.row(), failure.reason());
            }
            retryLater(connection, outcome.retryable());
        }
        backoffs.forgetOpen();
        waiting = backoffs.described();
        return rows.size();
    }

    /// Reopens the destinations whose pause is over. The broker is asked whether a partition has a leader again:
    /// sending to one without a leader would delay all others until the producer's timeout.
    private void reopenDue() throws InterruptedException {
        var over = backoffs.over(System.nanoTime());
        if (over.isEmpty()) {
            return;
        }
        var topics = described(over);
        for (var destination : over) {
            if (topics != null
                    && destination.isPartition()
                    && isWithoutLeader(topics.get(destination.topic()), destination)) {
                backoffs.add(destination, "The partition has no leader", System.nanoTime());
            } else {
                backoffs.open(destination);
            }
        }
    }

    private static boolean isWithoutLeader(@Nullable TopicDescription topic, Destination destination) {
        return topic != null
                && topic.partitions().stream()
                        .anyMatch(partition -> partition.partition() == destination.partition()
                                && (partition.leader() == null
                                        || partition.leader().isEmpty()));
    }

    /// @throws Unsent when the broker does not answer, so that the loop pauses before its next pass
    private void retryLater(Connection connection, List<Failure> retryable) throws Exception {
        if (retryable.isEmpty()) {
            return;
        }
        var topics = described(retryable.stream().map(Failure::destination).toList());
        if (topics == null) {
            backoffs.clear();
            throw new Unsent(retryable.getFirst().reason());
        }
        var now = System.nanoTime();
        var reasons = new LinkedHashMap<Destination, String>();
        for (var failure : retryable) {
            reasons.putIfAbsent(failure.destination(), failure.reason());
            boolean transientFault =
                    failure.isTransient() && topics.containsKey(failure.row().topic());
            if (!transientFault && failure.row().attempts() + 1 >= MOST_ATTEMPTS) {
                parked.park(connection, failure.row(), failure.reason());
            } else if (!transientFault) {
                count(connection, failure.row());
            }
        }
        reasons.forEach((destination, reason) -> {
            LOG.warnf("Events for %s wait: %s", destination, reason);
            backoffs.add(destination, reason, now);
        });
    }

    private List<Row> read(Connection connection) throws Exception {
        var skipped = connection.createArrayOf("bigint", skipped(connection));
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(READ)) {
            select.setArray(1, skipped);
            try (var result = select.executeQuery()) {
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
        }
        return rows;
    }

    /// Ids of rows for destinations that are paused. The database does not know which partition a key goes to.
    private Object[] skipped(Connection connection) throws Exception {
        var topics = backoffs.topics();
        if (topics.isEmpty()) {
            return new Object[0];
        }
        var ids = new ArrayList<Long>();
        try (var select =
                connection.prepareStatement("SELECT id, topic, key FROM outbox_sendable WHERE topic = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    if (backoffs.holds(result.getString("topic"), result.getString("key"))) {
                        ids.add(result.getLong("id"));
                    }
                }
            }
        }
        return ids.toArray();
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

    /// The broker's descriptions of the destinations' topics, without missing topics; null when it does not answer.
    private @Nullable Map<String, TopicDescription> described(List<Destination> destinations)
            throws InterruptedException {
        var found = new HashMap<String, TopicDescription>();
        try (var admin = Admin.create(TopicLimits.adminSettings(bootstrapServers))) {
            var asked = admin.describeTopics(destinations.stream()
                            .map(Destination::topic)
                            .distinct()
                            .toList())
                    .topicNameValues();
            for (var topic : asked.entrySet()) {
                try {
                    found.put(topic.getKey(), topic.getValue().get(BROKER_SECONDS, TimeUnit.SECONDS));
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                        continue;
                    }
                    if (e.getCause() instanceof RetriableException) {
                        throw e;
                    }
                    // The topic exists, but we may not read its description.
                    found.put(topic.getKey(), new TopicDescription(topic.getKey(), false, List.of()));
                }
            }
            return found;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The broker does not answer", e);
            return null;
        }
    }

    /// Ends a pass in which rows were not sent because the broker does not answer.
    private static final class Unsent extends RuntimeException {
        Unsent(String reason) {
            super(reason);
        }
    }
}
