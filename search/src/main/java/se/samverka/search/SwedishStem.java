package se.samverka.search;

import java.util.List;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.SwedishStemmer;

/// The stem of a word that the [Lexicon] does not have: Snowball's Swedish stemmer, with the endings that it
/// lacks.
///
/// Snowball leaves -et, -an, -ena and a few more where they are, and it removes one ending only: `skillnaden`
/// becomes
/// `skillnad` and `skillnad` becomes `skilln`. Here endings are removed until none is left, so that the basic
/// form lies
/// on the way from every inflected one, and all end alike. A word of the lexicon on that way is the end of it.
final class SwedishStem {

    /// Endings with which words are derived, which Snowball removes: `daglig` is not `dag`, `styrelse` not
    /// `styra`.
    private static final List<Pattern> DERIVED = List.of(
            Pattern.compile("(.{2,}ig)(a|t|e|en|are|ast|aste)?s?"),
            Pattern.compile("(.{2,}isk)(a|t|e)?s?"),
            Pattern.compile("(.{2,}het)(en|er|erna)?s?"),
            Pattern.compile("(.{2,}else)(n|r|rna)?s?"),
            Pattern.compile("(.{3,}nad)(en|er|erna)?s?"),
            Pattern.compile("(.{3,}itet)(en|er|erna)?s?"));

    /// An ending, and what stands in its place.
    ///
    /// @param shortest letters before it
    private record Ending(String text, String instead, int shortest) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("andet", "ande", 3),
            new Ending("et", "", 4),
            new Ending("ena", "e", 3),
            new Ending("an", "a", 3),
            new Ending("in", "i", 4),
            new Ending("orn", "or", 3),
            new Ending("eln", "el", 3),
            new Ending("arn", "ar", 3));

    private static final Pattern DEFINITE_OF_Y = Pattern.compile("(.{2,}[^s]y)n");

    /// `bullret` and `buller`, `cyklar` and `cykel`, `bottnar` and `botten`.
    private static final Pattern WITHOUT_E_BEFORE_R = Pattern.compile("(.*[^aeiouyåäör])r");

    private static final Pattern WITHOUT_E = Pattern.compile("(.+[^aeiouyåäölr])(l)|(.+[tkpd])(n)");
    private static final int SHORTEST = 3;

    private SwedishStem() {}

    static String of(String word) {
        var stem = word;
        while (true) {
            for (var derived : DERIVED) {
                var found = derived.matcher(stem);
                if (found.matches()) {
                    return found.group(1);
                }
            }
            var next = step(stem);
            if (next.equals(stem)) {
                return stem;
            }
            var known = Lexicon.get().basic(next);
            if (known != null) {
                return known;
            }
            stem = next;
        }
    }

    private static String step(String word) {
        var bare = withoutEnding(word);
        if (!bare.equals(word)) {
            return regular(bare);
        }
        var stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return regular(stemmer.getCurrent());
    }

    private static String withoutEnding(String word) {
        var noun = word.endsWith("ets") || word.endsWith("ans") || word.endsWith("enas") || word.endsWith("ins")
                ? word.substring(0, word.length() - 1)
                : word;
        for (var ending : ENDINGS) {
            int before = noun.length() - ending.text.length();
            if (before >= ending.shortest && noun.endsWith(ending.text)) {
                return noun.substring(0, before) + ending.instead;
            }
        }
        var y = DEFINITE_OF_Y.matcher(noun);
        return y.matches() ? y.group(1) : word;
    }

    /// `rummet` has two m, `rum` has one.
    private static String regular(String stem) {
        if (stem.length() <= SHORTEST) {
            return stem;
        }
        var r = WITHOUT_E_BEFORE_R.matcher(stem);
        if (stem.endsWith("mm") || r.matches()) {
            return stem.substring(0, stem.length() - 1);
        }
        return WITHOUT_E.matcher(stem).matches()
                ? stem.substring(0, stem.length() - 1) + "e" + stem.charAt(stem.length() - 1)
                : stem;
    }
}
