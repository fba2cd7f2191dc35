package se.samverka.agreements.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.admin;
import static se.samverka.agreements.Api.anonymous;
import static se.samverka.agreements.Api.secretaryOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.Api;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.EventContract;
import se.samverka.platform.outbox.Outbox;

/// An event that cannot be sent is parked, and stops the later events of its own document alone.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class ParkedEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Test
    void one_that_the_broker_refuses_is_parked_and_is_sent_in_its_place_when_it_is_repeated()
            throws ExecutionException, InterruptedException {
        // Given: a topic that takes little
        var topic = topic("1000");
        var large = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        // When
        append(topic, large, new byte[5_000]);
        append(topic, large, "later".getBytes());
        append(topic, other, "of another document".getBytes());
        // Then
        await().atMost(PATIENCE).until(() -> sent(topic, large, other).equals(List.of("of another document")));
        var parked = admin()
                .get("/parked-events?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("parkedEvents")
                .stream()
                .filter(event -> large.equals(event.get("key")))
                .toList();
        assertThat(parked).hasSize(1);
        assertThat(parked.getFirst())
                .containsEntry("topic", topic)
                .containsEntry("sizeBytes", 5_000)
                .containsEntry("waiting", 1);
        assertThat(parked.getFirst().get("reason").toString()).startsWith("RecordTooLargeException");
        await().atMost(PATIENCE)
                .untilAsserted(() -> anonymous()
                        .basePath("/")
                        .get("/metrics")
                        .then()
                        .body(containsString("samverka_outbox_parked 1.0")));
        anonymous().basePath("/").get("/health/ready").then().statusCode(200);
        // When: the cause remains
        var repeat = "/parked-events/" + parked.getFirst().get("id") + "/repeats";
        admin().post(repeat).then().statusCode(202).body("waiting", is(1));
        // Then
        await().atMost(PATIENCE)
                .until(() -> admin().get("/parked-events").jsonPath().getInt("_meta.totalRecords") == 1);
        assertThat(sent(topic, large, other)).containsExactly("of another document");
        // When: it is gone
        limit(topic, "100000");
        admin().post(repeat).then().statusCode(202);
        // Then
        await().atMost(PATIENCE).until(() -> sent(topic, large).size() == 2);
        assertThat(sent(topic, large)).containsExactly(new String(new byte[5_000]), "later");
        assertThat(sent(topic, other)).hasSize(1);
        admin().post(repeat).then().statusCode(404);
    }

    @Test
    void one_that_is_larger_than_any_message_or_of_a_topic_that_cannot_be_is_parked() {
        var key = UUID.randomUUID().toString();
        append("agreements.agreements.v1", key, new byte[9 * 1024 * 1024]);
        append("no topic has spaces", key, "x".getBytes());
        await().atMost(PATIENCE)
                .until(() ->
                        admin().get("/parked-events?limit=200").jsonPath().<String>getList("parkedEvents.key").stream()
                                        .filter(key::equals)
                                        .count()
                                == 2);
        // Everybody else's events go on, and so does the service.
        var number = Api.MDU;
        Api.organisations();
        await().atMost(PATIENCE)
                .until(() -> !EventContract.sent(
                                SamverkaInfrastructure.current().kafka().bootstrapServers(),
                                "agreements.organisations.v1",
                                Set.of(number))
                        .isEmpty());
        var ids = admin().get("/parked-events?limit=200").jsonPath();
        ids.<Map<String, Object>>getList("parkedEvents").stream()
                .filter(event -> key.equals(event.get("key")))
                .forEach(event -> QuarkusTransaction.requiringNew().run(() -> remove((int) event.get("id"))));
    }

    /// A topic does not come by itself, unlike a leader of its partitions (WaitingEventsTest).
    @Test
    void one_of_a_topic_that_is_not_there_is_parked_after_some_tries() {
        var key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append("no.such.topic", key, Map.of("ce_type", "se.samverka.test.v1"), "x".getBytes());
            execute("UPDATE outbox SET attempts = 4 WHERE key = '" + key + "'");
        });
        await().atMost(PATIENCE)
                .until(() -> admin().get("/parked-events?limit=200")
                        .jsonPath()
                        .getList("parkedEvents.key")
                        .contains(key));
        execute("DELETE FROM outbox WHERE key = '" + key + "'");
    }

    @Test
    void only_an_administrator_sees_and_repeats_them() {
        secretaryOf(Api.MDU).get("/parked-events").then().statusCode(403);
        secretaryOf(Api.MDU).post("/parked-events/1/repeats").then().statusCode(403);
        anonymous().get("/parked-events").then().statusCode(401);
        admin().post("/parked-events/1/repeats").then().statusCode(404);
        admin().get("/parked-events").then().statusCode(200).body("_meta.totalRecords", greaterThanOrEqualTo(0));
    }

    @Inject
    javax.sql.DataSource dataSource;

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void remove(long id) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void append(String topic, String key, byte[] payload) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(topic, key, Map.of("ce_type", "se.samverka.test.v1"), payload));
    }

    private static List<String> sent(String topic, String... keys) {
        return EventContract.sent(SamverkaInfrastructure.current().kafka().bootstrapServers(), topic, Set.of(keys))
                .stream()
                .map(message -> message.value())
                .toList();
    }

    private static String topic(String maxMessageBytes) throws ExecutionException, InterruptedException {
        var name = "test." + UUID.randomUUID();
        try (var admin = kafka()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())
                            .configs(Map.of("max.message.bytes", maxMessageBytes))))
                    .all()
                    .get();
        }
        return name;
    }

    private static void limit(String topic, String maxMessageBytes) throws ExecutionException, InterruptedException {
        try (var admin = kafka()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", maxMessageBytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static Admin kafka() {
        return Admin.create(Map.of(
                "bootstrap.servers", SamverkaInfrastructure.current().kafka().bootstrapServers()));
    }
}
