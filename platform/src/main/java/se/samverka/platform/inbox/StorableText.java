package se.samverka.platform.inbox;

import org.jspecify.annotations.Nullable;

/// Replaces the characters that PostgreSQL cannot store in `text` and `jsonb`, NUL and lone surrogates, by U+FFFD.
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        return text.codePoints()
                .map(c -> isStorable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /// @param most characters that are kept
    static String of(String text, int most) {
        var clean = of(text);
        return clean.length() <= most ? clean : of(clean.substring(0, most));
    }
}
