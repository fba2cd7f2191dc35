package se.samverka.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes words apart that the [Lexicon] does not have itself. A compound is a row of parts that fill the whole
/// word:
/// `hem|sjuk|vården`, so that `kost` is no
/// part of `kostnad`, and `region` none of `religion`. One part may be unknown, where the others are long
/// enough not to
/// be there by chance: `brandkårs|styrelsen`, `kommun|service`.
final class Compounds {

    private static final int MOST_CACHED = 10_000;
    private static final int LONGEST_WORD = 48;
    private static final int LONGEST_PART = 24;
    private static final int MOST_PARTS = 6;

    /// Of an unknown part, and of a known one beside it.
    private static final int SHORTEST_UNKNOWN_FIRST = 3;

    /// Of an unknown part behind a known one without an s, less its ending; and of a known one behind an s.
    private static final int SHORTEST_LINKED = 4;

    private static final int SHORTEST_KNOWN = 5;

    private static final String VOWELS = "aeiouyåäö";

    /// Short words that end many compounds and no other words.
    private static final Set<String> SHORT_HEADS =
            Set.of("vård", "plan", "stöd", "chef", "byrå", "buss", "bank", "taxa", "nät", "hus");

    private static final Set<String> PREFIXES = Set.of(
            "för", "över", "under", "efter", "inter", "mot", "till", "från", "upp", "ned", "ner", "genom", "sam",
            "fram", "åter", "bort", "hop", "mis", "kon", "kom", "pro", "pre", "per", "dis", "des", "sub", "trans",
            "tele", "före", "kring", "ute", "inne", "vid", "all", "tid", "oför", "miss", "van", "kontra", "super",
            "hyper", "auto");

    /// With these a word is derived, and no new one begins.
    private static final List<String> SUFFIXES = List.of(
            "het", "lig", "skap", "dom", "bar", "sam", "ning", "isk", "iser", "mässig", "lös", "full", "else", "inna",
            "ism", "ist", "aktig", "tion", "tera", "tering");

    /// Words that many others end with by chance: `erfarenhet`, `destination`.
    private static final Set<String> CHANCE = Set.of(
            "enhet",
            "nation",
            "aktion",
            "motion",
            "option",
            "station",
            "portion",
            "mission",
            "version",
            "vision",
            "aktivitet",
            "etisk",
            "liten",
            "serie",
            "trakt",
            "anställning",
            "anhållning",
            "stiftning");

    private static final Cache<String, Taken> TAKEN =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    private Compounds() {}

    /// A word and what it is made of.
    ///
    /// @param whole in its basic form
    /// @param parts the basic forms of its parts, and of those of several parts
    record Taken(String whole, Set<String> parts) {}

    /// One part.
    ///
    /// @param inside as it stands in front of the next part
    /// @param basic as it stands alone
    private record Part(String inside, String basic) {}

    /// @param word in lower case
    static Taken apart(String word) {
        return TAKEN.get(word, Compounds::take);
    }

    private static Taken take(String word) {
        var lexicon = Lexicon.get();
        var known = lexicon.basic(word);
        if (known != null) {
            return new Taken(known, Set.of());
        }
        if (word.length() >= 2 * Lexicon.SHORTEST_PART && word.length() <= LONGEST_WORD) {
            var parts = covered(word, 0, lexicon);
            if (parts == null) {
                parts = afterUnknown(word, lexicon);
            }
            if (parts == null) {
                parts = beforeUnknown(word, lexicon);
            }
            if (parts != null) {
                return taken(parts);
            }
        }
        return new Taken(SwedishStem.of(word), Set.of());
    }

    private static Taken taken(List<Part> parts) {
        var found = new LinkedHashSet<String>();
        for (int first = 0; first < parts.size(); first++) {
            var inside = new StringBuilder();
            for (int last = first; last < parts.size(); last++) {
                found.add(inside + parts.get(last).basic);
                inside.append(parts.get(last).inside);
            }
        }
        var whole = new StringBuilder();
        parts.subList(0, parts.size() - 1).forEach(part -> whole.append(part.inside));
        whole.append(parts.getLast().basic);
        found.remove(whole.toString());
        return new Taken(whole.toString(), found);
    }

