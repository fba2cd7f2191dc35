package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;

/// Reads a value from its written form, from a JSON string alone: the JSON number `590000.00` is no amount, since a
/// parser on the way may already have made it a binary fraction.
final class WrittenValue<T> extends StdScalarDeserializer<T> {

    private final ProblemCode code;
    private final transient Function<String, T> reader;

    WrittenValue(Class<T> type, ProblemCode code, Function<String, T> reader) {
        super(type);
        this.code = code;
        this.reader = reader;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return handledType().cast(context.handleUnexpectedToken(handledType(), parser));
        }
        try {
            return reader.apply(parser.getText());
        } catch (IllegalArgumentException e) {
            throw new ValueRefused(parser, code, String.valueOf(e.getMessage()), handledType(), e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> handledType() {
        return (Class<T>) super.handledType();
    }
}
