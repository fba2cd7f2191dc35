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

    private static final Pattern ENTRY = Pattern.compile("(?<name>" + NAME + ")(?:,? ?" + PARTY + ")?(?<after>.*)");
    private static final Pattern DIVIDER = Pattern.compile("\\t|[,;] ?|(?: och | samt | & )(?=\\p{Lu})");
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
        for (var part : DIVIDER.split(text, -1)) {
            var word = part.strip();
            var entry = ENTRY.matcher(word);
            if (word.isEmpty()) {
                continue;
            }
            if (entry.matches() && !Words.isOrganisation(word)) {
                persons.add(new Person(
                        entry.group("name"),
                        entry.group("party"),
                        entry.group("after").strip()));
            } else if (!persons.isEmpty()) {
                var last = persons.removeLast();
                persons.add(new Person(last.name(), last.party(), (last.after() + " " + word).strip()));
            } else {
                unread.add(word);
            }
        }
        return persons;
    }
}
