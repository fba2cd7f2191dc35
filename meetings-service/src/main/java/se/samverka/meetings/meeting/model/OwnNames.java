package se.samverka.meetings.meeting.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What minutes call the body itself before a §: its name, and the initials of its words and of their parts
/// (Strategisk regional beredning: SRB; Kommunstyrelsens arbetsutskott: KSAU).
final class OwnNames {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
    private static final Set<String> SMALL_WORDS = Set.of("och", "för", "i", "av", "samt");
    private static final List<String> HEADS =
            List.of("fullmäktige", "styrelse", "nämnd", "utskott", "beredning", "direktion", "råd", "grupp", "nätverk");

    /// Bodies, and initials of bodies or of others.
    private static final Pattern ANOTHER = Pattern.compile(
            "(?<!\\p{L})(?:(?!\\p{L}*[Oo]mråd)\\p{L}*(?:styrelse|nämnd|fullmäktige|utskott|beredning|direktion|kommitté|regering"
                    + "|rådet|Rådet)(?:n|ns|en|ens|et|ets|s)?|\\p{Lu}{2,5}(?::?s)?|\\p{Lu}\\p{Ll}{0,1}au)(?!\\p{L})");

    private final String name;
    private final Set<String> initials = new LinkedHashSet<>();

    OwnNames(String name) {
        this.name = name.strip().toLowerCase(SWEDISH);
        var words = WORD.matcher(this.name)
                .results()
                .map(found -> found.group())
                .filter(word -> !SMALL_WORDS.contains(word))
                .toList();
        var whole = new StringBuilder();
        var parts = new StringBuilder();
        for (var word : words) {
            whole.append(word.charAt(0));
            parts.append(word.charAt(0));
            HEADS.stream()
                    .filter(head -> word.indexOf(head) > 1)
                    .findFirst()
                    .ifPresent(head -> parts.append(head.charAt(0)));
        }
        for (var letters : List.of(whole.toString(), parts.toString())) {
            if (letters.length() > 1) {
                initials.add(letters.toUpperCase(SWEDISH));
            }
        }
    }

    /// Whether words end with a name of the body, also in the genitive: `se SRB`, `strategisk regional
    /// berednings`.
    boolean end(String words) {
        var text = words.stripTrailing();
        var lower = text.toLowerCase(SWEDISH);
        if (endsWithWord(lower, name) || endsWithWord(lower, name + "s")) {
            return true;
        }
        return initials.stream()
                .anyMatch(letters -> endsWithWord(text, letters)
                        || endsWithWord(text, letters + "s")
                        || endsWithWord(text, letters + ":s")
                        || endsWithWord(text, mixed(letters)));
    }

    /// Whether a sentence names another body. A body calls itself `nämnden` as well.
    boolean namesAnother(String sentence) {
        return ANOTHER.matcher(sentence).results().map(found -> found.group()).anyMatch(word -> !isOwn(word));
    }

    private boolean isOwn(String word) {
        var lower = word.toLowerCase(SWEDISH);
        return end(word)
                || HEADS.stream().anyMatch(head -> lower.startsWith(head) && name.contains(head))
                || name.contains(lower);
    }

    /// `Kf` beside `KF`.
    private static String mixed(String letters) {
        return letters.charAt(0) + letters.substring(1).toLowerCase(SWEDISH);
    }

    private static boolean endsWithWord(String text, String word) {
        int at = text.length() - word.length();
        return at >= 0 && text.endsWith(word) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
}
