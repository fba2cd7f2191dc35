package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads names of persons from lists of them.
final class Persons {

    /// One person of a list.
    ///
    /// @param party its letter or abbreviation, if it stands after the name
    /// @param after what else the list says of the person, such as the duty
    record Person(String name, @Nullable String party, String after) {

        /// `Anna Exempel (S)`.
        String shown() {
            return party == null ? name : name + " (" + party + ")";
        }
    }

    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]*";
    static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:(?:von|af|de|der|van|la|le|el|al) )?" + WORD + "){1,4}";
    static final String PARTY = "\\((?<party>\\p{Lu}[\\p{L}-]{0,5}|-|–)\\)";

    /// Older minutes name persons by title and surname: `hrr Ek, Berg och Lund samt fru Ahl`.
    private static final String TITLE = "(?:[Hh]rr?|[Hh]err(?:ar(?:na)?)?|[Ff]ru(?:ar(?:na)?)?|[Ff]röken|[Ff]rk)\\.?";
    private static final Pattern TITLED = Pattern.compile("(?:" + TITLE + " )?" + WORD);
    private static final Pattern ACADEMIC = Pattern.compile(
            "^(?:(?:[Pp]rofessor|[Pp]rof\\.|[Dd]ocent|[Dd]oc\\.|[Dd]r\\.?|[Ll]ektor|[Ff]il\\. ?dr) )+(?=\\p{Lu})");
    private static final Pattern TITLE_FIRST = Pattern.compile("^" + TITLE + " ");
    /// How those who follow take part: `via länk: Anna Exempel`.
    private static final Pattern LABELLED = Pattern.compile("(?<label>\\p{L}[\\p{L} ]{2,40}): (?<rest>\\p{Lu}.*)");

    private static final String INITIALS = "(?:\\p{Lu}\\. ?){1,3}\\p{Lu}[\\p{L}'’-]+";
    private static final Pattern ENTRY =
            Pattern.compile("(?<name>" + NAME + "|" + INITIALS + ")(?:,? ?" + PARTY + ")?(?<after>.*)");
    private static final Pattern DIVIDER = Pattern.compile("\\t|[,;] ?|(?: och | samt | & )(?=\\p{Lu}|" + TITLE + " )");
    private static final int LONGEST = 2_000;

    private Persons() {}

    /// Whether the text is nothing but names.
    static boolean areNamedBy(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var parts = DIVIDER.split(text.strip(), -1);
        for (var part : parts) {
            var entry = ENTRY.matcher(part.strip());
            if (!entry.matches() || !entry.group("after").strip().matches("[.:]?")) {
                return false;
            }
        }
        return parts.length > 0;
    }

    /// The persons of a list, `Anna Exempel (S), ordförande, Bertil Prov (M) för Cecilia Mall (M)`.
    ///
    /// @param unread takes what is no person and says nothing of one
    static List<Person> in(String text, List<String> unread) {
        var persons = new ArrayList<Person>();
        if (text.length() > LONGEST) {
            unread.add(text);
            return persons;
        }
        boolean titled = false;
        for (var part : DIVIDER.split(text, -1)) {
            var word = ACADEMIC.matcher(part.strip()).replaceFirst("");
            if (word.isEmpty()) {
                continue;
            }
            titled |= TITLE_FIRST.matcher(word).find();
            if (titled && TITLED.matcher(word).matches()) {
                persons.add(new Person(word, null, ""));
                continue;
            }
            var labelled = LABELLED.matcher(word);
            boolean says = labelled.matches()
                    && (!Words.startsUpperCase(word) || Words.isOrganisation(labelled.group("label")));
            var entry = ENTRY.matcher(says ? labelled.group("rest") : word);
            if (entry.matches() && (says || !Words.isOrganisation(word))) {
                persons.add(new Person(
                        entry.group("name"),
                        entry.group("party"),
                        (entry.group("after").strip() + (says ? " " + labelled.group("label") : "")).strip()));
            } else if (!persons.isEmpty()) {
                var last = persons.removeLast();
                persons.add(new Person(
                        last.name(), last.party(), last.after().isEmpty() ? word : last.after() + ", " + word));
            } else {
                unread.add(word);
            }
        }
        return persons;
    }
}
