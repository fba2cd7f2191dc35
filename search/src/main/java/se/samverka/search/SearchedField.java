package se.samverka.search;

import org.jspecify.annotations.Nullable;

/// One field of what is searched.
///
/// @param name as the answer calls it
/// @param weight how much a word in it counts
/// @param text empty where the field is absent
public record SearchedField(String name, Weight weight, String text) {

    /// The weights of PostgreSQL's `ts_rank`: 1.0, 0.4, 0.2 and 0.1.
    public enum Weight {
        A,
        B,
        C,
        D
    }

    public static SearchedField of(String name, Weight weight, @Nullable String text) {
        return new SearchedField(name, weight, text == null ? "" : text);
    }
}
