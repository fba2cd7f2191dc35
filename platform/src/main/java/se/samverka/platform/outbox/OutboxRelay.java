package se.samverka.platform.outbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.leader.LeaderLoop;

/// Sends the outbox to Kafka in order, waits for the acknowledgement of every message of a batch, then deletes the
/// batch.
///
/// It reads whatever rows it can see rather than those above a remembered id: transactions commit out of the
/// order of their ids, and a remembered id would pass over the late ones for good. Rows of one document are in
/// order, because the document's row is locked while its event is appended. A crash between acknowledgement and
/// deletion sends again; the consumers' inboxes know the event's id.
@ApplicationScoped
public class OutboxRelay {

    private static final int BATCH = 200;
    private static final Duration ACKNOWLEDGEMENT_LIMIT = Duration.ofSeconds(20);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private record Row(long id, ProducerRecord<String, byte[]> message) {}

    private final ObjectMapper json;
    private final String bootstrapServers;
    private final LeaderLoop loop;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public OutboxRelay(
            DataSource dataSource,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.json = json;
        this.bootstrapServers = bootstrapServers;
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
        closeProducer();
    }

    private int relay(Connection connection) throws Exception {
        var rows = read(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        try {
            send(rows);
        } catch (Exception e) {
            // A producer that has given up on a batch may never send again: the next pass starts with a new one.
            closeProducer();
            throw e;
        }
        delete(connection, rows);
        return rows.size();
    }

    private List<Row> read(Connection connection) throws Exception {
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(
                "SELECT id, topic, key, headers, payload FROM outbox ORDER BY id LIMIT " + BATCH)) {
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    var message = new ProducerRecord<>(
                            result.getString("topic"), result.getString("key"), result.getBytes("payload"));
                    json.readValue(result.getString("headers"), HEADERS)
                            .forEach((name, value) ->
                                    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                    rows.add(new Row(result.getLong("id"), message));
                }
            }
        }
        return rows;
    }

    private void send(List<Row> rows) throws Exception {
        var producer = producer();
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            acknowledgements.add(producer.send(row.message()));
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get(ACKNOWLEDGEMENT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void delete(Connection connection, List<Row> rows) throws Exception {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private void closeProducer() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
