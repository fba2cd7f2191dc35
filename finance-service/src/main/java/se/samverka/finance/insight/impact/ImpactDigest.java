package se.samverka.finance.insight.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.platform.value.Sha256;

/// Tells two previews apart without showing what is in them: the same for everybody who asks of the same state,
/// though not everybody is shown the same documents.
@ApplicationScoped
class ImpactDigest {

    private final ObjectWriter canonical;

    /// @param json the service's own; members are written in the order in which the records declare them
    ImpactDigest(ObjectMapper json) {
        this.canonical = json.writerFor(ImpactPreviewDocument.class)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .without(SerializationFeature.INDENT_OUTPUT);
    }

    /// @param whole with every document, and no digest yet
    /// @return hex, SHA-256
    String of(ImpactPreviewDocument whole) {
        try {
            return Sha256.hex(canonical.writeValueAsBytes(whole));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A preview cannot be digested", e);
        }
    }
}
