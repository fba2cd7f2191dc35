package se.samverka.meetings.minutesimport.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the line that ends a decision where no known section begins.
///
/// Text under an unknown heading must never be read as decided. In doubt the decision ends: the rest is kept in
/// the summary and reported to the person who reviews the import. Sentences, points and lists of the decision,
/// and lists of names, are no headings.
final class DecisionEnd {

    /// In characters; a longer line is a heading only in a block of its own.
    private static final int SHORT = 40;
    /// In characters; a longer line is no heading.
    private static final int LONG = 80;
    /// The most lines of one heading.
    private static final int MOST_LINES = 3;

    /// Headings of Markdown and the like: `## Övrigt`, `== Övrigt ==`, `**Övrigt**`.
    private static final Pattern MARKED =
            Pattern.compile("(?:#{1,6}|={2,}) ?[^#= ].*|(?<mark>\\*{1,3}|_{1,3})[^*_ ].*(?<![.!?])\\k<mark>:?");
    /// A paragraph sign without a readable number after it. The initials of the body or the number may precede
    /// it.
    private static final Pattern SIGN =
            Pattern.compile("(?:(?:\\p{Lu}{1,6} |[0-9]{1,20} )?§{1,2}|(?:Paragraf|PARAGRAF|paragraf)(?= ?[0-9])) ?"
                    + "(?:[0-9]+(?: ?[-–—:.,] ?[0-9]+| [0-9]+)*)? ?(?:[a-zåäö]\\b)?[.:]? ?(?<title>.*)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<number>[0-9]{1,3})(?<part>(?:\\.[0-9]{1,3})*)(?:[.):]|(?<=\\.[0-9]{1,3})) ?(?<text>\\S.*)");
    private static final Pattern LETTERED = Pattern.compile("(?:[IVX]{1,5}|\\p{L})[.)] (?<text>\\S.*)");
    private static final Pattern LABELLED = Pattern.compile("(?<label>[^:.]{2,40}):(?<text> .+)?");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:.*[ .(])?\\p{L}{1,4}\\.");
    /// A line with one of these words is a sentence.
    private static final Pattern SENTENCE =
            Pattern.compile("(?iu).*\\b(?:att|ska|skall|är|får|ges|ger|beslutar|beslutade|antas|godkänns)\\b.*");

    /// Text after these is never part of a decision, even on the same line.
    private static final Set<String> NEVER_DECIDED = Set.of(
            "sändlista",
            "sändlistan",
            "expedieras till",
            "expediering",
            "skickas till",
            "skickas för kännedom till",
            "beslutet skickas till",
            "beslutet ska skickas till",
            "beslutet expedieras till",
            "beslutet delges",
            "delges",
            "kopia till",
            "kopior till",
            "för kännedom till",
            "protokollsutdrag till",
            "protokollsutdrag skickas till",
            "utdrag till",
            "utdrag ur protokollet till",
            "tidigare behandling",
            "beslutsgång",
            "propositionsordning",
            "särskilt yttrande",
            "protokollsanteckning",
            "hur man överklagar",
            "överklagandehänvisning",
            "besvärshänvisning");

    /// Other headings of minutes, beside those of {@link Section}.
    private static final Set<String> HEADINGS = Set.of(
            "anteckning",
            "anteckningar",
            "bakgrund",
            "barnkonsekvensanalys",
            "barnperspektiv",
            "barnrättsperspektiv",
            "bedömning",
            "beredning",
            "bilaga",
            "bilagor",
            "deltar inte i beslutet",
            "diskussion",
            "ekonomi",
            "ekonomiska konsekvenser",
            "finansiering",
            "föredragning",
            "förslag",
            "förvaltningens bedömning",
            "hållbarhet",
            "information",
            "inledning",
            "juridiska konsekvenser",
            "konsekvenser",
            "kontaktperson",
            "kommentar",
            "motivering",
            "noteringar",
            "remissinstanser",
            "skäl",
            "skäl för beslut",
            "skäl för beslutet",
            "skälen för beslutet",
            "slutsatser",
            "syfte",
            "tidplan",
            "upplysning",
            "upplysningar",
            "uppföljning",
            "votering",
            "yttrande",
            "ärendet",
            "ärendets beredning",
            "överklagande",
            "övriga frågor",
            "övriga upplysningar",
            "övrigt");

    /// What may follow a heading that has the line to itself.
    private static final Set<String> NOTHING_MORE = Set.of("", ":", ".", "-", "–");

    private static final Set<String> KNOWN = known();
    private static final Pattern BEGINS_KNOWN = begins(KNOWN);
    private static final Pattern BEGINS_NEVER_DECIDED = begins(NEVER_DECIDED);

    /// The last line of the decision that is not blank.
    private Optional<Line> last = Optional.empty();
    private boolean afterBlank;
    /// The number of the decision's last point.
    private int point;

    private static Set<String> known() {
        var known = new TreeSet<String>(HEADINGS);
        known.addAll(NEVER_DECIDED);
        known.addAll(Section.namesOfOthersThan(Section.DECISION));
        return Set.copyOf(known);
    }

    /// The longest first, so that `skäl för beslut` is not read as `skäl`.
    private static Pattern begins(Set<String> names) {
        return Pattern.compile(names.stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?iu)(?<name>", ")(?![\\p{L}\\p{N}])(?<rest>.*)")));
    }

    /// Takes a line into the decision.
    void take(Line line) {
        afterBlank = line.isBlank();
        if (line.isBlank()) {
            return;
        }
        last = Optional.of(line);
        var numbered = NUMBERED.matcher(line.text());
        if (numbered.matches() && numbered.group("part").isEmpty()) {
            point = Integer.parseInt(numbered.group("number"));
        }
    }

