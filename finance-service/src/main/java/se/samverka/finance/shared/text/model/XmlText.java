package se.samverka.finance.shared.text.model;

/// Text limited to the characters of XML 1.0 (recommendation § 2.2).
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /// White space becomes single blanks, with none at the ends; characters that XML forbids become U+FFFD.
    public static String of(String text) {
        return text.codePoints()
                .map(c -> allowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
    }

    /// The text, or the alternative if the text has no visible character.
    public static String of(String text, String otherwise) {
        var clean = of(text);
        return clean.isEmpty() ? of(otherwise) : clean;
    }

    private static boolean allowed(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return blank || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
