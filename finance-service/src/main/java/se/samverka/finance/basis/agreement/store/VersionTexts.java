package se.samverka.finance.basis.agreement.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions in an agreement's document as unchanged text, so that their hashes equal the sender's.
public final class VersionTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private VersionTexts() {}

    /// One version.
    ///
    /// @param terms null where the document names the version by its hash alone
    /// @param approvals null where the document carries none
    record VersionText(
            int version, @Nullable String terms, @Nullable String approvals) {}

    /// @param document that has already been read as an agreement
    static List<VersionText> of(String document) {
        var found = new ArrayList<VersionText>();
        try (var parser = JSON.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("versions")) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        found.add(version(parser, document));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return found;
        } catch (IOException e) {
            throw new IllegalArgumentException("The document is not JSON", e);
        }
    }

    /// The unchanged text of a field of an object; null where the object has no such field.
    ///
    /// @throws IllegalArgumentException when it is not JSON
    public static @Nullable String field(String object, String field) {
        try (var parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                var value = value(parser, object);
                if (name.equals(field)) {
                    return value;
                }
            }
            return null;
        } catch (IOException e) {
            throw new IllegalArgumentException("The object is not JSON", e);
        }
    }

    private static VersionText version(JsonParser parser, String document) throws IOException {
        int version = 0;
        String terms = null;
        String approvals = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("version") && token == JsonToken.VALUE_NUMBER_INT) {
                version = parser.getIntValue();
            } else if (name.equals("terms") && token == JsonToken.START_OBJECT) {
                terms = value(parser, document);
            } else if (name.equals("approvals") && token == JsonToken.START_ARRAY) {
                approvals = value(parser, document);
            } else {
                parser.skipChildren();
            }
        }
        return new VersionText(version, terms, approvals);
    }

    /// The value that begins at the current token; reads it to its end.
    private static String value(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}
