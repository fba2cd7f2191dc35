package se.samverka.meetings.body.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes different spellings of a person's name comparable.
public final class PersonName {

    /// A party's letter behind the name, `(S)`.
    private static final Pattern PARTY = Pattern.compile("\\([^()]*\\)\\s*$");
    /// White space and invisible characters between the words.
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Cf}\\s]+");

    private PersonName() {}

    /// The name in NFC and lower case, without party and with single spaces.
    public static String folded(String name) {
        var even =
                BETWEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
        return PARTY.matcher(even).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
