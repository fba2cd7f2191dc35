package se.samverka.finance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.finance.invoice.events.InvoiceIssuedV1;

/// What goes out on Kafka is what `contracts` says: the envelope, the data, and the list of events.
@QuarkusTest
class EventContractTest extends ServiceTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ASYNC_API = yaml(committed("asyncapi/finance.yaml"));
    private static final List<String> TOPICS = List.of(InvoiceIssuedV1.TOPIC);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void invoices_and_credit_notes_go_out_as_the_contract_says() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-entered-into-force");
        // When: a year is requisitioned, and less money for it agreed on
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        tell(agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        // Then
        var kinds = new TreeMap<String, String>();
        for (Map<String, String> document :
                invoices(agreement.id(), "&year=2026").<Map<String, String>>getList("invoices")) {
            kinds.put(document.get("id"), document.get("kind"));
        }
        assertThat(kinds).containsValues("INVOICE", "CREDIT_NOTE");
        await().atMost(PATIENCE).until(() -> sent(kinds.keySet()).size() >= kinds.size());
        var events = sent(kinds.keySet());
        assertThat(events).hasSameSizeAs(kinds.keySet()).allSatisfy(event -> {
            isAsTheContractSays(event);
            assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            kinds.get(event.key()).equals("INVOICE")
                                    ? InvoiceIssuedV1.INVOICE_ISSUED
                                    : InvoiceIssuedV1.CREDIT_NOTE_ISSUED);
        });
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
        try (var sources = Files.walk(ROOT.resolve("finance-service/src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(se\\.samverka\\.finance\\.[a-z-]+\\.v[0-9]+)\"")
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
        var answer = given().get(BASE + "/asyncapi.yaml");
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

    /// All events about the documents that have been sent so far.
    private static List<ConsumerRecord<String, String>> sent(Set<String> keys) {
        var topic = InvoiceIssuedV1.TOPIC;
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
                    if (keys.contains(event.key())) {
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
