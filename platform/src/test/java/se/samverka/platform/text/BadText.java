package se.samverka.platform.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the table of texts with which every field of every request is tested (`texts.json`).
///
/// @param kept the text that is stored and shown instead, if it is accepted; absent when unchanged
public record BadText(
        String name, String text, Refused refused, @Nullable String kept) {

    /// Where the text is rejected.
    public enum Refused {
        EVERYWHERE,
        /// Accepted as a text of several lines.
        IN_NAMES,
        /// Counts as absent where the field is optional.
        WHERE_REQUIRED,
        NOWHERE
    }

    public static List<BadText> table() {
        try (var file = BadText.class.getResourceAsStream("texts.json")) {
            return List.of(new ObjectMapper().readValue(file, BadText[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