    /// The fewest known parts that fill the word from a place on; of as many, those with the longest last one,
    /// but an s
    /// between two belongs to the first: `biblioteks|lagen`.
    private static @Nullable List<Part> covered(String word, int from, Lexicon lexicon) {
        int length = word.length();
        var before = new int[length + 1];
        var count = new int[length + 1];
        Arrays.fill(count, Integer.MAX_VALUE);
        count[from] = 0;
        for (int start = from; start < length; start++) {
            if (count[start] >= MOST_PARTS) {
                continue;
            }
            int last = Math.min(length - Lexicon.SHORTEST_PART, start + LONGEST_PART);
            for (int end = start + 2; end <= last; end++) {
                if (count[start] + 1 < count[end] && lexicon.modifier(word.substring(start, end)) != null) {
                    count[end] = count[start] + 1;
                    before[end] = start;
                }
            }
        }
        int best = -1;
        for (int start = from; start <= length - Lexicon.SHORTEST_PART; start++) {
            if (count[start] < MOST_PARTS && lexicon.head(word.substring(start)) != null) {
                boolean fewer = best < 0 || count[start] < count[best];
                if (fewer || (count[start] == count[best] && isLinked(word.substring(before[start], start), lexicon))) {
                    best = start;
                }
            }
        }
        if (best < 0) {
            return null;
        }
        var parts = new ArrayList<Part>();
        var head = word.substring(best);
        parts.add(new Part(head, Objects.requireNonNull(lexicon.head(head))));
        for (int end = best; end > from; end = before[end]) {
            var part = word.substring(before[end], end);
            parts.addFirst(new Part(part, Objects.requireNonNull(lexicon.modifier(part))));
        }
        return parts;
    }

    private static boolean isLinked(String part, Lexicon lexicon) {
        var basic = lexicon.modifier(part);
        return part.endsWith("s") && basic != null && !basic.endsWith("s");
    }

    /// An unknown part, then known ones.
    private static @Nullable List<Part> afterUnknown(String word, Lexicon lexicon) {
        for (int from = SHORTEST_UNKNOWN_FIRST; from <= word.length() - Lexicon.SHORTEST_PART; from++) {
            var first = word.substring(0, from);
            if (!hasVowel(first) || PREFIXES.contains(first)) {
                continue;
            }
            var parts = covered(word, from, lexicon);
            if (parts != null && isLong(parts, first) && !CHANCE.contains(parts.getFirst().basic)) {
                var bare = first.length() > SHORTEST_UNKNOWN_FIRST && first.endsWith("s")
                        ? first.substring(0, first.length() - 1)
                        : first;
                parts.addFirst(new Part(first, SwedishStem.of(bare)));
                return parts;
            }
        }
        return null;
    }

    private static boolean isLong(List<Part> parts, String unknown) {
        var first = parts.getFirst();
        return parts.size() > 1
                ? first.inside.length() >= SHORTEST_KNOWN
                : first.basic.length()
                                >= (unknown.endsWith("s") && unknown.length() > SHORTEST_KNOWN
                                        ? SHORTEST_LINKED
                                        : SHORTEST_KNOWN)
                        || SHORT_HEADS.contains(first.basic);
    }

    /// Known parts, then an unknown one.
    private static @Nullable List<Part> beforeUnknown(String word, Lexicon lexicon) {
        for (int end = word.length() - SHORTEST_LINKED; end >= SHORTEST_KNOWN; end--) {
            var first = word.substring(0, end);
            var basic = lexicon.modifier(first);
            var rest = word.substring(end);
            if (basic == null || basic.length() < SHORTEST_KNOWN || !hasVowel(rest) || isDerived(rest)) {
                continue;
            }
            boolean linked = isLinked(first, lexicon);
            var stem = SwedishStem.of(rest);
            if (linked
                    ? stem.length() >= Lexicon.SHORTEST_PART
                    : stem.length() >= SHORTEST_LINKED && isConsonant(rest.charAt(0))) {
                return new ArrayList<>(List.of(new Part(first, basic), new Part(rest, stem)));
            }
        }
        return null;
    }

    private static boolean isConsonant(char c) {
        return VOWELS.indexOf(c) < 0;
    }

    private static boolean isDerived(String rest) {
        return SUFFIXES.stream().anyMatch(suffix -> rest.startsWith(suffix) || rest.startsWith("s" + suffix));
    }

    private static boolean hasVowel(String text) {
        return text.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }
}
