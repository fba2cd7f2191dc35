package se.samverka.agreements.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.agreements.Api.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.deploy.embedded.FreePort;
import se.samverka.deploy.embedded.KafkaBroker;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.EventContract;
import se.samverka.platform.outbox.Outbox;

/// While a partition has no leader its events wait, and are sent in their order once it has one.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class WaitingEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// More than one pass of the relay reads.
    private static final int MANY = 450;

    @TempDir
    private Path folder;

    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    private final String topic = "test." + UUID.randomUUID();
    private KafkaBroker beside;

    /// Partition 0 is on the other broker, and partition 1 on the one that stays.
    @BeforeEach
    void aTopicOnTwoBrokers() throws ExecutionException, InterruptedException {
        beside = SamverkaInfrastructure.current().kafka().beside(folder, FreePort.pick());
        beside.start();
        try (var admin = kafka()) {
            admin.createTopics(List.of(new NewTopic(topic, Map.of(0, List.of(KafkaBroker.NODE_BESIDE), 1, List.of(1)))))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void oneBrokerAgain() throws ExecutionException, InterruptedException {
        execute("DELETE FROM outbox WHERE topic = '" + topic + "'");
        try (var admin = kafka()) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        beside.close();
    }

    @Test
    void none_is_parked_while_its_partition_has_no_leader_and_others_go_on() {
        // Given
        beside.stop();
        await().atMost(PATIENCE).until(() -> !hasLeader());
        var ordered = key(0);
        // When: one more failure that counts would park the first
        QuarkusTransaction.requiringNew().run(() -> {
            append(ordered, "first");
            execute("UPDATE outbox SET attempts = 4 WHERE key = '" + ordered + "'");
            append(ordered, "second");
            for (int i = 0; i < MANY; i++) {
                append(key(0), "one of many");
            }
        });
        // Then: it has failed
        await().atMost(PATIENCE).until(() -> waiting().contains(topic + "-0") || parked() > 0);
        assertThat(parked()).isZero();
        // Those of the other partition, and of other topics, go on.
        for (int i = 0; i < 3; i++) {
            var other = key(1);
            QuarkusTransaction.requiringNew().run(() -> append(other, "another"));
            await().atMost(PATIENCE).until(() -> count("key = '" + other + "'") == 0);
        }
        assertThat(count("topic = '" + topic + "'")).isEqualTo(MANY + 2);
        assertThat(parked()).isZero();
        // When
        beside.start();
        // Then
        await().atMost(PATIENCE).until(() -> count("topic = '" + topic + "'") == 0);
        assertThat(EventContract.sent(bootstrapServers(), topic, Set.of(ordered)))
                .extracting(message -> message.value())
                .containsExactly("first", "second");
        await().atMost(PATIENCE).until(() -> waiting().isEmpty());
    }

    private static String key(int partition) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .filter(key -> BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 2) == partition)
                .findFirst()
                .orElseThrow();
    }

    private void append(String key, String text) {
        outbox.append(topic, key, Map.of("ce_type", "se.samverka.test.v1"), text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean hasLeader() throws ExecutionException, InterruptedException {
        try (var admin = kafka()) {
            var leader = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .getFirst()
                    .leader();
            return leader != null && !leader.isEmpty();
        }
    }

    private static String waiting() {
        var said = admin().basePath("/")
                .get("/health/ready")
                .jsonPath()
                .getString("checks.find { it.name == 'outbox-relay' }.data.waiting");
        return said == null ? "" : said;
    }

    private long parked() {
        return count("topic = '" + topic + "' AND parked_at IS NOT NULL");
    }

    private long count(String condition) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox WHERE " + condition)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Admin kafka() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static String bootstrapServers() {
        return SamverkaInfrastructure.current().kafka().bootstrapServers();
    }
}
