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

/// Sends the outbox to Kafka in order, waits for the acknowledgements, and deletes what is acknowledged.
///
/// It reads whatever rows it can see rather than those above a remembered id: transactions commit out of the
/// order of their ids, and a remembered id would pass over the late ones for good. Rows of one document are in
/// order, because the document's row is locked while its event is appended. A crash between acknowledgement and
/// deletion sends again; the consumers' inboxes know the event's id.
///
/// A row that can never be sent is parked, and the rows of its key wait behind it ([ParkedEvents]). What Kafka mends
/// by itself, a partition without a leader for example, is waited for without end: the rows of that partition are left
/// alone for a while ([Waits]), and all others go on. Whatever else fails is tried [#MOST_ATTEMPTS] times while the
/// broker answers, and then parked; so is a row of a topic that is not there, which does not come by itself. While the
/// broker is away nothing is counted.
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
                      FROM (SELECT *, octet_length(payload) AS size FROM outbox_sendable WHERE id <> ALL (?)
                             ORDER BY id LIMIT %2$d) first) w
             WHERE total - size < %1$d
             ORDER BY id
            """.formatted(TopicLimits.MOST_BYTES, BATCH);

    private final String bootstrapServers;
    private final SendEvents events;
    private final ParkedEvents parked;
    private final LeaderLoop loop;
    private final Waits waits = new Waits();
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

    /// The partitions and topics whose events wait, and why; null when there are none.
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
        tryAgain();
        var rows = read(connection);
        if (!rows.isEmpty()) {
            var outcome = events.send(rows);
            delete(connection, outcome.acknowledged());
            for (var failure : outcome.unsendable()) {
                parked.park(connection, failure.row(), failure.reason());
            }
            retryLater(connection, outcome.passing());
        }
        waits.forgetOpen();
        waiting = waits.described();
        return rows.size();
    }

    /// Opens the places whose while is over. One that has no leader still is known without sending anything there,
    /// which would hold up all others until the producer gives up.
    private void tryAgain() throws InterruptedException {
        var over = waits.over(System.nanoTime());
        if (over.isEmpty()) {
            return;
        }
        var topics = described(over);
        for (var place : over) {
            if (topics != null && place.isPartition() && isWithoutLeader(topics.get(place.topic()), place)) {
                waits.add(place, "The partition has no leader", System.nanoTime());
            } else {
                waits.open(place);
            }
        }
    }

    private static boolean isWithoutLeader(@Nullable TopicDescription topic, Place place) {
        return topic != null
                && topic.partitions().stream()
                        .anyMatch(partition -> partition.partition() == place.partition()
                                && (partition.leader() == null
                                        || partition.leader().isEmpty()));
    }

    /// @throws Unsent when the broker does not answer, so that the loop pauses first
    private void retryLater(Connection connection, List<Failure> passing) throws Exception {
        if (passing.isEmpty()) {
            return;
        }
        var topics = described(passing.stream().map(Failure::place).toList());
        if (topics == null) {
            waits.clear();
            throw new Unsent(passing.getFirst().reason());
        }
        var now = System.nanoTime();
        var reasons = new LinkedHashMap<Place, String>();
        for (var failure : passing) {
            reasons.putIfAbsent(failure.place(), failure.reason());
            boolean mended =
                    failure.mended() && topics.containsKey(failure.row().topic());
            if (!mended && failure.row().attempts() + 1 >= MOST_ATTEMPTS) {
                parked.park(connection, failure.row(), failure.reason());
            } else if (!mended) {
                count(connection, failure.row());
            }
        }
        reasons.forEach((place, reason) -> {
            LOG.warnf("Events for %s wait: %s", place, reason);
            waits.add(place, reason, now);
        });
    }

    private List<Row> read(Connection connection) throws Exception {
        var leftAlone = connection.createArrayOf("bigint", leftAlone(connection));
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(READ)) {
            select.setArray(1, leftAlone);
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

    /// Ids of rows for places that wait. Which partition a key goes to is not known in the database.
    private Object[] leftAlone(Connection connection) throws Exception {
        var topics = waits.topics();
        if (topics.isEmpty()) {
            return new Object[0];
        }
        var ids = new ArrayList<Long>();
        try (var select =
                connection.prepareStatement("SELECT id, topic, key FROM outbox_sendable WHERE topic = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    if (waits.holds(result.getString("topic"), result.getString("key"))) {
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

    /// What the broker knows of the places' topics, without those that are not there; null when it does not answer.
    private @Nullable Map<String, TopicDescription> described(List<Place> places) throws InterruptedException {
        var found = new HashMap<String, TopicDescription>();
        try (var admin = Admin.create(TopicLimits.adminSettings(bootstrapServers))) {
            var asked = admin.describeTopics(
                            places.stream().map(Place::topic).distinct().toList())
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
                    // It is there, and we may not know more.
                    found.put(topic.getKey(), new TopicDescription(topic.getKey(), false, List.of()));
                }
            }
            return found;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The broker does not answer", e);
            return null;
        }
    }

    /// Ends a pass in which something was not sent because the broker does not answer.
    private static final class Unsent extends RuntimeException {
        Unsent(String reason) {
            super(reason);
        }
    }
}
