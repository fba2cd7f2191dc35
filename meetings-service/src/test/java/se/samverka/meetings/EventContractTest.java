package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.meetings.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.meetings.decision.events.DecisionEvents;

/// What goes out on Kafka is what `contracts` says: the envelope, the data, and the list of events.
@QuarkusTest
class EventContractTest extends ApiTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ASYNC_API = yaml(committed("asyncapi/meetings.yaml"));
    private static final List<String> TOPICS = List.of(DecisionEvents.TOPIC);
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
        Api.step(meeting, "adjustments", Api.adjustment("2024-03-08"));
        var agreement = UUID.randomUUID();
        tellOf(agreement);
        await().atMost(PATIENCE).until(() -> link(meeting, agreement) == 201);
        // Then
        var key = Api.secretary().get("/decisions?agreementId=" + agreement).<String>path("decisions[0].id");
        await().atMost(PATIENCE).until(() -> sent(DecisionEvents.TOPIC, key).size() == 2);
        assertThat(sent(DecisionEvents.TOPIC, key))
                .allSatisfy(EventContractTest::isAsTheContractSays)
                .extracting(event ->
                        new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly(DecisionEvents.RECORDED, DecisionEvents.LINKED);
    }

    private static int link(String meeting, UUID agreement) {
        return json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 1, "agreementId", agreement, "relation", "RECOMMENDS"))
                .post("/agreement-links")
                .statusCode();
    }

    /// Tells the service of an agreement with the contract's own example.
    private static void tellOf(UUID agreement) {
        var topic = "agreements.agreements.v1";
        var example = committed("events/" + topic + ".example.json");
        var data = example.replace(yaml(example).get("id").textValue(), agreement.toString());
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
    void the_committed_examples_are_valid() {
        for (var topic : TOPICS) {
            assertThat(errors(
                            committed("events/" + topic + ".schema.json"),
                            committed("events/" + topic + ".example.json")))
                    .as(topic)
                    .isEmpty();
        }
    }

    @Test
    void a_document_that_lacks_its_revision_is_not_valid() throws IOException {
        for (var topic : TOPICS) {
            var example = (ObjectNode) JSON.readTree(committed("events/" + topic + ".example.json"));
            example.remove("revision");
            assertThat(errors(committed("events/" + topic + ".schema.json"), example.toString()))
                    .as(topic)
                    .isNotEmpty();
        }
    }

    @Test
    void the_document_names_every_event_that_the_sources_publish_and_no_other() throws IOException {
        var published = new TreeSet<String>();
        try (var sources = Files.walk(ROOT.resolve("meetings-service/src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(se\\.samverka\\.meetings\\.[a-z-]+\\.v[0-9]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .map(literal -> literal.replace("\"", ""))
                        .forEach(published::add);
            }
        }
        var described = new TreeSet<String>();
        TOPICS.forEach(topic -> described.addAll(typesInTheDocument(topic)));
        assertThat(described).isEqualTo(published);
    }

    @Test
    void the_schemas_in_the_document_are_the_committed_ones() throws IOException {
        for (var topic : TOPICS) {
            var text = committed("events/" + topic + ".schema.json").replace("#/$defs/", "#/components/schemas/");
            var schema = (ObjectNode) JSON.readTree(text);
            var title = schema.get("title").textValue();
            var parts = (ObjectNode) schema.remove("$defs");
            parts.set(title, schema.without(List.of("$schema", "$id")));
            parts.properties()
                    .forEach(part -> assertThat(ASYNC_API.at("/components/schemas/" + part.getKey()))
                            .as("%s of %s", part.getKey(), topic)
                            .isEqualTo(part.getValue()));
        }
    }

    @Test
    void anybody_can_fetch_the_document() {
        var answer = Api.nobody().get("/asyncapi.yaml");
        answer.then().statusCode(200).contentType("application/yaml");
        assertThat(yaml(answer.asString())).isEqualTo(ASYNC_API);
    }

    private static void isAsTheContractSays(ConsumerRecord<String, String> event) {
        var headers = new TreeMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var message = ASYNC_API.at("/components/schemas/CloudEventHeaders");
        assertThat(errors(message.toString(), write(headers)))
                .as("headers %s", headers)
                .isEmpty();
        assertThat(headers.get("ce_subject")).isEqualTo(event.key());
        assertThat(typesInTheDocument(event.topic())).contains(headers.get("ce_type"));
        assertThat(errors(committed("events/" + event.topic() + ".schema.json"), event.value()))
                .as("%s %s", headers.get("ce_type"), event.value())
                .isEmpty();
    }

    private static List<String> errors(String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(
                        document,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /// The `ce_type` of every message of the topic's channel.
    private static List<String> typesInTheDocument(String topic) {
        var types = new ArrayList<String>();
        ASYNC_API.get("channels").forEach(channel -> {
            if (channel.get("address").textValue().equals(topic)) {
                channel.get("messages")
                        .forEach(message -> types.add(ASYNC_API
                                .at(message.get("$ref").textValue().substring(1))
                                .at("/headers/allOf/1/properties/ce_type/const")
                                .textValue()));
            }
        });
        return types;
    }

    /// All events about a document that have been sent so far, in order.
    private static List<ConsumerRecord<String, String>> sent(String topic, String key) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.key().equals(key)) {
                        found.add(event);
                    }
                });
            }
        }
        return found;
    }

    private static String committed(String file) {
        try {
            return Files.readString(ROOT.resolve("contracts/src/main/resources").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
