package se.samverka.agreements.distribution.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import se.samverka.agreements.distribution.store.DistributionListEntity.Addressee;

/// The entries of a distribution list in their column: `{"entries":[…]}`.
@Converter
public class AddresseesJson implements AttributeConverter<List<Addressee>, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private record Column(List<Addressee> entries) {}

    @Override
    public String convertToDatabaseColumn(List<Addressee> entries) {
        try {
            return JSON.writeValueAsString(new Column(entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A distribution list cannot be written as JSON", e);
        }
    }

    @Override
    public List<Addressee> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Column.class).entries();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored distribution list cannot be read", e);
        }
    }
}
