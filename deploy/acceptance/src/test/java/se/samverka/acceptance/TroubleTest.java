package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static se.samverka.acceptance.Client.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// Servers that stop, processes that are killed, events that come twice: what is owed at the end is the same.
class TroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "agreements.agreements.v1";

    @Test
    void an_amendment_while_finance_is_stopped_is_delayed_and_not_lost() {
        var platform = RunningPlatform.get();
        var id = requisitionedCopy("STARK medan ekonomi står still");
        platform.stopService("finance");
        amend(id, "2026-01-01", "2600000.00");
        platform.startService("finance");
        assertRaised(id);
    }

    @Test
    void an_amendment_while_the_broker_is_stopped_is_delayed_and_not_lost() {
        var platform = RunningPlatform.get();
        var id = requisitionedCopy("STARK medan Kafka står still");
        platform.stopBroker();
        try {
            amend(id, "2026-01-01", "2600000.00");
        } finally {
            platform.startBroker();
        }
        assertRaised(id);
    }

    @Test
    void nothing_is_requisitioned_while_an_event_of_the_agreement_is_on_its_way() {
        var platform = RunningPlatform.get();
        var id = requisitionedCopy("STARK när ett ändringsförslag är på väg");
        var next = Map.of("agreementId", id, "year", 2027);
        platform.stopBroker();
        try {
            proposeAmendment(id, "2028-01-01", "2600000.00");
            mdu().body(next)
                    .post("/finance/v1/requisitions")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("agreement-behind"));
        } finally {
            platform.startBroker();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        mdu().body(next).post("/finance/v1/requisitions").then().statusCode(201));
    }

    @Test
    void agreements_killed_between_its_commit_and_the_relay_loses_nothing() {
        var platform = RunningPlatform.get();
        var id = requisitionedCopy("STARK när avtalstjänsten dör");
        // Without a broker the event is committed and stays in the outbox; then the process dies.
        platform.stopBroker();
        try {
            amend(id, "2026-01-01", "2600000.00");
            platform.kill("agreements");
        } finally {
            platform.startBroker();
        }
        assertRaised(id);
    }

    @Test
    void finance_killed_again_and_again_while_events_arrive_ends_with_the_same_documents() {
        var platform = RunningPlatform.get();
        var id = requisitionedCopy("STARK när ekonomitjänsten dör");
        for (var amount : List.of("2500000.00", "2700000.00", "2600000.00")) {
            amend(id, "2026-01-01", amount);
            platform.kill("finance");
            awaitReady();
        }
        assertRaised(id);
    }

    @Test
    void the_same_events_again_and_shuffled_change_nothing() throws ExecutionException, InterruptedException {
        var id = requisitionedCopy("STARK en gång till");
        amend(id, "2026-01-01", "2600000.00");
        assertRaised(id);
        var before = snapshot();

        var bootstrap = RunningPlatform.get().description().getString("infrastructure.kafka.bootstrapServers");
        var events = new ArrayList<>(everything(bootstrap));
        assertThat(events).isNotEmpty();
        Collections.shuffle(events, new Random(42));
        // Once with the ids they had, which the inbox knows; once as new messages, which are older than what is known.
        resend(bootstrap, events, false);
        resend(bootstrap, events, true);

        // A last change that comes after them on every partition shows that they have been read.
        awaitLagOfNone();
        assertThat(snapshot()).isEqualTo(before);
    }

    private static String requisitionedCopy(String title) {
        var id = starkCopy(title);
        StarkTest.awaitDrafts(id, 11);
        requisition(id, 2026);
        return id;
    }

    private static void assertRaised(String id) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sum(drafts(id, 2026))).isEqualByComparingTo("72000.00"));
    }

    private static void awaitReady() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> anonymous().get("/health/ready").statusCode() == 200);
    }

    /// Finance's own gauge of messages not yet consumed, sampled every five seconds.
    private static void awaitLagOfNone() {
        var finance = RunningPlatform.get().description().getString("children.finance.url");
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(7))
                .ignoreExceptions()
                .until(() -> io.restassured.RestAssured.given()
                        .get(finance + "/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.startsWith("samverka_consumer_lag") && line.endsWith(" 0.0")));
    }

    /// Every document of finance by id, as its bytes.
    private static Map<String, String> snapshot() {
        var documents = new java.util.TreeMap<String, String>();
        for (int page = 1; ; page++) {
            List<Map<String, Object>> found = admin().queryParam("limit", 200)
                    .queryParam("page", page)
                    .get("/finance/v1/invoices")
                    .path("invoices");
            found.forEach(document -> documents.put(document.get("id").toString(), document.toString()));
            if (found.size() < 200) {
                return documents;
            }
        }
    }

    private static List<ConsumerRecord<String, byte[]>> everything(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    private static void resend(String bootstrap, List<ConsumerRecord<String, byte[]>> events, boolean asNew)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var event : events) {
                var again = new ProducerRecord<>(event.topic(), null, event.key(), event.value());
                event.headers().forEach(header -> again.headers().add(header));
                if (asNew) {
                    again.headers().remove("ce_id");
                    again.headers().add("ce_id", UUID.randomUUID().toString().getBytes());
                }
                producer.send(again).get();
            }
        }
    }
}
