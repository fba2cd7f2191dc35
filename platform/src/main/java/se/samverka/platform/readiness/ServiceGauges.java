package se.samverka.platform.readiness;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Samples every five seconds what is waiting: events to send, changes without a position, dead letters, messages
/// not yet consumed.
///
/// `/metrics` shows them as `samverka_outbox_depth`, `samverka_outbox_oldest_seconds`, `samverka_changes_pending`,
/// `samverka_dead_letters_open` and `samverka_consumer_lag`; [Readiness] checks them.
@ApplicationScoped
public class ServiceGauges {

    private static final Logger LOG = Logger.getLogger(ServiceGauges.class);
    private static final long KAFKA_LIMIT_SECONDS = 3;
    private static final String SAMPLE = """
            SELECT (SELECT count(*) FROM outbox_sendable) AS outbox_depth,
                   (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::bigint
                      FROM outbox_sendable) AS outbox_oldest_seconds,
                   (SELECT count(*) FROM change_pending) AS changes_pending,
                   (SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL) AS dead_letters
            """;

    private final DataSource dataSource;
    private final String group;
    private final String bootstrapServers;
    private final Optional<List<String>> consumes;
    private final AtomicLong outboxDepth;
    private final AtomicLong outboxOldestSeconds;
    private final AtomicLong changesPending;
    private final AtomicLong deadLetters;
    private final AtomicLong consumerLag;
    private final AtomicReference<@Nullable String> brokerFault = new AtomicReference<>();
    private volatile @Nullable Admin admin;

    public ServiceGauges(
            DataSource dataSource,
            MeterRegistry metrics,
            @ConfigProperty(name = "samverka.api") String api,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "samverka.consumes") Optional<List<String>> consumes) {
        this.dataSource = dataSource;
        this.group = api;
        this.bootstrapServers = bootstrapServers;
        this.consumes = consumes;
        outboxDepth = metrics.gauge("samverka.outbox.depth", new AtomicLong());
        outboxOldestSeconds = metrics.gauge("samverka.outbox.oldest.seconds", new AtomicLong());
        changesPending = metrics.gauge("samverka.changes.pending", new AtomicLong());
        deadLetters = metrics.gauge("samverka.dead.letters.open", new AtomicLong());
        consumerLag = metrics.gauge("samverka.consumer.lag", new AtomicLong());
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() throws SQLException, InterruptedException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SAMPLE);
                var row = select.executeQuery()) {
            row.next();
            outboxDepth.set(row.getLong("outbox_depth"));
            outboxOldestSeconds.set(row.getLong("outbox_oldest_seconds"));
            changesPending.set(row.getLong("changes_pending"));
            deadLetters.set(row.getLong("dead_letters"));
        }
        if (consumes.isPresent()) {
            sampleLag(consumes.get());
        }
    }

    private void sampleLag(List<String> topics) throws InterruptedException {
        try {
            var admin = admin();
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(KAFKA_LIMIT_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(p -> ends.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
            var latest = admin.listOffsets(ends).all().get(KAFKA_LIMIT_SECONDS, TimeUnit.SECONDS);
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(KAFKA_LIMIT_SECONDS, TimeUnit.SECONDS);
            consumerLag.set(latest.entrySet().stream().collect(Collectors.summingLong(end -> {
                var at = committed.get(end.getKey());
                return end.getValue().offset() - (at == null ? 0 : at.offset());
            })));
            brokerFault.set(null);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The broker did not answer", e);
            brokerFault.set("the broker does not answer");
        }
    }

    /// One client for the life of the service; it reconnects by itself.
    private Admin admin() {
        var open = admin;
        if (open == null) {
            open = Admin.create(Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "default.api.timeout.ms", "3000",
                    "request.timeout.ms", "3000"));
            admin = open;
        }
        return open;
    }

    void stop(@Observes ShutdownEvent event) {
        var open = admin;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    long outboxDepth() {
        return outboxDepth.get();
    }

    long outboxOldestSeconds() {
        return outboxOldestSeconds.get();
    }

    long deadLetters() {
        return deadLetters.get();
    }

    long consumerLag() {
        return consumerLag.get();
    }

    @Nullable
    String brokerFault() {
        return brokerFault.get();
    }
}
