package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
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
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// What goes out on Kafka is what `contracts` says: the envelope, the data, and the list of events.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class EventContractTest {

    private static final String AGREEMENTS = "agreements.agreements.v1";
    private static final String ORGANISATIONS = "agreements.organisations.v1";

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ASYNC_API = yaml(committed("asyncapi/agreements.yaml"));
    private static final List<String> TOPICS = List.of(AGREEMENTS, ORGANISATIONS);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void every_fact_of_an_agreement_goes_out_as_the_contract_says() {
        // Given
        Api.organisations();
        // When: it is drafted, proposed, approved three times, and amended
        var id = Api.inForce("Kontraktet");
        var amendment = Api.amendment(id, "6000000.00");
        for (var party : List.of(Api.ESKILSTUNA, Api.VASTERAS, Api.MDU)) {
            Api.approveAmendment(id, amendment, party).then().statusCode(201);
        }
        // Then
        await().atMost(PATIENCE).until(() -> sent(AGREEMENTS, id).size() >= 9);
        assertThat(sent(AGREEMENTS, id))
                .allSatisfy(EventContractTest::isAsTheContractSays)
                .extracting(event ->
                        new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "se.samverka.agreements.agreement-drafted.v1",
                        "se.samverka.agreements.agreement-proposed.v1",
                        "se.samverka.agreements.approval-recorded.v1",
                        "se.samverka.agreements.approval-recorded.v1",
                        "se.samverka.agreements.agreement-entered-into-force.v1",
                        "se.samverka.agreements.amendment-proposed.v1",
                        "se.samverka.agreements.amendment-approved.v1",
                        "se.samverka.agreements.amendment-approved.v1",
                        "se.samverka.agreements.agreement-amended.v1");
    }

    @Test
    void every_fact_of_an_organisation_goes_out_as_the_contract_says() {
        // Given
        var number = "232100-0032";
        var path = "/organisations/" + number;
        var told = sent(ORGANISATIONS, number).size();
        // When
        var tag = Api.etag(path);
        var caller = tag == null ? Api.admin() : Api.admin().header("If-Match", tag);
        caller.body("""
                        {"organisationNumber":"%s","name":"Region Sörmland %s","type":"REGION","areaCode":"04",
                         "endpoint":"0007:2321000032","buyerReference":"RS-1","bankgiro":"5050-1055","plusgiro":"28 65 43-4"}""".formatted(number, UUID.randomUUID())).put(path).then().statusCode(tag == null ? 201 : 200);
        // Then
        await().atMost(PATIENCE).until(() -> sent(ORGANISATIONS, number).size() == told + 1);
        assertThat(sent(ORGANISATIONS, number)).allSatisfy(EventContractTest::isAsTheContractSays);
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
        try (var sources = Files.walk(ROOT.resolve("agreements-service/src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\btell\\(\\s*\\w+,\\s*\"([a-z-]+)\"[,)]")
                        .matcher(Files.readString(source))
                        .results()
                        .map(told -> "se.samverka.agreements." + told.group(1) + ".v1")
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
        var answer = Api.anonymous().get("/asyncapi.yaml");
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
