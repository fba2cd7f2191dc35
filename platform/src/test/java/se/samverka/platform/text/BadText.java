package se.samverka.platform.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the table of texts that every field of every request is tried with (`texts.json`).
///
/// @param kept what is stored and shown instead, where the text is taken; the text itself where absent
public record BadText(
        String name, String text, Refused refused, @Nullable String kept) {

    /// Where the text is refused.
    public enum Refused {
        EVERYWHERE,
        /// Taken as running text.
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
