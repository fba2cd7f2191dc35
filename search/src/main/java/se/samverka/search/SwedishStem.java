package se.samverka.search;

import java.util.List;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.SwedishStemmer;

/// The stem of a word that the [Lexicon] does not have: Snowball's Swedish stemmer, with the endings that it lacks.
///
/// Snowball leaves -et, -an, -ena and a few more where they are, and it removes one ending only: `skillnaden` becomes
/// `skillnad` and `skillnad` becomes `skilln`. Here endings are removed until none is left, so that the basic form lies
/// on the way from every inflected one, and all end alike. A word of the lexicon on that way is the end of it.
final class SwedishStem {

    /// Endings with which words are derived, which Snowball removes: `daglig` is not `dag`, `styrelse` not `styra`.
    private static final List<Pattern> DERIVED = List.of(
            Pattern.compile("(.{2,}ig)(a|t|e|en|are|ast|aste)?s?"),
            Pattern.compile("(.{2,}isk)(a|t|e)?s?"),
            Pattern.compile("(.{2,}het)(en|er|erna)?s?"),
            Pattern.compile("(.{2,}else)(n|r|rna)?s?"),
            Pattern.compile("(.{3,}nad)(en|er|erna)?s?"),
            Pattern.compile("(.{3,}itet)(en|er|erna)?s?"));

    /// What is left of a word when -an or -ena is removed, and when -et is.
    private static final int SHORTEST = 3;

    private static final int SHORTEST_BEFORE_ET = 4;

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
            return bare;
        }
        var stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return doubled(stemmer.getCurrent());
    }

    private static String withoutEnding(String word) {
        var noun = word.endsWith("ets") || word.endsWith("ans") || word.endsWith("enas")
                ? word.substring(0, word.length() - 1)
                : word;
        if (noun.endsWith("et") && noun.length() - 2 >= SHORTEST_BEFORE_ET) {
            return noun.substring(0, noun.length() - 2);
        }
        for (var ending : List.of("ena:e", "an:a", "orn:or", "eln:el", "arn:ar")) {
            int colon = ending.indexOf(':');
            if (noun.endsWith(ending.substring(0, colon)) && noun.length() - colon >= SHORTEST) {
                return noun.substring(0, noun.length() - colon) + ending.substring(colon + 1);
            }
        }
        return word;
    }

    /// `rummet` has two m, `rum` has one.
    private static String doubled(String stem) {
        return stem.length() > SHORTEST && stem.endsWith("mm") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
