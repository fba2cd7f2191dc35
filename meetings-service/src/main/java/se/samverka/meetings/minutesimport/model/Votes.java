package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverka.meetings.minutesimport.model.CountedVote.NamedVote;

/// Reads votes from running text: counts, and who voted how.
final class Votes {

    private static final List<String> NUMBERS = List.of(
            "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");
    private static final String COUNT = "(?:[0-9]{1,3}|" + String.join("|", NUMBERS) + "|ett|ingen|inga)";

    private static final String YES = "(?:ja-?röst(?:er)?|röster? (?:för )?ja|ja)";
    private static final String NO = "(?:nej-?röst(?:er)?|röster? (?:för )?nej|nej)";
    /// `7 ja-röster mot 4 nej-röster`, `Ja 7, nej 4`, `Ja: 7 Nej: 4`, `7 röster mot 4`.
    private static final List<Pattern> COUNTED = List.of(
            Pattern.compile("(?iU)\\b(?<yes>" + COUNT + ") " + YES + "(?:\\W{1,3}|\\W{1,3}(?:mot|och|samt) )(?<no>"
                    + COUNT + ") " + NO + "\\b"),
            Pattern.compile("(?iU)\\b" + YES + "\\W{1,3}(?<yes>" + COUNT + ")\\b(?: st\\.?)?\\W{1,3}(?:och )?" + NO
                    + "\\W{1,3}(?<no>" + COUNT + ")\\b"),
            Pattern.compile("(?iU)\\b(?<yes>" + COUNT + ") röster (?:för [^.\\n]{1,120}? )?(?:mot|och) (?<no>" + COUNT
                    + ")(?: röster)?\\b"),
            Pattern.compile("(?iU)\\bröstar (?<yes>" + COUNT + ")(?: ledamöter)?[^.\\n]{0,40}? mot röstar (?<no>"
                    + COUNT + ")\\b"),
            Pattern.compile("(?iU)\\b(?<yes>" + COUNT + ") (?:ledamöter )?röstar (?:ja|för)\\b[^.\\n]{0,60}? (?<no>"
                    + COUNT + ") (?:ledamöter )?(?:röstar )?(?:nej|mot|emot)\\b"));
    private static final Pattern ABSTAINED = Pattern.compile("(?iU)\\b(?<count>" + COUNT
            + ") (?:(?:ledamot|ledamöter|person(?:er)?|av ledamöterna) )?(?:avst(?:år|od|ått|ående|ode)|som avstår|nedlagda?(?: röst(?:er)?)?|blank(?:a)?(?: röst(?:er)?)?)"
            + "|\\b(?:avst(?:år|od|ående)|avstår från att rösta|nedlagda röster)\\W{1,3}(?<after>" + COUNT + ")\\b");
    private static final Pattern NAMED = Pattern.compile(
            "(?iU)(?:^|(?<=[.\\n] ?)|(?<=\\n))(?:följande [^.:\\n]{0,40}?)?(?:röstar |röstade |avger |som )?\\b(?<how>ja|nej|avstår|avstod|avstående)(?:-?röst(?:er)?)?"
                    + "(?: (?:röstar|röstade|avges av|avgavs av|avgavs|avges|från att rösta|från|lämnas av|lämnades av))?(?: ?\\([0-9]{1,3}\\))? ?:? ?\\n?(?<names>[^.\\n]{5,2000})");
    private static final Pattern ROW =
            Pattern.compile("(?<name>\\p{Lu}[^\\n]{3,80}?) (?<how>Ja|Nej|Avstår|Avstod|JA|NEJ|AVSTÅR)");
    private static final Map<String, CastVote> HOW = Map.of(
            "ja",
            CastVote.YES,
            "nej",
            CastVote.NO,
            "avstår",
            CastVote.ABSTAINED,
            "avstod",
            CastVote.ABSTAINED,
            "avstående",
            CastVote.ABSTAINED);

    /// The heading of a table of votes, and the line of its sums.
    private static final Pattern TABLE_HEAD = Pattern.compile(
            "(?iU)(?:^|(?<=\\n))[^\\n0-9:]{0,80}\\bja\\b[ |/]{1,3}nej\\b(?<third>[ |/]{1,3}(?:avst\\p{L}*|blankt?))?[^\\n]{0,40}");
    private static final Pattern TABLE_SUMS = Pattern.compile(
            "(?iU)\\n(?:summa|totalt|resultat|antal(?: röster)?)\\W{1,3}(?<yes>[0-9]{1,3})[ |]{1,3}(?<no>[0-9]{1,3})(?:[ |]{1,3}(?<third>[0-9]{1,3}))?[^\\n]{0,40}");

