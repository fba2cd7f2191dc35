package se.samverka.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.search.QueryNode.All;
import se.samverka.search.QueryNode.Any;
import se.samverka.search.QueryNode.Not;
import se.samverka.search.QueryNode.Sequence;
import se.samverka.search.QueryNode.Step;

/// What a caller searches for.
///
/// | Written | Finds what has |
/// |---|---|
/// | `kommun avtal` | both words, in any order and inflection |
/// | `"höga berg"` | the words one after the other |
/// | `kommun or region` | one or the other; "or" binds looser than a blank |
/// | `kommun -avtal` | the first word and not the other; also of a phrase |
///
/// Nothing else means anything. An operator of the database is text that separates words.
public final class SearchQuery {

    /// The longest query, in UTF-16 code units. That also bounds the number of its words.
    public static final int MAX_LENGTH = 200;

    /// What the API's documents say of the syntax.
    public static final String SYNTAX = "Words in any Swedish inflection, also as parts of compounds, and case numbers;"
            + " all must be found. \"a phrase\", or, and -without are understood. Words such as och are left out"
            + " / Ord i alla böjningsformer, även som del av sammansatta ord, och diarienummer; alla ska finnas."
            + " \"en fras\", or (eller) och -utan fungerar. Ord som och räknas inte";

    private final List<QueryNode> alternatives;

    private SearchQuery(List<QueryNode> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /// @throws RuleBroken 400 for a query that is too long, has no letter or digit, or names only what to leave
    /// out
    public static SearchQuery of(String q) {
        if (q.length() > MAX_LENGTH) {
            throw refused("must have at most " + MAX_LENGTH + " characters");
        }
        if (q.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused("must hold a word to search for");
        }
        return new SearchQuery(new Reader(q).read());
    }

    /// For a query of words such as "och" alone, which finds nothing.
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /// As PostgreSQL reads a `tsquery`.
    public String text() {
        return alternatives.isEmpty() ? "" : new Any(alternatives).text();
    }

    /// Whether the database finds such a text.
    boolean finds(List<SearchedField> fields) {
        return !isEmpty() && new Any(alternatives).finds(new QueryNode.Places(SearchedText.places(fields)));
    }

    /// Where the words stand in what was found.
    public List<Highlight> highlights(List<SearchedField> fields) {
        return isEmpty() ? List.of() : Highlights.of(fields, new Any(alternatives));
    }

    private static RuleBroken refused(String rule) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter q " + rule);
    }

    private static final class Reader {

        private final String q;
        private int at;
        private final List<QueryNode> alternatives = new ArrayList<>();
        private List<QueryNode> wanted = new ArrayList<>();
        private List<QueryNode> unwanted = new ArrayList<>();

        /// Words that stand beside each other, read together: a number may have blanks in it.
        private final StringBuilder words = new StringBuilder();

        Reader(String q) {
            this.q = q;
        }

        List<QueryNode> read() {
            while (at < q.length()) {
                char c = q.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                } else if (c == '"') {
                    endWords();
                    add(phrase(quoted()), wanted);
                } else if (c == '-' && at + 1 < q.length() && q.charAt(at + 1) == '"') {
                    endWords();
                    at++;
                    add(phrase(quoted()), unwanted);
                } else if (c == '-') {
                    endWords();
                    at++;
                    var nodes = words(word());
                    if (!nodes.isEmpty()) {
                        unwanted.add(new All(nodes));
                    }
                } else {
                    word(word());
                }
            }
            endAlternative();
            return alternatives;
        }

        private void word(String word) {
            if (word.toLowerCase(Locale.ROOT).equals("or")) {
                endAlternative();
            } else {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }

        private void endWords() {
            wanted.addAll(words(words.toString()));
            words.setLength(0);
        }

        private void endAlternative() {
            endWords();
            if (wanted.isEmpty() && !unwanted.isEmpty()) {
                throw refused("must name a word to find, and not only words to leave out");
            }
            if (!wanted.isEmpty()) {
                unwanted.forEach(node -> wanted.add(new Not(node)));
                alternatives.add(new All(wanted));
            }
            wanted = new ArrayList<>();
            unwanted = new ArrayList<>();
        }

        private String word() {
            int from = at;
            while (at < q.length() && !Character.isWhitespace(q.charAt(at)) && q.charAt(at) != '"') {
                at++;
            }
            return q.substring(from, at);
        }

        /// A quote that does not end goes to the end of the query.
        private String quoted() {
            int end = q.indexOf('"', at + 1);
            var quoted = q.substring(at + 1, end < 0 ? q.length() : end);
            at = end < 0 ? q.length() : end + 1;
            return quoted;
        }

        private static void add(@Nullable QueryNode node, List<QueryNode> nodes) {
            if (node != null) {
                nodes.add(node);
            }
        }
    }

    private static List<QueryNode> words(String text) {
        var nodes = new ArrayList<QueryNode>();
        Scan.ofQuery(text, run -> {
            var node = node(run);
            if (node != null) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    private static @Nullable QueryNode phrase(String text) {
        var atoms = new ArrayList<Scan.Atom>();
        Scan.ofQuery(text, run -> atoms.addAll(run.atoms()));
        return sequence(atoms);
    }

    private static @Nullable QueryNode node(Scan.Run run) {
        var atoms = run.atoms();
        var apart = sequence(atoms);
        if (atoms.size() == 1 || apart == null) {
            return apart;
        }
        if (atoms.size() > SwedishText.MOST_JOINED) {
            return apart;
        }
        var together = QueryNode.of(SwedishText.joined(run, 0, atoms.size() - 1));
        if (run.grouped()) {
            return new Any(List.of(
                    together,
                    new All(atoms.stream()
                            .map(atom -> QueryNode.of(SwedishText.lexeme(atom)))
                            .toList())));
        }
        // 2024/123 is found whole; KS2024/123 also where a blank stands behind its letters.
        return run.isDigits() ? together : new Any(List.of(together, run.isLetters() ? apart : byKind(run)));
    }

    private static @Nullable QueryNode sequence(List<Scan.Atom> atoms) {
        var steps = new ArrayList<Step>();
        int distance = 0;
        for (var atom : atoms) {
            if (!SwedishText.isLeftOut(atom)) {
                steps.add(new Step(SwedishText.lexeme(atom), steps.isEmpty() ? 0 : distance));
                distance = 0;
            }
            distance++;
        }
        return steps.isEmpty() ? null : new Sequence(steps);
    }

    /// Letters and digits one after the other, each of them whole.
    private static QueryNode byKind(Scan.Run run) {
        var steps = new ArrayList<Step>();
        int first = 0;
        for (int i = 1; i <= run.atoms().size(); i++) {
            if (i == run.atoms().size()
                    || run.atoms().get(i).digits() != run.atoms().get(first).digits()) {
                steps.add(new Step(SwedishText.joined(run, first, i - 1), steps.isEmpty() ? 0 : distance(run, first)));
                first = i;
            }
        }
        return new Sequence(steps);
    }

    /// To where the part before began.
    private static int distance(Scan.Run run, int from) {
        int first = from - 1;
        while (first > 0
                && run.atoms().get(first - 1).digits()
                        == run.atoms().get(from - 1).digits()) {
            first--;
        }
        return from - first;
    }
}
