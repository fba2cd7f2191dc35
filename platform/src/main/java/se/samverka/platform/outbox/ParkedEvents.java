package se.samverka.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.time.BusinessTime;

/// Events that could not be sent. Later events of the same topic and key wait behind a parked event, to stay in
/// order; other events are sent.
///
/// `/metrics` shows `samverka_outbox_parked`; each parking is an error in the log.
@ApplicationScoped
public class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final int MOST_TEXT = 4_000;
    private static final String SELECT = "SELECT o.id, o.topic, o.key, o.headers ->> 'ce_type' AS type, o.park_reason,"
            + " o.created_at, o.parked_at, octet_length(o.payload) AS size, substr(o.payload, 1, " + MOST_TEXT
            + ") AS start,"
            + " (SELECT count(*) FROM outbox w WHERE w.topic = o.topic AND w.key = o.key AND w.id > o.id) AS waiting"
            + " FROM outbox o WHERE o.parked_at IS NOT NULL";

    private final DataSource dataSource;
    private final BusinessTime time;
    private final AtomicLong parked = new AtomicLong();

    public ParkedEvents(DataSource dataSource, BusinessTime time, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.time = time;
        Gauge.builder("samverka.outbox.parked", parked, AtomicLong::get).register(metrics);
    }

    /// An event that could not be sent.
    ///
    /// @param waiting how many later events of its topic and key wait behind it
    /// @param sizeBytes size of its data
    /// @param data the first bytes of its data as text
    record Parked(
            long id,
            String topic,
            @Nullable String key,
            @Nullable String type,
            String reason,
            long sizeBytes,
            long waiting,
            String data,
            Instant createdAt,
            Instant parkedAt) {}

    /// Uses the relay's connection, because only the relay sends.
    void park(Connection connection, SendEvents.Row row, String reason) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE outbox SET parked_at = ?, park_reason = ? WHERE id = ?")) {
            update.setObject(1, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            update.setString(2, reason.replace('\0', '\uFFFD'));
            update.setLong(3, row.id());
            update.executeUpdate();
        }
        LOG.errorf("Event %d of %s is parked, and later events of its key wait: %s", row.id(), row.topic(), reason);
    }

    /// Makes the relay send the event again. If it fails again, it is parked with the new reason.
    ///
    /// @return the event as it was parked; empty when no parked event has that id
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Parked> repeat(long id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT + " AND o.id = ? FOR UPDATE OF o");
                var update = connection.prepareStatement(
                        "UPDATE outbox SET parked_at = NULL, park_reason = NULL, attempts = 0 WHERE id = ?")) {
            select.setLong(1, id);
            Parked found;
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                found = parked(rows);
            }
            update.setLong(1, id);
            update.executeUpdate();
            return Optional.of(found);
        }
    }

    /// In the order in which they were created.
    List<Parked> page(boolean descending, int offset, int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        SELECT + " ORDER BY o.id " + (descending ? "DESC" : "ASC") + " LIMIT ? OFFSET ?")) {
            select.setInt(1, limit);
            select.setInt(2, offset);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Parked>();
                while (rows.next()) {
                    found.add(parked(rows));
                }
                return found;
            }
        }
    }

    long count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL");
                var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() throws SQLException {
        parked.set(count());
    }

    /// The number of parked events when last sampled.
    public long sampled() {
        return parked.get();
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("park_reason"),
                row.getLong("size"),
                row.getLong("waiting"),
                new String(row.getBytes("start"), StandardCharsets.UTF_8),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
