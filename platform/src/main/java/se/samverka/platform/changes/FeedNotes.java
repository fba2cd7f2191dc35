package se.samverka.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Notes the feed's last position outside the database. A restored database can be recognised because it is behind
/// the note. The notes of all services are in one compacted topic, keyed by the API's name.
///
/// A note is at most a second behind the feed. If a restore loses only changes of that second, this does not
/// notice; the restore procedure itself starts a generation.
@ApplicationScoped
class FeedNotes {

    static final String TOPIC = "samverka.feeds.v1";

    private static final Logger LOG = Logger.getLogger(FeedNotes.class);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final FeedGenerations generations;
    private final ObjectMapper json;
    private final String api;
    private final String bootstrapServers;
    private @Nullable KafkaProducer<String, String> producer;
    /// The highest note of the present generation that this replica has read or written.
    private FeedGenerations.@Nullable End noted;

    FeedNotes(
            FeedGenerations generations,
            ObjectMapper json,
            @ConfigProperty(name = "samverka.api") String api,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.generations = generations;
        this.json = json;
        this.api = api;
        this.bootstrapServers = bootstrapServers;
    }

    /// The content of a message.
    record Note(UUID generation, long position) {}

    /// The highest position noted of each generation of this API's feed.
    ///
    /// @throws IllegalStateException when the broker does not answer
    Map<UUID, Long> read() throws InterruptedException {
        makeTopic();
        var highest = new HashMap<UUID, Long>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers,
                        "default.api.timeout.ms", (int) LIMIT.toMillis(),
                        "request.timeout.ms", (int) LIMIT.toMillis()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            var until = System.nanoTime() + LIMIT.toNanos();
            while (consumer.position(PARTITION) < end) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(TOPIC + " was not read in " + LIMIT);
                }
                consumer.poll(POLL)
                        .forEach(message -> note(message)
                                .ifPresent(note -> highest.merge(note.generation(), note.position(), Math::max)));
            }
        }
        return highest;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() throws SQLException, InterruptedException {
        var end = generations.end();
        try {
            var before = noted;
            if (before == null || !before.generation().equals(end.generation())) {
                before = new FeedGenerations.End(end.generation(), read().getOrDefault(end.generation(), -1L));
                noted = before;
            }
            if (end.position() > before.position()) {
                producer()
                        .send(new ProducerRecord<>(
                                TOPIC, api, json.writeValueAsString(new Note(end.generation(), end.position()))))
                        .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                noted = end;
            }
        } catch (ExecutionException
                | TimeoutException
                | JsonProcessingException
                | IllegalStateException
                | org.apache.kafka.common.KafkaException e) {
            LOG.debug("The position of the feed could not be noted", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        var open = producer;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    private Optional<Note> note(ConsumerRecord<String, String> message) {
        if (!api.equals(message.key()) || message.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(message.value(), Note.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("Message %d of %s is not a valid note: %s", message.offset(), TOPIC, e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private void makeTopic() throws InterruptedException {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", (int) LIMIT.toMillis(),
                "request.timeout.ms", (int) LIMIT.toMillis());
        try (var admin = Admin.create(settings)) {
            if (admin.listTopics()
                    .names()
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .contains(TOPIC)) {
                return;
            }
            var topic =
                    new NewTopic(TOPIC, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(TOPIC + " could not be created", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        }
    }

    private KafkaProducer<String, String> producer() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            bootstrapServers,
                            "acks",
                            "all",
                            "max.block.ms",
                            (int) LIMIT.toMillis(),
                            "request.timeout.ms",
                            2_000,
                            "delivery.timeout.ms",
                            (int) LIMIT.toMillis()),
                    new StringSerializer(),
                    new StringSerializer());
            producer = open;
        }
        return open;
    }
}
