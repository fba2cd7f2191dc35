package se.samverka.agreements.agreement.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import se.samverka.agreements.agreement.model.Correction.Rewording;

/// The changes of a correction in their column.
@Converter
public class RewordingsJson implements AttributeConverter<List<Rewording>, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public String convertToDatabaseColumn(List<Rewording> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of a correction cannot be written as JSON", e);
        }
    }

    @Override
    public List<Rewording> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Rewording>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored changes of a correction cannot be read", e);
        }
    }
}
