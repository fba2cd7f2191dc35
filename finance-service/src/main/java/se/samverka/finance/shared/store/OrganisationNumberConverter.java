package se.samverka.finance.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// Stores organisation numbers as text with a hyphen.
@Converter(autoApply = true)
public class OrganisationNumberConverter implements AttributeConverter<@Nullable OrganisationNumber, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable OrganisationNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public @Nullable OrganisationNumber convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : OrganisationNumber.of(column);
    }
}
