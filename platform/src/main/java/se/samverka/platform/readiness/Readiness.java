package se.samverka.platform.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import se.samverka.platform.changes.ChangeSequencer;
import se.samverka.platform.inbox.ConsumerProgress;
import se.samverka.platform.leader.LeaderLoop;
import se.samverka.platform.outbox.OutboxRelay;
import se.samverka.platform.outbox.ParkedEvents;
import se.samverka.platform.outbox.TopicLimits;

/// The checks of `/health/ready` besides the database: events are sent, the feed moves, and events are received.
@ApplicationScoped
public class Readiness {

    /// Longer than a garbage collection pause or the election of a new leader.
    private static final Duration STALLED = Duration.ofSeconds(20);

    @Produces
    @ApplicationScoped
    @org.eclipse.microprofile.health.Readiness
    HealthCheck relay(OutboxRelay relay, ParkedEvents parked, ServiceGauges gauges) {
        return () -> {
            var waiting = relay.waiting();
            var answer = loop("outbox-relay", relay.loop())
                    .status(isMoving(relay.loop()) && gauges.outboxOldestSeconds() < STALLED.toSeconds())
                    .withData("depth", gauges.outboxDepth())
                    .withData("oldestSeconds", gauges.outboxOldestSeconds())
                    // An event that cannot be sent delays its own document only, so the service stays ready.
                    .withData("parked", parked.sampled());
            return (waiting == null ? answer : answer.withData("waiting", waiting)).build();
        };
    }

    @Produces
    @ApplicationScoped
    @org.eclipse.microprofile.health.Readiness
    HealthCheck messageSize(TopicLimits limits) {
        return () -> {
            var fault = limits.fault();
            var answer = HealthCheckResponse.named("message-size").status(fault == null);
            return (fault == null ? answer : answer.withData("fault", fault)).build();
        };
    }

    @Produces
    @ApplicationScoped
    @org.eclipse.microprofile.health.Readiness
    HealthCheck feed(ChangeSequencer sequencer) {
        return () -> loop("changes-feed", sequencer.loop())
                .status(isMoving(sequencer.loop()))
                .build();
    }

    @Produces
    @ApplicationScoped
    @org.eclipse.microprofile.health.Readiness
    HealthCheck consumer(ConsumerProgress progress, ServiceGauges gauges) {
        return () -> {
            var fault = gauges.brokerFault();
            var answer = HealthCheckResponse.named("consumer")
                    .status(fault == null && progress.stuckFor().compareTo(STALLED) < 0)
                    .withData("lag", gauges.consumerLag())
                    .withData("deadLetters", gauges.deadLetters())
                    .withData("presentEventSeconds", progress.stuckFor().toSeconds());
            return (fault == null ? answer : answer.withData("fault", fault)).build();
        };
    }

    private static org.eclipse.microprofile.health.HealthCheckResponseBuilder loop(String name, LeaderLoop loop) {
        var builder = HealthCheckResponse.named(name);
        var failure = loop.failure();
        return failure == null ? builder : builder.withData("fault", failure);
    }

    private static boolean isMoving(LeaderLoop loop) {
        return loop.lastSuccess().isAfter(Instant.now().minus(STALLED));
    }
}
