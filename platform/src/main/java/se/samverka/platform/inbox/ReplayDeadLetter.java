package se.samverka.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Handles dead letters again.
@ApplicationScoped
public class ReplayDeadLetter {

    private final DataSource dataSource;
    private final Inbox inbox;
    private final BusinessTime time;
    private final Event<DeadLetterReplayed> replayed;

    ReplayDeadLetter(DataSource dataSource, Inbox inbox, BusinessTime time, Event<DeadLetterReplayed> replayed) {
        this.dataSource = dataSource;
        this.inbox = inbox;
        this.time = time;
        this.replayed = replayed;
    }

    /// A dead letter that has not been replayed.
    ///
    /// @param data the message's data as text
    public record Open(UUID id, String data) {}

    /// The open dead letters of a topic with the given code, oldest first.
    public List<Open> open(String topic, ProblemCode code, int most) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("SELECT id, payload FROM dead_letter WHERE topic = ? AND code = ?"
                                + " AND replayed_at IS NULL ORDER BY id LIMIT ?")) {
            select.setString(1, topic);
            select.setString(2, code.code());
            select.setInt(3, most);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Open>();
                while (rows.next()) {
                    found.add(new Open(
                            rows.getObject(1, UUID.class), new String(rows.getBytes(2), StandardCharsets.UTF_8)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters could not be read", e);
        }
    }

    /// @throws RuleBroken 404 for an unknown one, 409 when it has already been replayed or fails again
    @Transactional
    public void run(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT topic, key, headers ->> 'ce_id' AS event_id, headers ->> 'ce_type' AS type, payload, code,"
                                + " replayed_at FROM dead_letter WHERE id = ? FOR UPDATE");
                var update = connection.prepareStatement("UPDATE dead_letter SET replayed_at = ? WHERE id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw RuleBroken.notFound("dead letter");
                }
                if (row.getObject("replayed_at") != null) {
                    throw RuleBroken.conflict(
                            ProblemCode.ALREADY_REPLAYED, "This dead letter has already been replayed");
                }
                replay(id, row);
            }
            update.setObject(1, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Dead letter " + id + " could not be replayed", e);
        }
    }

    private void replay(UUID id, ResultSet row) throws SQLException {
        if (ProblemCode.ENVELOPE_INVALID.code().equals(row.getString("code"))) {
            throw notAnEvent();
        }
        var event = new IncomingEvent(
                present(row.getString("event_id")),
                present(row.getString("type")),
                row.getString("topic"),
                present(row.getString("key")),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8));
        replayed.fire(new DeadLetterReplayed(id, event.topic(), event.key()));
        try {
            inbox.replay(event);
        } catch (UnhandledEvent e) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT, e.code(), "It still cannot be handled: " + e.getMessage(), List.of());
        }
    }

    private static String present(@Nullable String text) {
        if (text == null) {
            throw notAnEvent();
        }
        return text;
    }

    private static RuleBroken notAnEvent() {
        return RuleBroken.conflict(
                ProblemCode.ENVELOPE_INVALID, "The message is not a CloudEvent and can never be handled");
    }
}
