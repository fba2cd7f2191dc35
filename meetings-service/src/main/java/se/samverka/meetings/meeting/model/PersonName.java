package se.samverka.meetings.meeting.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares the names of persons as people write them.
final class PersonName {

    /// A party's letter behind the name, `(S)`.
    private static final Pattern PARTY = Pattern.compile("\\([^()]*\\)\\s*$");
    /// What stands between the words, and is no letter.
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Cf}\\s]+");

    private PersonName() {}

    /// The name without case, party and differences of spaces, in NFC.
    static String folded(String name) {
        var even =
                BETWEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
        return PARTY.matcher(even).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
