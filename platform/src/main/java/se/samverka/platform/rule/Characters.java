package se.samverka.platform.rule;

import java.text.Normalizer;
import java.util.Optional;

/// The characters allowed in texts that are stored, searched, or written as JSON or XML. Bodies, addresses and
/// headers follow the same rule (docs/security.md, "Text").
public final class Characters {

    private static final int NON_CHARACTERS_FIRST = 0xFDD0;
    private static final int NON_CHARACTERS_LAST = 0xFDEF;
    /// The last two code points of each plane are non-characters.
    private static final int PLANE_END = 0xFFFE;
    private static final int EMPTY_BRAILLE = 0x2800;
    /// First and last of each range of Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties.txt, a
    /// property that Java lacks.
    private static final int[] DEFAULT_IGNORABLE = {
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };
    private static final String LINE_ENDS = "\n\r\u2028\u2029";

    /// The kind of text.
    public enum Use {
        /// One line.
        NAME,
        /// Several lines, with tabs.
        TEXT
    }

    /// The kinds of character that these rules distinguish.
    public enum Kind {
        ORDINARY("an ordinary character"),
        TAB("a tab"),
        LINE_END("a line end"),
        CONTROL("a control character"),
        SURROGATE("a lone surrogate"),
        NON_CHARACTER("a non-character"),
        DIRECTION("a direction override or isolate"),
        UNASSIGNED("an unassigned character");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public static Kind of(int character) {
            if (character == '\t') {
                return TAB;
            }
            if (LINE_ENDS.indexOf(character) >= 0) {
                return LINE_END;
            }
            if (Character.isISOControl(character)) {
                return CONTROL;
            }
            if (Character.getType(character) == Character.SURROGATE) {
                return SURROGATE;
            }
            if ((character >= NON_CHARACTERS_FIRST && character <= NON_CHARACTERS_LAST)
                    || (character & PLANE_END) == PLANE_END) {
                return NON_CHARACTER;
            }
            if ((character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)) {
                return DIRECTION;
            }
            return Character.getType(character) == Character.UNASSIGNED ? UNASSIGNED : ORDINARY;
        }

        public boolean allowedIn(Use use) {
            return switch (this) {
                case ORDINARY -> true;
                case TAB, LINE_END, UNASSIGNED -> use == Use.TEXT;
                case CONTROL, SURROGATE, NON_CHARACTER, DIRECTION -> false;
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private Characters() {}

    /// @return the position of the first character that is not allowed and what is wrong with it; empty when all
    ///     are allowed
    public static Optional<String> fault(String text, Use use) {
        int place = 1;
        for (int at = 0; at < text.length(); place++) {
            int character = text.codePointAt(at);
            var kind = Kind.of(character);
            if (!kind.allowedIn(use)) {
                return Optional.of("Character %d is U+%04X, %s; remove it".formatted(place, character, kind));
            }
            at += Character.charCount(character);
        }
        return Optional.empty();
    }

    /// The form in which a text is stored and searched: composed characters (NFC), and U+2028 and U+2029 as line
    /// ends.
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }

    /// Whether nothing is visible: only white space of any kind and invisible characters.
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c));
    }

    /// Whether an allowed character is invisible and not white space: a format character, another default-ignorable
    /// one (Unicode), or the braille pattern without dots.
    public static boolean isInvisible(int character) {
        return Kind.of(character).allowedIn(Use.TEXT)
                && (Character.getType(character) == Character.FORMAT
                        || character == EMPTY_BRAILLE
                        || isDefaultIgnorable(character));
    }

    private static boolean isDefaultIgnorable(int character) {
        for (int i = 0; i < DEFAULT_IGNORABLE.length; i += 2) {
            if (character >= DEFAULT_IGNORABLE[i] && character <= DEFAULT_IGNORABLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /// The text as it may be shown in a response: characters that no text may hold are replaced by their numbers.
    public static String shown(String text) {
        if (fault(text, Use.TEXT).isEmpty()) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        shown.append(Kind.of(c).allowedIn(Use.TEXT) ? Character.toString(c) : "\\u%04x".formatted(c)));
        return shown.toString();
    }
}
