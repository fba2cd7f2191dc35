package se.samverka.finance.delivery.export.sie;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;

/// Text in code page 437, which SIE calls PC8. Characters that it lacks are replaced:
///
/// | | |
/// |---|---|
/// | the euro sign | `EUR` |
/// | dashes, minus sign, no-break hyphen | `-` |
/// | curly and low quotation marks | `'` and `"` |
/// | ellipsis | `...` |
/// | no-break and other blanks | a blank |
/// | `§`, trade mark, copyright, registered | `par.`, `(TM)`, `(C)`, `(R)` |
/// | per mille, multiplication sign | `o/oo`, `x` |
/// | Ø, ø, Œ, œ, Ð, ð, Đ, đ, Þ, þ, Ł, ł, ẞ | `O`, `o`, `OE`, `oe`, `D`, `d`, `D`, `d`, `Th`, `th`, `L`, `l`, `SS` |
/// | backslash, which SIE has no way to write before a quotation mark | `/` |
/// | control characters, which SIE forbids | a blank |
/// | letters with other accents | the letter without them |
/// | anything else | `?` |
final class Cp437 {

    static final Charset CHARSET = Charset.forName("IBM437");

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    private static final Map<Integer, String> INSTEAD = Map.ofEntries(
            Map.entry(0x20AC, "EUR"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2015, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2026, "..."),
            Map.entry(0x00A0, " "),
            Map.entry(0x2007, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x200A, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x2028, " "),
            Map.entry(0x2029, " "),
            Map.entry(0x00A7, "par."),
            Map.entry(0x2122, "(TM)"),
            Map.entry(0x00A9, "(C)"),
            Map.entry(0x00AE, "(R)"),
            Map.entry(0x2030, "o/oo"),
            Map.entry(0x00D7, "x"),
            Map.entry(0x00D8, "O"),
            Map.entry(0x00F8, "o"),
            Map.entry(0x0152, "OE"),
            Map.entry(0x0153, "oe"),
            Map.entry(0x00D0, "D"),
            Map.entry(0x00F0, "d"),
            Map.entry(0x00DE, "Th"),
            Map.entry(0x00FE, "th"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0110, "D"),
            Map.entry(0x0111, "d"),
            Map.entry(0x1E9E, "SS"),
            Map.entry((int) '\\', "/"));

    private Cp437() {}

    /// The text without characters that the code page lacks or SIE forbids.
    static String of(String text) {
        var written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> written.append(instead(c)));
        return written.toString();
    }

    private static String instead(int c) {
        var replacement = INSTEAD.get(c);
        if (replacement != null) {
            return replacement;
        }
        if (c < FIRST_PRINTABLE || c == DELETE) {
            return " ";
        }
        var character = Character.toString(c);
        if (has(character)) {
            return character;
        }
        var plain = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : "?";
    }

    private static boolean has(String text) {
        return CHARSET.newEncoder().canEncode(text);
    }
}
