package se.samverka.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Stores messages that could not be handled: a row to show and replay, and a message on `<topic>.dlq`, in one
/// transaction.
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final int MOST_REASON = 2_000;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final Outbox outbox;
    private final Event<DeadLetterKept> kept;

    public DeadLetters(
            DataSource dataSource, ObjectMapper json, BusinessTime time, Outbox outbox, Event<DeadLetterKept> kept) {
        this.dataSource = dataSource;
        this.json = json;
        this.time = time;
        this.outbox = outbox;
        this.kept = kept;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(ConsumerRecord<String, byte[]> message, Map<String, String> headers, RuntimeException fault) {
        var code = codeOf(fault).code();
        var reason = StorableText.of(reasonOf(fault), MOST_REASON);
        var key = StorableText.ofNullable(message.key());
        var clean = storable(headers);
        var id = Ids.newId();
        LOG.errorf(
                fault,
                "Message %d of %s-%d becomes a dead letter",
                message.offset(),
                message.topic(),
                message.partition());
        var payload = message.value() == null ? new byte[0] : message.value();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO dead_letter"
                                + " (id, topic, partition, \"offset\", key, headers, payload, code, reason, received_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) ON CONFLICT (topic, partition, \"offset\") DO NOTHING")) {
            insert.setObject(1, id);
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setString(5, key);
            insert.setString(6, json.writeValueAsString(clean));
            insert.setBytes(7, payload);
            insert.setString(8, code);
            insert.setString(9, reason);
            insert.setObject(10, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A dead letter of " + message.topic() + " could not be stored", e);
        }
        var withReason = new LinkedHashMap<>(clean);
        withReason.put("samverka_code", code);
        withReason.put("samverka_reason", reason);
        withReason.put("samverka_offset", message.topic() + "-" + message.partition() + "@" + message.offset());
        outbox.append(message.topic() + ".dlq", key, withReason, payload);
        kept.fire(new DeadLetterKept(
                id, message.topic(), key, code, reason, new String(payload, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> storable(Map<String, String> headers) {
        var clean = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> clean.put(StorableText.of(name), StorableText.of(value)));
        return clean;
    }

    static ProblemCode codeOf(RuntimeException fault) {
        return switch (fault) {
            case UnhandledEvent unhandled -> unhandled.code();
            case RuleBroken broken -> broken.code();
            default -> ProblemCode.UNEXPECTED_FAULT;
        };
    }

    static String reasonOf(RuntimeException fault) {
        return switch (fault) {
            case UnhandledEvent unhandled -> String.valueOf(unhandled.getMessage());
            case RuleBroken broken -> broken.detail();
            default -> "Unexpected fault " + fault.getClass().getSimpleName() + "; see the service's log";
        };
    }
}