    /// Whether the decision ends before this line.
    boolean isAt(List<Line> lines, int index) {
        var line = lines.get(index);
        if (line.isBlank() || Section.begunBy(line).isPresent()) {
            return false;
        }
        return MARKED.matcher(line.text()).matches()
                || isSign(line)
                || isKnown(line, lines, index)
                || last.filter(before -> isUnknown(before, line, lines, index)).isPresent();
    }

    /// A paragraph sign that begins no paragraph and is not in the middle of a sentence.
    private boolean isSign(Line line) {
        var sign = SIGN.matcher(line.text());
        if (!sign.matches()) {
            return false;
        }
        boolean afterChapter = Character.isDigit(line.text().codePointAt(0))
                && last.filter(before -> ABBREVIATED.matcher(before.text()).matches())
                        .isPresent();
        return startsUpperCase(sign.group("title")) || !(isUnfinished() || afterChapter);
    }

    private boolean isUnfinished() {
        return last.filter(before -> !before.endsSentence()).isPresent() && !afterBlank;
    }

    /// A known heading, with or without bullet, number, colon, dash or full stop.
    private boolean isKnown(Line line, List<Line> lines, int index) {
        var text = bare(line);
        var begun = BEGINS_KNOWN.matcher(text);
        if (!begun.matches()) {
            return false;
        }
        if (begun.group("rest").startsWith("-")) {
            // Half a word: `Ekonomi- och personalutskottet`.
            return false;
        }
        var rest = begun.group("rest").strip();
        boolean capital = startsUpperCase(text);
        if (NOTHING_MORE.contains(rest)) {
            return capital || !isUnfinished() || rest.equals(":") || isFollowedByNewSentence(lines, index);
        }
        if (":-–—".indexOf(rest.charAt(0)) >= 0) {
            return true;
        }
        if (last.isEmpty() || isUnfinished()) {
            return false;
        }
        return BEGINS_NEVER_DECIDED.matcher(text).matches() || (capital && !line.isBulleted() && startsUpperCase(rest));
    }

    /// The line without its bullet or number.
    private static String bare(Line line) {
        var text = line.withoutBullet();
        for (var form : List.of(NUMBERED, LETTERED)) {
            var match = form.matcher(text);
            if (match.matches()) {
                return match.group("text");
            }
        }
        return text;
    }

    private static boolean isFollowedByNewSentence(List<Line> lines, int index) {
        return index + 1 < lines.size() && startsUpperCase(lines.get(index + 1).text());
    }

    private boolean isUnknown(Line before, Line line, List<Line> lines, int index) {
        if (line.isBulleted()) {
            return !before.isBulleted()
                    && endsWithStop(before)
                    && !isBulletedAt(lines, index + 1)
                    && isHeading(line.withoutBullet(), before, lines, index);
        }
        var numbered = NUMBERED.matcher(line.text());
        if (numbered.matches()) {
            boolean next = numbered.group("part").isEmpty() && Integer.parseInt(numbered.group("number")) == point + 1;
            return (!next || endsWithStop(before)) && isHeading(numbered.group("text"), before, lines, index);
        }
        var lettered = LETTERED.matcher(line.text());
        if (lettered.matches()) {
            return endsWithStop(before) && isHeading(lettered.group("text"), before, lines, index);
        }
        return isHeading(line.text(), before, lines, index) || isLabel(line, before);
    }

    /// A short text without a full stop, after a sentence that has ended.
    private boolean isHeading(String first, Line before, List<Line> lines, int index) {
        var text = new StringBuilder(first);
        int next = index + 1;
        while (next < lines.size()
                && next < index + MOST_LINES
                && lines.get(next).startsLowerCase()) {
            text.append(' ').append(lines.get(next).text());
            next++;
        }
        var all = text.toString();
        boolean goesOn = next < lines.size() && lines.get(next).startsLowerCase();
        if (all.isEmpty() || goesOn || all.length() > LONG || ".!?;,".indexOf(all.charAt(all.length() - 1)) >= 0) {
            return false;
        }
        boolean ended = before.endsSentence() && !before.text().endsWith(":");
        if (all.length() > SHORT) {
            return (ended || afterBlank)
                    && startsUpperCase(all)
                    && (next == lines.size() || lines.get(next).isBlank())
                    && !SENTENCE.matcher(all).matches();
        }
        if (!startsUpperCase(all)) {
            return endsWithStop(before)
                    && Character.isLetter(all.codePointAt(0))
                    && !ABBREVIATED.matcher(before.text()).matches();
        }
        return ended
                || (afterBlank && !before.text().endsWith(":") && !before.text().endsWith(",") && !isName(all));
    }

    /// `Parkfrågan: Vi betalar.` after a sentence that has ended, where it is not in a list of such lines.
    private static boolean isLabel(Line line, Line before) {
        var label = LABELLED.matcher(line.text());
        return label.matches()
                && endsWithStop(before)
                && !LABELLED.matcher(before.text()).matches()
                && startsUpperCase(line.text())
                && !SENTENCE.matcher(label.group("label")).matches();
    }

    private static boolean isBulletedAt(List<Line> lines, int index) {
        return index < lines.size() && lines.get(index).isBulleted();
    }

    private static boolean endsWithStop(Line line) {
        return ".!?".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    private static boolean startsUpperCase(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /// `Anna Exempel`, `Västerås Stad`: each word begins with a capital, and not every letter is one.
    private static boolean isName(String text) {
        var words = text.split(" ");
        return words.length > 1
                && !text.equals(text.toUpperCase(Locales.SWEDISH))
                && Arrays.stream(words)
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) || word.length() < 3);
    }
}
