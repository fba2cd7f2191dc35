package se.samverka.finance.books.invoice.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.Hindrance;

/// Stores a hindrance by its code.
@Converter
public class HindranceConverter implements AttributeConverter<Hindrance, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Hindrance hindrance) {
        return hindrance == null ? null : hindrance.code();
    }

    @Override
    public @Nullable Hindrance convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Hindrance.of(code);
    }
}
