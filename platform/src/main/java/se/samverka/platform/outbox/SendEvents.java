package se.samverka.platform.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Sends rows of the outbox and reports the outcome of each. Rows of one key are sent in sequence, each after the
/// one before is acknowledged; rows of different keys are sent in parallel.
final class SendEvents {

    private static final Duration ACKNOWLEDGEMENT_LIMIT = Duration.ofSeconds(20);
    private static final int MOST_REASON = 500;

    /// Without the limits on requests: the headers of a dead letter are as long as their sender made them.
    private static final ObjectReader HEADERS = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(TopicLimits.MOST_BYTES)
                            .maxStringLength(TopicLimits.MOST_BYTES)
                            .build())
                    .build())
            .readerFor(new TypeReference<Map<String, String>>() {});

    /// A row of the outbox.
    ///
    /// @param key null for a message whose order does not matter
    /// @param payload null when it is larger than the largest message
    /// @param size of the payload in bytes
    /// @param attempts failed attempts, not counting faults that Kafka recovers from
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Row(
            long id,
            String topic,
            @Nullable String key,
            String headers,
            byte @Nullable [] payload,
            long size,
            int attempts) {}

    /// A row that was not sent.
    ///
    /// @param destination where it was to be sent
    /// @param isTransient whether Kafka recovers by itself, as when a partition gets a leader again
    record Failure(Row row, Destination destination, String reason, boolean isTransient) {}

    /// @param unsendable rows that can never be sent as they are
    /// @param retryable rows that may succeed later, each the first of its key
    record Outcome(List<Row> acknowledged, List<Failure> unsendable, List<Failure> retryable) {}

    private final String bootstrapServers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    SendEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    private record Lane(String topic, @Nullable String key, long id) {}

    private record Sent(Deque<Row> lane, Row row, Future<RecordMetadata> acknowledgement) {}

    Outcome send(List<Row> rows) throws InterruptedException {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var lanes = new LinkedHashMap<Lane, Deque<Row>>();
        for (var row : rows) {
            lanes.computeIfAbsent(
                            new Lane(row.topic(), row.key(), row.key() == null ? row.id() : 0), _ -> new ArrayDeque<>())
                    .add(row);
        }
        List<Deque<Row>> open = List.copyOf(lanes.values());
        // A topic that does not answer costs one timeout per pass, not one per row.
        var silent = new HashSet<String>();
        while (!open.isEmpty()) {
            open = sendFirstOfEach(open, silent, outcome);
        }
        if (!outcome.retryable().isEmpty()) {
            // A producer that has given up on a batch may never send again, so the next pass opens a new one.
            close();
        }
        return outcome;
    }

    /// @return the lanes with more to send
    private List<Deque<Row>> sendFirstOfEach(List<Deque<Row>> lanes, Set<String> silent, Outcome outcome)
            throws InterruptedException {
        var sent = new ArrayList<Sent>();
        for (var lane : lanes) {
            var row = lane.removeFirst();
            if (silent.contains(row.topic())) {
                outcome.retryable()
                        .add(new Failure(
                                row, Destination.of(row.topic()), "Topic " + row.topic() + " does not answer", true));
                continue;
            }
            try {
                var acknowledgement = producer().send(message(row));
                if (acknowledgement.isDone()
                        && failureOf(acknowledgement) instanceof ExecutionException e
                        && e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                    silent.add(row.topic());
                }
                sent.add(new Sent(lane, row, acknowledgement));
            } catch (Unreadable | org.apache.kafka.common.KafkaException | IllegalArgumentException e) {
                fail(row, e, silent, outcome);
            }
        }
        var more = new ArrayList<Deque<Row>>();
        for (var one : sent) {
            try {
                one.acknowledgement().get(ACKNOWLEDGEMENT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                outcome.acknowledged().add(one.row());
                if (!one.lane().isEmpty()) {
                    more.add(one.lane());
                }
            } catch (ExecutionException e) {
                fail(one.row(), e.getCause() == null ? e : e.getCause(), silent, outcome);
            } catch (TimeoutException e) {
                fail(one.row(), e, silent, outcome);
            }
        }
        return more;
    }

    private static @Nullable Exception failureOf(Future<?> done) throws InterruptedException {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e;
        }
    }

    private void fail(Row row, Throwable cause, Set<String> silent, Outcome outcome) {
        var said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        var reason = said.length() <= MOST_REASON ? said : said.substring(0, MOST_REASON);
        if (isUnsendable(cause)) {
            outcome.unsendable().add(new Failure(row, Destination.of(row.topic()), reason, false));
        } else {
            boolean isTransient = cause instanceof RetriableException || cause instanceof TimeoutException;
            outcome.retryable().add(new Failure(row, destinationOf(row, silent), reason, isTransient));
        }
    }

    private Destination destinationOf(Row row, Set<String> silent) {
        if (silent.contains(row.topic())) {
            return Destination.of(row.topic());
        }
        try {
            // The producer has the metadata, since it was about to send there.
            return Destination.of(
                    row.topic(),
                    row.key(),
                    producer().partitionsFor(row.topic()).size());
        } catch (org.apache.kafka.common.KafkaException e) {
            return Destination.of(row.topic());
        }
    }

    /// Whether the fault lies in the row, so that no retry can succeed.
    private static boolean isUnsendable(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException _ -> true;
            case RecordBatchTooLargeException _ -> true;
            case InvalidRecordException _ -> true;
            case SerializationException _ -> true;
            case InvalidTopicException _ -> true;
            case TopicAuthorizationException _ -> true;
            case PolicyViolationException _ -> true;
            case UnsupportedForMessageFormatException _ -> true;
            case Unreadable _ -> true;
            case IllegalArgumentException _ -> true;
            default -> false;
        };
    }

    private ProducerRecord<String, byte[]> message(Row row) {
        if (row.payload() == null) {
            throw new RecordTooLargeException(
                    "The payload has " + row.size() + " bytes; a message has at most " + TopicLimits.MOST_BYTES);
        }
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        try {
            HEADERS.<Map<String, String>>readValue(row.headers())
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new Unreadable("The headers cannot be read", e);
        }
        return message;
    }

    private KafkaProducer<String, byte[]> producer() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            // Each record is rejected or acknowledged on its own. When the broker finds a batch too
                            // large, the client splits it into batches of this size and would retry an equally
                            // large one for ever.
                            ProducerConfig.BATCH_SIZE_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicLimits.MOST_BYTES),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    /// The row cannot be turned into a message.
    private static final class Unreadable extends RuntimeException {
        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
