package se.samverka.platform.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Checks at start that every topic the service sends to accepts its largest message. Until all do, the service is
/// not ready; after that they are not checked again.
@ApplicationScoped
public class TopicLimits {

    /// The largest message that the relay sends. A version of terms is at most 512 KiB, so no agreement comes near
    /// this.
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(TopicLimits.class);
    private static final long ADMIN_SECONDS = 3;

    private final String bootstrapServers;
    private final List<String> topics;
    private volatile @Nullable String fault = "not checked yet";

    public TopicLimits(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "samverka.produces") Optional<List<String>> produces,
            @ConfigProperty(name = "samverka.consumes") Optional<List<String>> consumes) {
        this.bootstrapServers = bootstrapServers;
        this.topics = Stream.concat(
                        produces.stream().flatMap(List::stream),
                        consumes.stream().flatMap(List::stream).map(topic -> topic + ".dlq"))
                .distinct()
                .toList();
    }

    /// What is wrong; null when every topic accepts the largest message.
    public @Nullable String fault() {
        return fault;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() throws InterruptedException {
        if (fault == null) {
            return;
        }
        var found = faultOf(topics);
        if (found != null && !found.equals(fault)) {
            LOG.error(found);
        }
        fault = found;
    }

    @Nullable
    String faultOf(List<String> asked) throws InterruptedException {
        var resources = asked.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        try (var admin = Admin.create(adminSettings(bootstrapServers))) {
            var tooSmall =
                    admin.describeConfigs(resources).all().get(ADMIN_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                            .filter(topic -> Long.parseLong(topic.getValue()
                                            .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                                            .value())
                                    < MOST_BYTES)
                            .map(topic -> topic.getKey().name())
                            .sorted()
                            .collect(Collectors.joining(", "));
            return tooSmall.isEmpty()
                    ? null
                    : "max.message.bytes must be at least " + MOST_BYTES + " for topic " + tooSmall;
        } catch (ExecutionException e) {
            return "The topics " + asked + " could not be read: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage();
        } catch (TimeoutException e) {
            LOG.debug("The broker does not answer", e);
            return "The broker does not answer";
        }
    }

    static Map<String, Object> adminSettings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", "3000",
                "request.timeout.ms", "3000");
    }
}
