package se.samverka.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A consumer that waits at the end of a topic, and notes when each message of one type arrives. It keeps no
/// offsets and joins no group, so that it disturbs nobody.
final class Listener implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 30;

    /// @param arrivedNanos by [System#nanoTime()]
    record Arrival(String key, long arrivedNanos) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final String type;
    private final Thread thread;

    /// @param type the CloudEvents type (`ce_type`) of the messages to note; empty for every message
    Listener(String bootstrapServers, String topic, String type) {
        this.type = type;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("listener-" + topic).daemon(true).start(this::listen);
    }

    /// The next arrival of that key; earlier ones of other keys are forgotten.
    Arrival await(String key) {
        try {
            var next = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (next != null && !next.key().equals(key)) {
                next = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (next == null) {
                throw new IllegalStateException("No message of " + key + " came");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(WAIT.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var message : consumer.poll(WAIT)) {
                    if (type.isEmpty() || typeOf(message).equals(type)) {
                        arrivals.add(new Arrival(message.key(), System.nanoTime()));
                    }
                }
            }
        } catch (WakeupException closed) {
            arrivals.clear();
        }
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
