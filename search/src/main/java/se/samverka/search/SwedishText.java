package se.samverka.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The lexemes of a text: what is found by a query with the same lexeme.
///
/// A word is found in any inflection; as a part of a compound; and with a hyphen or without. A case number is
/// found
/// whole (`RV240022`, also as `RV 240022`), and by its parts. Numbers are found with and without blanks between
/// thousands. Case, and accents other than those of å, ä and ö, make no difference. Words such as "och" are
/// left out.
public final class SwedishText {

    /// Rises with every change of what lexemes a text has. Rows with a lower version are analysed again.
    public static final int VERSION = 1;

    /// The most words of a run that are found written together, so that a run of n has fewer than 6 n lexemes.
    static final int MOST_JOINED = 6;

    private static final Set<String> LEFT_OUT = Set.copyOf(StopWords.read());

    private SwedishText() {}

    /// A lexeme in its place.
    ///
    /// @param position counts words from the text's beginning
    /// @param length in words; more than one for what is written with hyphens
    /// @param start its first UTF-16 code unit in the text
    /// @param end the code unit after its last one
    record Occurrence(String lexeme, int position, int length, int start, int end) {}

    /// @return in order of their positions
    static List<Occurrence> occurrences(String text) {
        var found = new ArrayList<Occurrence>();
        var position = new int[] {0};
        Scan.ofText(text, run -> {
            add(run, position[0], found);
            position[0] += run.atoms().size();
        });
        return found;
    }

    private static void add(Scan.Run run, int position, List<Occurrence> found) {
        var atoms = run.atoms();
        for (int i = 0; i < atoms.size(); i++) {
            var atom = atoms.get(i);
            if (atom.digits()) {
                found.add(new Occurrence(atom.text(), position + i, 1, atom.start(), atom.end()));
            } else if (!isLeftOut(atom)) {
                var taken = Compounds.apart(atom.text());
                found.add(new Occurrence(taken.whole(), position + i, 1, atom.start(), atom.end()));
                for (var part : taken.parts()) {
                    found.add(new Occurrence(part, position + i, 1, atom.start(), atom.end()));
                }
            }
            int last = run.grouped() && i > 0 ? i : Math.min(atoms.size(), i + MOST_JOINED) - 1;
            for (int end = run.grouped() ? Math.max(last, i + 1) : i + 1; end <= last; end++) {
                found.add(new Occurrence(
                        joined(run, i, end),
                        position + i,
                        end - i + 1,
                        atom.start(),
                        atoms.get(end).end()));
            }
        }
    }

    /// Several words of a run written together.
    static String joined(Scan.Run run, int first, int last) {
        var together = run.joined(first, last);
        return run.atoms().subList(first, last + 1).stream().noneMatch(Scan.Atom::digits)
                ? Compounds.apart(together).whole()
                : together;
    }

    static String lexeme(Scan.Atom atom) {
        return atom.digits() ? atom.text() : Compounds.apart(atom.text()).whole();
    }

    static boolean isLeftOut(Scan.Atom atom) {
        return atom.text().isEmpty() || LEFT_OUT.contains(atom.text());
    }
}
