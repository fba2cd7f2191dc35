package se.samverka.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.telemetry.Traceparent;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Stores the events of a change in the transaction of that change, which must be running: either both are
/// committed or neither is.
@ApplicationScoped
public class Outbox {

    static final String LOOP = "outbox";

    private static final String INSERT =
            "INSERT INTO outbox (topic, key, headers, payload, created_at) VALUES (?, ?, ?::jsonb, ?, ?)";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final String api;

    public Outbox(
            DataSource dataSource,
            ObjectMapper json,
            BusinessTime time,
            @ConfigProperty(name = "samverka.api") String api) {
        this.dataSource = dataSource;
        this.json = json;
        this.time = time;
        this.api = api;
    }

    /// Publishes the event when the running transaction commits.
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        var now = time.now();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.newId().toString());
        headers.put("ce_source", "urn:samverka:" + api);
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.key());
        headers.put("ce_time", now.toString());
        headers.put("content-type", "application/json");
        Traceparent.current().ifPresent(traceparent -> headers.put(Traceparent.HEADER, traceparent));
        try {
            append(event.topic(), event.key(), headers, json.writeValueAsBytes(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of type " + event.type() + " cannot be written as JSON", e);
        }
    }

    /// Sends a message unchanged, for dead letters whose content may be unreadable.
    ///
    /// @param key null for a message whose order does not matter
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setString(3, json.writeValueAsString(headers));
            insert.setBytes(4, payload);
            insert.setObject(5, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The outbox did not take a message for " + topic, e);
        }
    }
}
