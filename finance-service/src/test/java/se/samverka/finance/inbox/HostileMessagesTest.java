package se.samverka.finance.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Publisher;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

/// Nothing in a message's key, type, headers or data prevents its dead letter from being stored, or the next
/// message from being handled.
@QuarkusTest
class HostileMessagesTest extends ServiceTest {

    private static final byte[] NONE = null;
    private static final String LONG = "x".repeat(100_000);
    private static final byte[] NOT_UTF_8 = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, (byte) 0xED, (byte) 0xA0, (byte) 0x80};

    /// One message; null omits a part.
    private record Message(String what, byte[] key, Map<String, byte[]> headers, byte[] data) {}

    private static List<Message> messages() {
        var key = bytes(UUID.randomUUID().toString());
        return List.of(
                new Message("no key", NONE, headers(), bytes("{}")),
                new Message("an empty key", new byte[0], headers(), bytes("{}")),
                new Message("a key with NUL", bytes("a\0b"), headers(), bytes("{}")),
                new Message("a key of NULs", new byte[50], headers(), bytes("{}")),
                new Message("a long key", bytes(LONG), headers(), bytes("{}")),
                new Message("a key that is not UTF-8", NOT_UTF_8, headers(), bytes("{}")),
                new Message("no headers", key, Map.of(), bytes("{}")),
                new Message("no data", key, headers(), NONE),
                new Message("data that is not UTF-8", key, headers(), NOT_UTF_8),
                new Message("data with NUL", key, headers(), bytes("{\"title\":\"\\u0000\",\"id\":\"\\ud800\"}")),
                new Message("a title with a lone surrogate", key, headers(), bytes("{\"ti\\ud800\0tle\":1}")),
                new Message("a type with NUL", key, with("ce_type", bytes("a\0b")), bytes("{}")),
                new Message("a long type", key, with("ce_type", bytes(LONG)), bytes("{}")),
                new Message("a type that is not UTF-8", key, with("ce_type", NOT_UTF_8), bytes("{}")),
                new Message("an empty type", key, with("ce_type", new byte[0]), bytes("{}")),
                new Message("a type without value", key, with("ce_type", NONE), bytes("{}")),
                new Message("an id with NUL", key, with("ce_id", bytes("\0")), bytes("{}")),
                new Message("a long id", key, with("ce_id", bytes(LONG)), bytes("{}")),
                new Message("an id that is not UTF-8", key, with("ce_id", NOT_UTF_8), bytes("{}")),
                new Message("a header without value", key, with("x", NONE), bytes("{}")),
                new Message("a header's name with NUL", key, with("x\0y", bytes("1")), bytes("{}")),
                new Message("an empty header's name", key, with("", bytes("1")), bytes("{}")),
                new Message("a long header's name", key, with(LONG, bytes("1")), bytes("{}")),
                new Message("a long header", key, with("x", bytes(LONG)), bytes("{}")),
                new Message("a header that is not UTF-8", key, with("x", NOT_UTF_8), bytes("{}")),
                new Message("a source that is not a URI", key, with("ce_source", bytes(" :// \0")), bytes("{}")),
                new Message("an invalid time", key, with("ce_time", bytes("yesterday")), bytes("{}")),
                new Message("a schema that is not a URI", key, with("ce_dataschema", bytes("\0 ")), bytes("{}")),
                new Message("an invalid version", key, with("ce_specversion", bytes("x")), bytes("{}")),
                new Message("an invalid trace", key, with("traceparent", NOT_UTF_8), bytes("{}")),
                new Message(
                        "a CloudEvent in structured mode",
                        key,
                        with("content-type", bytes("application/cloudevents+json")),
                        bytes("{}")),
                new Message(
                        "a CloudEvent in structured mode that is not JSON",
                        key,
                        Map.of("content-type", bytes("application/cloudevents+json")),
                        NOT_UTF_8),
                new Message("a CloudEvent in no mode", key, with("content-type", NONE), bytes("{}")));
    }

    @Test
    void each_becomes_a_dead_letter_and_the_next_message_is_handled() throws ExecutionException, InterruptedException {
        // Given
        long before = count("SELECT count(*) FROM dead_letter");
        long sent = count("SELECT count(*) FROM outbox");
        var messages = messages();
        // When: every partition gets all of them
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var message : messages) {
                for (int partition = 0; partition < 3; partition++) {
                    var record = new ProducerRecord<>(Publisher.AGREEMENTS, partition, message.key(), message.data());
                    message.headers().forEach(record.headers()::add);
                    producer.send(record).get();
                }
            }
        }
        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM dead_letter") - before)
                        .isEqualTo(3L * messages.size()));
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-entered-into-force");
        // They are sent to the dead-letter topic, and none of them is parked.
        await().atMost(Duration.ofSeconds(30)).until(() -> count("SELECT count(*) FROM outbox") <= sent);
        var page = get(admin(), "/dead-letters?limit=200")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.<String>getList("deadLetters.code"))
                .contains("envelope-invalid", "event-incomplete", "event-unreadable");
        // A message without an envelope cannot be replayed.
        var hopeless = page.<String>getList("deadLetters.findAll { it.code == 'envelope-invalid' }.id")
                .getFirst();
        as(admin())
                .post(BASE + "/dead-letters/" + hopeless + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("envelope-invalid"));
    }

    private static Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put("ce_specversion", bytes("1.0"));
        headers.put("ce_id", bytes(UUID.randomUUID().toString()));
        headers.put("ce_source", bytes("urn:samverka:agreements"));
        headers.put("ce_type", bytes("se.samverka.agreements.agreement-amended.v1"));
        headers.put("content-type", bytes("application/json"));
        return headers;
    }

    private static Map<String, byte[]> with(String name, byte[] value) {
        var headers = headers();
        headers.put(name, value);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
