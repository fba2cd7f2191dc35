package se.samverka.platform.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/// Where events of some keys go: one partition of a topic, or the topic.
///
/// @param partition [#ANY] for messages without a key, which take whichever partition is there, and [#ALL] for
///     the topic
/// @param of how many partitions there are
record Place(String topic, int partition, int of) {

    private static final int ANY = -1;
    private static final int ALL = -2;

    static Place of(String topic) {
        return new Place(topic, ALL, 0);
    }

    static Place of(String topic, @Nullable String key, int partitions) {
        return new Place(topic, key == null ? ANY : partitionOf(key, partitions), partitions);
    }

    /// Whether an event of that topic and key goes there.
    boolean holds(String askedTopic, @Nullable String key) {
        if (!topic.equals(askedTopic)) {
            return false;
        }
        return switch (partition) {
            case ALL -> true;
            case ANY -> key == null;
            default -> key != null && partitionOf(key, of) == partition;
        };
    }

    boolean isPartition() {
        return partition >= 0;
    }

    /// As the producer does it.
    private static int partitionOf(String key, int partitions) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    @Override
    public String toString() {
        return isPartition() ? topic + "-" + partition : topic;
    }
}
