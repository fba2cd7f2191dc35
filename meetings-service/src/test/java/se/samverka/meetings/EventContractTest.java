package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.meetings.decision.DecisionFacts;
import se.samverka.platform.contract.EventContract;

/// Events on Kafka are as `contracts` describes them: envelope, data, and the list of events.
@QuarkusTest
class EventContractTest extends ApiTest {

    private static final EventContract CONTRACT = new EventContract("meetings", List.of(DecisionFacts.TOPIC));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void decisions_and_their_links_go_out_as_the_contract_says() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        json(Api.secretary())
                .body(Map.of(
                        "title", "Avtalet", "caseNumber", "RV240022", "decision", "Nämnden rekommenderar avtalet."))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var agreement = UUID.randomUUID();
        tellOf(agreement);
        await().atMost(PATIENCE).until(() -> link(meeting, agreement) == 201);
        // Then
        var key = Api.secretary().get("/decisions?agreementId=" + agreement).<String>path("decisions[0].id");
        await().atMost(PATIENCE).until(() -> sent(key).size() == 2);
        var events = sent(key);
        CONTRACT.verifySent(events);
        assertThat(events)
                .extracting(EventContract::type)
                .containsExactly(DecisionFacts.RECORDED, DecisionFacts.LINKED);
    }

    private static int link(String meeting, UUID agreement) {
        return json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 1, "agreementId", agreement, "relation", "RECOMMENDS"))
                .post("/agreement-links")
                .statusCode();
    }

    /// Sends the contract's own example of an agreement event.
    private static void tellOf(UUID agreement) {
        var topic = "agreements.agreements.v1";
        var example = EventContract.example(topic);
        var data = example.replace(JsonPath.from(example).getString("id"), agreement.toString());
        var message = new ProducerRecord<>(topic, agreement.toString(), data);
        message.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "se.samverka.agreements.agreement-amended.v1".getBytes(StandardCharsets.UTF_8));
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }

    @Test
    void the_committed_documents_agree_with_each_other() {
        CONTRACT.verifyCommitted();
    }

    @Test
    void the_document_names_every_event_that_the_sources_publish_and_no_other() {
        CONTRACT.verifyPublished(Pattern.compile("\"(se\\.samverka\\.meetings\\.[a-z-]+\\.v[0-9]+)\""));
    }

    @Test
    void anybody_can_fetch_the_document() throws Exception {
        CONTRACT.verifyServed(RestAssured.port);
    }

    private static List<ConsumerRecord<String, String>> sent(String key) {
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        return EventContract.sent(servers, DecisionFacts.TOPIC, Set.of(key));
    }
}