    private record Count(int yes, int no, int start, int end) {}

    private Votes() {}

    /// @param text blocks divided by line ends
    static List<CountedVote> in(String text) {
        var head = TABLE_HEAD.matcher(text);
        if (head.find()) {
            var sums = TABLE_SUMS.matcher(text);
            boolean summed = sums.find(head.start());
            var rows = head.replaceAll("");
            return summed ? List.of(ofTable(sums, rows, text)) : inWords(rows);
        }
        return inWords(text);
    }

    private static CountedVote ofTable(Matcher sums, String rows, String text) {
        var third = sums.group("third");
        return new CountedVote(
                number(sums.group("yes")),
                number(sums.group("no")),
                third == null ? 0 : number(third),
                rows(rows),
                text.strip());
    }

    private static List<CountedVote> inWords(String text) {
        var counts = counts(text);
        if (counts.isEmpty()) {
            var named = named(text);
            return named.isEmpty() ? List.of() : List.of(byNames(named, text));
        }
        var votes = new ArrayList<CountedVote>();
        int start = 0;
        for (int i = 0; i < counts.size(); i++) {
            int end = i + 1 < counts.size()
                    ? endOfBlock(text, counts.get(i).end(), counts.get(i + 1).start())
                    : text.length();
            var own = text.substring(start, end);
            votes.add(new CountedVote(
                    counts.get(i).yes(),
                    counts.get(i).no(),
                    abstained(text.substring(counts.get(i).start(), end)),
                    named(own),
                    own.strip()));
            start = end;
        }
        return votes;
    }

    /// The votes are counted from the names where the text gives no count.
    private static CountedVote byNames(List<NamedVote> named, String text) {
        return new CountedVote(
                count(named, CastVote.YES),
                count(named, CastVote.NO),
                count(named, CastVote.ABSTAINED),
                named,
                text.strip());
    }

    private static int count(List<NamedVote> named, CastVote vote) {
        return (int) named.stream().filter(one -> one.vote() == vote).count();
    }

    private static List<Count> counts(String text) {
        var found = new ArrayList<Count>();
        for (var form : COUNTED) {
            var match = form.matcher(text);
            while (match.find()) {
                found.add(new Count(number(match.group("yes")), number(match.group("no")), match.start(), match.end()));
            }
        }
        found.sort(Comparator.comparingInt(Count::start));
        var apart = new ArrayList<Count>();
        for (var one : found) {
            if (apart.isEmpty() || one.start() >= apart.getLast().end()) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static int endOfBlock(String text, int from, int to) {
        int end = text.lastIndexOf('\n', to);
        return end > from ? end : to;
    }

    private static int abstained(String text) {
        var match = ABSTAINED.matcher(text);
        if (!match.find()) {
            return 0;
        }
        return number(match.group("count") == null ? match.group("after") : match.group("count"));
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        var lower = Words.lower(word);
        return lower.startsWith("ing") ? 0 : lower.equals("ett") ? 1 : NUMBERS.indexOf(lower);
    }

    private static List<NamedVote> named(String text) {
        var named = rows(text);
        var match = NAMED.matcher(text);
        while (match.find()) {
            var how = how(match.group("how"));
            for (var person : Persons.in(match.group("names"), new ArrayList<>())) {
                named.add(new NamedVote(person.shown(), how));
            }
        }
        return named;
    }

    /// `Anna Exempel (S) Ja`, each on a line.
    private static List<NamedVote> rows(String text) {
        var named = new ArrayList<NamedVote>();
        for (var line : text.split("\n", -1)) {
            var row = ROW.matcher(line);
            if (row.matches() && Persons.areNamedBy(row.group("name"))) {
                named.add(new NamedVote(row.group("name"), how(row.group("how"))));
            }
        }
        return named;
    }

    private static CastVote how(String word) {
        return HOW.getOrDefault(Words.lower(word), CastVote.ABSTAINED);
    }
}
