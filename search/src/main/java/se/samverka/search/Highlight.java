package se.samverka.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A field in which words of the query stand.
@Schema(
        name = "SearchHighlight",
        description = "A field in which words of the query stand / Ett fält där sökorden finns")
public record Highlight(
        @Schema(
                description = "The field's name; one inside others by its JSON pointer without the first slash"
                        + " / Fältets namn; för ett fält inuti andra JSON-pekaren utan första snedstrecket",
                examples = "title")
        String field,

        @Schema(description = "Pieces of its text, at most three / Högst tre utdrag ur texten")
        List<Fragment> fragments) {

    /// A piece of a text.
    @Schema(name = "SearchHighlightFragment", description = "A piece of a text / Ett utdrag ur en text")
    public record Fragment(
            @Schema(
                    description = "Unchanged from the field; plain text / Ordagrant ur fältet; ren text",
                    examples = "Kostnaden delas.")
            String text,

            @Schema(description = "Words that were found, in order / Funna ord i ordning")
            List<Match> matches) {}

    /// Where a word stands in a piece.
    @Schema(
            name = "SearchHighlightMatch",
            description = "Where a found word stands in the text, in UTF-16 code units, as JavaScript and Java count"
                    + " / Var ett funnet ord står i texten, räknat i UTF-16-kodenheter som i JavaScript och Java")
    public record Match(
            @Schema(description = "First code unit, from 0 / Första kodenheten, från 0", examples = "0")
            int start,

            @Schema(description = "Behind the last code unit / Efter sista kodenheten", examples = "9")
            int end) {}
}
