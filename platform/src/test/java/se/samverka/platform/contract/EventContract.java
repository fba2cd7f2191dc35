package se.samverka.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Compares the events that a service sends with `contracts`: the AsyncAPI document, and for each topic a JSON
/// Schema and an example.
///
/// @param api `agreements`: names the service, its base path and its AsyncAPI document
/// @param topics the topics that the service writes to
public record EventContract(String api, List<String> topics) {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    /// The committed files agree: each example is valid, a schema rejects an example without its revision, and the
    /// AsyncAPI document contains the same schemas.
    public void verifyCommitted() {
        assertThat(topics).isNotEmpty().allSatisfy(topic -> {
            assertThat(errors(schema(topic), example(topic)))
                    .as("example of %s", topic)
                    .isEmpty();
            var withoutRevision = (ObjectNode) json(example(topic));
            withoutRevision.remove("revision");
            assertThat(errors(schema(topic), withoutRevision.toString()))
                    .as("example of %s without its revision", topic)
                    .isNotEmpty();
            verifySchemaInDocument(topic);
        });
    }

    private void verifySchemaInDocument(String topic) {
        var schema = (ObjectNode) json(schema(topic).replace("#/$defs/", "#/components/schemas/"));
        var parts = (ObjectNode) schema.remove("$defs");
        parts.set(schema.get("title").textValue(), schema.without(List.of("$schema", "$id")));
        parts.properties()
                .forEach(part -> assertThat(document().at("/components/schemas/" + part.getKey()))
                        .as("%s of %s", part.getKey(), topic)
                        .isEqualTo(part.getValue()));
    }

    /// The AsyncAPI document names every event that the service's sources publish, and no other.
    ///
    /// @param publishing how the sources name an event, its `ce_type` in the first group: either whole, or the part
    /// between the service's name and the version 1
    public void verifyPublished(Pattern publishing) {
        verifyPublished(publishing, type -> type.contains(".") ? type : "se.samverka." + api + "." + type + ".v1");
    }

    /// @param publishing how the sources name an event, in the first group
    /// @param typeOf the event's `ce_type` by that name
    public void verifyPublished(Pattern publishing, UnaryOperator<String> typeOf) {
        var published = new TreeSet<String>();
        for (var source : sources()) {
            publishing
                    .matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .map(typeOf)
                    .forEach(published::add);
        }
        verifyPublished(published);
    }

    /// The AsyncAPI document names these types and no other.
    public void verifyPublished(Set<String> published) {
        var described = new TreeSet<String>();
        topics.forEach(topic -> described.addAll(typesInDocument(topic)));
        assertThat(described).isNotEmpty().isEqualTo(published);
    }

    /// The running service serves the committed AsyncAPI document to anybody.
    public void verifyServed(int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + port + "/" + api + "/v1/asyncapi.yaml");
            var served = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
            assertThat(YAML.readTree(served.body())).isEqualTo(document());
        }
    }

    /// Headers and data of the events match the contract of their topics.
    public void verifySent(Collection<ConsumerRecord<String, String>> events) {
        var headersSchema =
                document().at("/components/schemas/CloudEventHeaders").toString();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            var headers = new TreeMap<String, String>();
            event.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            assertThat(errors(headersSchema, JSON.valueToTree(headers).toString()))
                    .as("headers %s", headers)
                    .isEmpty();
            assertThat(headers).containsEntry("ce_subject", event.key());
            assertThat(typesInDocument(event.topic())).contains(headers.get("ce_type"));
            assertThat(errors(schema(event.topic()), event.value()))
                    .as("%s %s", headers.get("ce_type"), event.value())
                    .isEmpty();
        });
    }

    /// The event's `ce_type`.
    public static String type(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    /// All events sent so far with these keys; those of one key are in order.
    public static List<ConsumerRecord<String, String>> sent(String bootstrapServers, String topic, Set<String> keys) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
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

    /// The committed example of a topic, as JSON.
    public static String example(String topic) {
        return committed("events/" + topic + ".example.json");
    }

    private static String schema(String topic) {
        return committed("events/" + topic + ".schema.json");
    }

    private JsonNode document() {
        try {
            return YAML.readTree(committed("asyncapi/" + api + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The `ce_type` of every message of the topic's channel.
    private List<String> typesInDocument(String topic) {
        var document = document();
        var types = new ArrayList<String>();
        document.get("channels").forEach(channel -> {
            if (channel.get("address").textValue().equals(topic)) {
                channel.get("messages")
                        .forEach(message -> types.add(
                                document.at(message.get("$ref").textValue().substring(1))
                                        .at("/headers/allOf/1/properties/ce_type/const")
                                        .textValue()));
            }
        });
        return types;
    }

    private static List<String> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> sources() {
        try (var files = Files.walk(ROOT.resolve(api + "-service/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EventContract::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String committed(String file) {
        return read(ROOT.resolve("contracts/src/main/resources").resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
