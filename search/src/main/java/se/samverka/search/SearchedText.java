package se.samverka.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverka.search.SearchedField.Weight;

/// Writes the lexemes of some fields as PostgreSQL reads a `tsvector`: `'avtal':1A,7B 'kommun':2A`.
///
/// A field's words begin some way behind those of the field before, so that no phrase goes from one to the
/// other. What no `tsvector` can hold, a megabyte or more, is left out from the end.
public final class SearchedText {

    /// Of the fields together. A little more than the largest paragraph that the API takes.
    static final int MOST_CHARACTERS = 250_000;

    private static final int BETWEEN_FIELDS = 10;
    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS_OF_A_LEXEME = 255;

    /// PostgreSQL's limit is 1 048 575, of lexemes and positions.
    private static final int MOST_BYTES = 900_000;

    /// PostgreSQL takes no longer word. A real one is never as long.
    private static final int MOST_BYTES_OF_A_LEXEME = 2_046;

    private static final int BYTES_OF_A_LEXEME = 4;
    private static final int BYTES_OF_A_POSITION = 2;

    private SearchedText() {}

    public static String vector(List<SearchedField> fields) {
        var lexemes = new HashMap<String, TreeMap<Integer, Weight>>();
        int bytes = 0;
        for (var place : places(fields)) {
            var lexeme = place.occurrence.lexeme();
            int length = lexeme.getBytes(StandardCharsets.UTF_8).length;
            if (length > MOST_BYTES_OF_A_LEXEME) {
                continue;
            }
            var positions = lexemes.get(lexeme);
            if (positions == null) {
                bytes += BYTES_OF_A_LEXEME + length;
            } else if (positions.size() >= MOST_POSITIONS_OF_A_LEXEME) {
                continue;
            }
            bytes += BYTES_OF_A_POSITION;
            if (bytes > MOST_BYTES) {
                break;
            }
            lexemes.computeIfAbsent(lexeme, _ -> new TreeMap<>())
                    .putIfAbsent(Math.min(place.position, LAST_POSITION), place.field.weight());
        }
        var vector = new StringBuilder();
        for (var entry : new TreeMap<>(lexemes).entrySet()) {
            vector.append(vector.isEmpty() ? "" : " ")
                    .append(quoted(entry.getKey()))
                    .append(':')
                    .append(positions(entry.getValue()));
        }
        return vector.toString();
    }

    /// An occurrence in a field.
    ///
    /// @param position counts from 1, over all fields
    record Place(SearchedField field, SwedishText.Occurrence occurrence, int position) {}

    static List<Place> places(List<SearchedField> fields) {
        var places = new ArrayList<Place>();
        int next = 1;
        int characters = 0;
        for (var field : fields) {
            var text = field.text().substring(0, whole(field.text(), MOST_CHARACTERS - characters));
            characters += text.length();
            int last = next;
            for (var occurrence : SwedishText.occurrences(text)) {
                places.add(new Place(field, occurrence, next + occurrence.position()));
                last = next + occurrence.position() + occurrence.length() - 1;
            }
            next = last + BETWEEN_FIELDS;
        }
        return places;
    }

    /// At most so many code units, and no half character.
    private static int whole(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String positions(Map<Integer, Weight> positions) {
        var text = new StringBuilder();
        positions.forEach((position, weight) -> text.append(text.isEmpty() ? "" : ",")
                .append(position)
                .append(weight == Weight.D ? "" : weight.name()));
        return text.toString();
    }
}
