package se.samverka.meetings.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/// Writes documents as the API does, on lines of their own, the same on each machine.
@ApplicationScoped
class ArchiveJson {

    private final ObjectWriter writer;

    ArchiveJson(ObjectMapper json) {
        var indent = new DefaultIndenter("  ", "\n");
        writer = json.writer(
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    }

    byte[] write(Object document) {
        try {
            return (writer.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
