package se.samverka.deploy.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The least that an amendment costs on this machine whatever the services do: a commit in the database of
/// agreements, an acknowledged message that a waiting consumer has, and a commit in the database of finance, one
/// after the other, on the same servers, with connections that are already open.
final class Floor implements AutoCloseable {
    private static final String TOPIC = "bench.floor";
    private static final String TABLE = "CREATE TABLE bench_floor"
            + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, amount numeric(19, 2) NOT NULL)";
    private static final int MESSAGE_BYTES = 4096;
    private static final int PATIENCE_SECONDS = 30;

    private final Connection agreements;
    private final Connection finance;
    private final PreparedStatement insertAgreements;
    private final PreparedStatement insertFinance;
    private final KafkaProducer<String, byte[]> producer;
    private final Listener listener;
    private final byte[] message = new byte[MESSAGE_BYTES];
    private long number;

    /// One pass after each amendment.
    final Passes inTurn = new Passes();

    /// Passes one after the other, with nothing between them.
    final Passes inARow = new Passes();

    Floor(LaunchedPlatform platform) throws IOException, SQLException {
        var bootstrapServers = platform.bootstrapServers();
        agreements = open(platform, "agreements");
        finance = open(platform, "finance");
        insertAgreements = agreements.prepareStatement("INSERT INTO bench_floor (amount) VALUES (?)");
        insertFinance = finance.prepareStatement("INSERT INTO bench_floor (amount) VALUES (?)");
        createTopic(bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        listener = new Listener(bootstrapServers, TOPIC, "");
    }

    /// Goes through it once without counting it.
    void warmUp() throws SQLException {
        var _ = pass();
    }

    /// Goes through it once.
    ///
    /// @return how long its commit in finance took
    long measure(Passes passes) throws SQLException {
        var pass = pass();
        passes.add(pass);
        return pass.ended() - pass.consumed();
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        listener.close();
        agreements.close();
        finance.close();
    }

    /// How long it took, time after time.
    static final class Passes {
        /// Both commits, and the message between them.
        final Timings whole = new Timings();

        final Timings commitAgreements = new Timings();
        final Timings kafka = new Timings();
        final Timings commitFinance = new Timings();

        private void add(Pass pass) {
            commitAgreements.add(pass.committed() - pass.begun());
            kafka.add(pass.consumed() - pass.committed());
            commitFinance.add(pass.ended() - pass.consumed());
            whole.add(pass.ended() - pass.begun());
        }
    }

    /// Instants by [System#nanoTime()].
    private record Pass(long begun, long committed, long consumed, long ended) {}

    private Pass pass() throws SQLException {
        number++;
        var key = String.valueOf(number);
        long begun = System.nanoTime();
        commit(insertAgreements);
        long committed = System.nanoTime();
        await(producer.send(new ProducerRecord<>(TOPIC, key, message)));
        var _ = listener.await(key);
        long consumed = System.nanoTime();
        commit(insertFinance);
        return new Pass(begun, committed, consumed, System.nanoTime());
    }

    /// Until the broker has acknowledged what was sent.
    static void await(Future<?> sent) {
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not acknowledge", e);
        }
    }

    private void commit(PreparedStatement insert) throws SQLException {
        insert.setBigDecimal(1, BigDecimal.valueOf(number, 2));
        insert.executeUpdate();
    }

    private static Connection open(LaunchedPlatform platform, String database) throws IOException, SQLException {
        var connection = platform.connect(database, database);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return connection;
    }

    private static void createTopic(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topic could not be made", e);
        }
    }
}
