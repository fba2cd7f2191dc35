package se.samverka.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import se.samverka.contracts.ProblemCode;

/// Reads events tolerantly: a publisher may add fields without asking its consumers (profile VER.03).
@ApplicationScoped
public class EventJson {

    private final ObjectMapper json;

    public EventJson(ObjectMapper json) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    /// @throws UnhandledEvent when the data is not of that shape
    public <T> T read(IncomingEvent event, Class<T> type) {
        try {
            return json.readValue(event.data(), type);
        } catch (IOException e) {
            throw new UnhandledEvent(
                    ProblemCode.EVENT_UNREADABLE, "The data of event " + event.id() + " cannot be read", e);
        }
    }
}
