package se.samverka.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The newest event of the demo's STARK, put on the topic again and again as that of other agreements.
final class EventCopies implements AutoCloseable {

    private static final String TOPIC = "agreements.agreements.v1";
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProducer<String, byte[]> producer;
    private final ConsumerRecord<String, byte[]> original;

    EventCopies(String bootstrapServers) {
        original = newest(bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Puts events of so many new agreements on the topic, and returns once the broker has them.
    void publish(int agreements) throws IOException {
        var document = (ObjectNode) json.readTree(original.value());
        var sent = new ArrayList<Future<?>>();
        for (int i = 0; i < agreements; i++) {
            var id = UUID.randomUUID().toString();
            document.put("id", id);
            var copy = new ProducerRecord<>(TOPIC, id, json.writeValueAsBytes(document));
            original.headers().forEach(header -> copy.headers().add(header));
            copy.headers().remove("ce_id").add("ce_id", id.getBytes(StandardCharsets.UTF_8));
            sent.add(producer.send(copy));
        }
        for (var one : sent) {
            Floor.await(one);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ConsumerRecord<String, byte[]> newest(String bootstrapServers) {
        ConsumerRecord<String, byte[]> newest = null;
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var event : consumer.poll(WAIT)) {
                    if (new String(event.value(), StandardCharsets.UTF_8).contains(StarkCopies.TITLE)) {
                        newest = event;
                    }
                }
            }
        }
        if (newest == null) {
            throw new IllegalStateException("The topic has no event of " + StarkCopies.TITLE);
        }
        return newest;
    }
}
