package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;

/// Reads a value from a JSON string only. The JSON number `590000.00` is not accepted as an amount: a parser on the
/// way may already have turned it into a binary fraction.
final class ValueReader<T> extends StdScalarDeserializer<T> {

    private final ProblemCode code;
    private final transient Function<String, T> reader;

    ValueReader(Class<T> type, ProblemCode code, Function<String, T> reader) {
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
