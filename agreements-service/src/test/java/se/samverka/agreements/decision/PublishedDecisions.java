package se.samverka.agreements.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Events of meetings-service, as `contracts` describes them.
final class PublishedDecisions {

    private PublishedDecisions() {}

    /// A decision of Kommunstyrelsen.
    ///
    /// @param links `agreement RELATION`
    record Told(
            UUID id,
            String title,
            long revision,
            @Nullable String organisation,
            String outcome,
            LocalDate date,
            @Nullable LocalDate announcedOn,
            String... links) {

        static Told of(String organisation, String outcome) {
            return new Told(
                    UUID.randomUUID(),
                    "Samverkansavtal",
                    1,
                    organisation,
                    outcome,
                    LocalDate.of(2025, 11, 25),
                    LocalDate.of(2025, 11, 28));
        }

        Told then(String... newLinks) {
            return new Told(id, title, revision + 1, organisation, outcome, date, announcedOn, newLinks);
        }

        Told announced(@Nullable LocalDate on) {
            return new Told(id, title, revision, organisation, outcome, date, on, links);
        }

        Told titled(String newTitle) {
            return new Told(id, newTitle, revision, organisation, outcome, date, announcedOn, links);
        }
    }

    static Told send(Told decision) {
        var links = Arrays.stream(decision.links())
                .map(link -> link.split(" "))
                .map(link -> "{\"agreementId\":\"%s\",\"relation\":\"%s\"}".formatted(link[0], link[1]))
                .collect(Collectors.joining(","));
        send(decision.id(), """
                {"id":"%s","revision":%d,"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","unheardOf":1,
                 "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01","body":"Kommunstyrelsen","bodyKind":"BOARD",%s"date":"%s",
                 "paragraph":112,"letter":"a","title":"%s","decision":"Kommunstyrelsen beslutar.",
                 "outcome":"%s","outcomes":[],"approvedOn":"%s",%s"agreementLinks":[%s]}""".formatted(
                        decision.id(),
                        decision.revision(),
                        decision.organisation() == null ? "" : "\"organisation\":\"" + decision.organisation() + "\",",
                        decision.date(),
                        decision.title(),
                        decision.outcome(),
                        decision.date(),
                        decision.announcedOn() == null ? "" : "\"announcedOn\":\"" + decision.announcedOn() + "\",",
                        links));
        return decision;
    }

    static void send(UUID key, String data) {
        var message = new ProducerRecord<>("meetings.decisions.v1", key.toString(), data);
        message.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "se.samverka.meetings.decision-recorded.v1".getBytes(StandardCharsets.UTF_8));
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
