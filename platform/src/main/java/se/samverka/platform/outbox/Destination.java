package se.samverka.platform.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/// The destination of events: one partition of a topic, or the whole topic.
///
/// @param partition [#ANY] for messages without a key, which may go to any partition, and [#ALL] for the whole
///     topic
/// @param partitions number of partitions of the topic
record Destination(String topic, int partition, int partitions) {

    private static final int ANY = -1;
    private static final int ALL = -2;

    static Destination of(String topic) {
        return new Destination(topic, ALL, 0);
    }

    static Destination of(String topic, @Nullable String key, int partitions) {
        return new Destination(topic, key == null ? ANY : partitionOf(key, partitions), partitions);
    }

    /// Whether an event of that topic and key goes to this destination.
    boolean holds(String askedTopic, @Nullable String key) {
        if (!topic.equals(askedTopic)) {
            return false;
        }
        return switch (partition) {
            case ALL -> true;
            case ANY -> key == null;
            default -> key != null && partitionOf(key, partitions) == partition;
        };
    }

    boolean isPartition() {
        return partition >= 0;
    }

    /// Computed as the producer does.
    private static int partitionOf(String key, int partitions) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    @Override
    public String toString() {
        return isPartition() ? topic + "-" + partition : topic;
    }
}
