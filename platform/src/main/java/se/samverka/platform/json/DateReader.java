package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.time.FullDate;

/// Reads a [FullDate]; anything else is a value of the wrong type.
final class DateReader extends StdScalarDeserializer<LocalDate> {

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var text = parser.getText();
        try {
            return FullDate.parse(text);
        } catch (DateTimeException unreadable) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "%s", unreadable.getMessage());
        }
    }
}
