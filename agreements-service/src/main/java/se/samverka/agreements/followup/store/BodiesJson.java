package se.samverka.agreements.followup.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.followup.model.FollowUp.RecipientBody;
import se.samverka.platform.value.OrganisationNumber;

/// The bodies of a follow-up in their column.
@Converter
public class BodiesJson implements AttributeConverter<List<RecipientBody>, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private record Kept(String name, @Nullable String organisationNumber) {}

    @Override
    public String convertToDatabaseColumn(List<RecipientBody> bodies) {
        try {
            return JSON.writeValueAsString(bodies.stream()
                    .map(body -> new Kept(
                            body.name(),
                            body.organisationNumber() == null
                                    ? null
                                    : body.organisationNumber().value()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Bodies cannot be written as JSON", e);
        }
    }

    @Override
    public List<RecipientBody> convertToEntityAttribute(String text) {
        try {
            return Arrays.stream(JSON.readValue(text, Kept[].class))
                    .map(kept -> new RecipientBody(
                            kept.name(),
                            kept.organisationNumber() == null
                                    ? null
                                    : OrganisationNumber.of(kept.organisationNumber())))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored bodies cannot be read", e);
        }
    }
}
