package se.samverka.finance.insight.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.platform.value.Sha256;

/// A digest by which previews can be compared without revealing their contents. It is the same for every caller at
/// the same state, although not everybody sees the same documents.
@ApplicationScoped
class ImpactDigest {

    private final ObjectWriter canonical;

    /// @param json the service's own mapper; it writes members in the order in which the records declare them
    ImpactDigest(ObjectMapper json) {
        this.canonical = json.writerFor(ImpactPreviewDocument.class)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .without(SerializationFeature.INDENT_OUTPUT);
    }

    /// @param whole the preview with every document, and without a digest
    /// @return hex, SHA-256
    String of(ImpactPreviewDocument whole) {
        try {
            return Sha256.hex(canonical.writeValueAsBytes(whole));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A preview cannot be digested", e);
        }
    }
}
