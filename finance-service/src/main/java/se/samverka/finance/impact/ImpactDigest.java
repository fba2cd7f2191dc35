package se.samverka.finance.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
            var hash = MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(whole));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A preview cannot be digested", e);
        }
    }
}
