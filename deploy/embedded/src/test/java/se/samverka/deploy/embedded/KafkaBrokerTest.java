package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    private static final String TOPIC = "finance.invoices.v1";

    @TempDir
    private Path folder;

    @Test
    void messages_survive_a_stop_and_start_on_the_same_folder_and_port() throws Exception {
        try (var broker = new KafkaBroker(folder, FreePort.pick())) {
            // Given
            broker.start();
            send(broker, "before");

            // When
            broker.stop();
            broker.start();
            send(broker, "after");

            // Then
            assertThat(read(broker)).containsExactly("before", "after");
        }
    }

    @Test
    void the_topics_are_created_with_their_partitions_and_clients_create_none() throws Exception {
        try (var broker = new KafkaBroker(folder, FreePort.pick())) {
            // Given
            broker.start();

            // When
            try (var admin = Admin.create(client(broker))) {
                var topics = admin.describeTopics(admin.listTopics().names().get())
                        .allTopicNames()
                        .get();

                // Then
                assertThat(topics.keySet())
                        .containsAll(Topics.FACTS)
                        .containsAll(Topics.DEAD_LETTERS)
                        .hasSize(8);
                assertThat(topics.get(TOPIC).partitions()).hasSize(3);
                assertThat(topics.get(TOPIC + ".dlq").partitions()).hasSize(1);
            }
            assertThatThrownBy(() -> send(broker, "no.such.topic", "lost")).isInstanceOf(ExecutionException.class);
        }
    }

    private static Map<String, Object> client(KafkaBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "3000");
    }

    private static void send(KafkaBroker broker, String message) throws Exception {
        send(broker, TOPIC, message);
    }

    private static void send(KafkaBroker broker, String topic, String message) throws Exception {
        try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "same key", message)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaBroker broker) {
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var read = new java.util.ArrayList<String>();
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (read.size() < 2 && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(message.value()));
            }
            return read;
        }
    }
}
