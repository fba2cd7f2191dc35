package se.samverka.agreements.agreement.model;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// A deciding body's name. Names that differ only in capitals, spaces or a § of the decision after the name are
/// of the same body.
final class BodyName {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PARAGRAPH =
            Pattern.compile("[\\s\\p{Z},;:(–-]*§+[\\s\\p{Z}]*[0-9].*$", Pattern.DOTALL);

    private BodyName() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        var composed = Normalizer.normalize(name, Form.NFC);
        var withoutParagraph = PARAGRAPH.matcher(composed).replaceFirst("");
        return SPACES.matcher(withoutParagraph).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
