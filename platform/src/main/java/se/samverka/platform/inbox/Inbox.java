package se.samverka.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.fault.DatabaseFaults;
import se.samverka.platform.time.BusinessTime;

/// Handles every event exactly once, or stores it as a dead letter.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int MAX_CAUSES = 20;
    private static final int MOST_NAME = 500;

    private final DataSource dataSource;
    private final BusinessTime time;
    private final List<EventHandler> handlers;
    private final DeadLetters deadLetters;
    private final ConsumerProgress progress;

    public Inbox(
            DataSource dataSource,
            BusinessTime time,
            @io.quarkus.arc.All List<EventHandler> handlers,
            DeadLetters deadLetters,
            ConsumerProgress progress) {
        this.dataSource = dataSource;
        this.time = time;
        this.handlers = handlers;
        this.deadLetters = deadLetters;
        this.progress = progress;
    }

    /// Returns once the event is handled or stored as a dead letter. The caller may then commit the offset.
    @Retry(maxRetries = -1, delay = 200, maxDuration = 0, retryOn = TransientFailure.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    public void receive(ConsumerRecord<String, byte[]> message) {
        progress.started(message.topic());
        try {
            QuarkusTransaction.requiringNew().run(() -> handleOnce(eventOf(message)));
        } catch (RuntimeException e) {
            if (DatabaseFaults.isPassing(e)) {
                LOG.warnf(
                        "An event of %s waits for the database: %s",
                        message.topic(), rootOf(e).getMessage());
                throw new TransientFailure(e);
            }
            storeDeadLetter(message, e);
        }
        progress.finished(message.topic());
    }

    /// Handles a dead letter again, in the caller's transaction.
    void replay(IncomingEvent event) {
        handleOnce(event);
    }

    private void storeDeadLetter(ConsumerRecord<String, byte[]> message, RuntimeException reason) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deadLetters.add(message, headersOf(message), reason));
        } catch (RuntimeException e) {
            // Neither the effect nor the dead letter could be stored, so the message must be delivered again,
            // whatever the fault.
            e.addSuppressed(reason);
            LOG.error("A dead letter could not be stored", e);
            throw new TransientFailure(e);
        }
    }

    private void handleOnce(IncomingEvent event) {
        if (!record(event.id())) {
            LOG.debugf("Event %s has already been handled", event.id());
            return;
        }
        handlers.stream()
                .filter(handler -> handler.topics().contains(event.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No handler for topic " + event.topic()))
                .handle(event);
    }

    private boolean record(String eventId) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO inbox (event_id, received_at) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, eventId);
            insert.setObject(2, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not record event " + eventId, e);
        }
    }

    private static IncomingEvent eventOf(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw notAnEvent();
        }
        return new IncomingEvent(
                name(header(message, "ce_id")),
                name(header(message, "ce_type")),
                message.topic(),
                name(message.key()),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    /// An event's id, type or key: indexed and shown, and therefore limited.
    private static String name(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_NAME || !text.equals(StorableText.of(text))) {
            throw notAnEvent();
        }
        return text;
    }

    private static UnhandledEvent notAnEvent() {
        return new UnhandledEvent(
                ProblemCode.ENVELOPE_INVALID,
                "The message is not a CloudEvent in binary mode with data, and with an id, type and key of 1 to "
                        + MOST_NAME + " characters");
    }

    static Map<String, String> headersOf(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// The cause behind the exceptions in which the transaction manager wraps it.
    private static Throwable rootOf(Throwable fault) {
        var root = fault;
        for (int depth = 0; root.getCause() != null && depth < MAX_CAUSES; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
