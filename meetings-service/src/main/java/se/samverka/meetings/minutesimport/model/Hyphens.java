package se.samverka.meetings.minutesimport.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides what a hyphen at a line end means, from the habits of the text.
///
/// There are three kinds of evidence. In a text whose lines nearly all end with white space, white space after
/// the hyphen says that the line ended between two words, so the hyphen belongs to the word (`beredning- ` / `och
/// förankringsarbete`); without it a word was broken. A conjunction first on the next line says that a word was
/// left out (`intresse- och målkonflikter`). A capital or a digit after the hyphen, or an abbreviation before it,
/// says that the hyphen belongs to the spelling (`Uppsala-` / `Sala`, `SKR-` / `modellen`). Otherwise the word is
/// joined. An INFO reports what was done on weak or contradictory evidence.
final class Hyphens {

    private static final Set<String> CONJUNCTIONS = Set.of("och", "eller", "samt", "respektive");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern INNER = Pattern.compile("(?<![\\p{L}-])(\\p{L}{2,40})-(\\p{Ll}{2,40})(?![\\p{L}-])");
    /// In percent of the lines with text.
    private static final int HABIT = 80;

    /// In letters; it keeps the time linear for a text of nothing but broken words.
    private static final int LONGEST_WORD = 60;

    private static final char SOFT_HYPHEN = '\u00AD';

    private final Set<String> words;
    private final boolean linesEndWithSpace;
    private final Diagnostics diagnostics;

    private Hyphens(Set<String> words, boolean linesEndWithSpace, Diagnostics diagnostics) {
        this.words = words;
        this.linesEndWithSpace = linesEndWithSpace;
        this.diagnostics = diagnostics;
    }

    static Hyphens of(List<Line> lines, Diagnostics diagnostics) {
        var words = new HashSet<String>();
        long withText = 0;
        long withSpace = 0;
        for (var line : lines) {
            var match = WORD.matcher(line.text());
            while (match.find()) {
                words.add(match.group().toLowerCase(Locales.SWEDISH));
            }
            withText += line.isBlank() ? 0 : 1;
            withSpace += !line.isBlank() && line.trailingSpace() ? 1 : 0;
        }
        return new Hyphens(words, withSpace * 100 >= withText * HABIT, diagnostics);
    }

    /// Appends the next line to what is written of the previous one.
    void append(StringBuilder written, Line previous, Line next) {
        int length = written.length();
        if (length > 0 && written.charAt(length - 1) == SOFT_HYPHEN) {
            written.setLength(length - 1);
            written.append(next.text());
        } else if (length > 1 && written.charAt(length - 1) == '-' && written.charAt(length - 2) != ' ') {
            appendAfterHyphen(written, previous, next);
        } else {
            written.append(' ').append(next.text());
        }
    }

    private void appendAfterHyphen(StringBuilder written, Line previous, Line next) {
        var head = lastWord(written, written.length() - 1);
        var tail = firstWord(next.text());
        boolean betweenWords = previous.trailingSpace();
        if (CONJUNCTIONS.contains(tail)) {
            if (linesEndWithSpace && !betweenWords) {
                report(DiagnosticCode.HYPHEN_KEPT, previous, head + "- " + tail, "The hyphen was kept");
            }
            written.append(' ').append(next.text());
        } else if (betweenWords) {
            report(DiagnosticCode.HYPHEN_KEPT, previous, head + "- " + tail, "The hyphen was kept");
            written.append(' ').append(next.text());
        } else if (head.isEmpty() || isAbbreviation(head) || !next.startsLowerCase()) {
            written.append(next.text());
        } else {
            boolean known = words.contains((head + tail).toLowerCase(Locales.SWEDISH));
            if (!known && !linesEndWithSpace) {
                report(DiagnosticCode.HYPHEN_JOINED, previous, head + tail, "A broken word was joined");
            }
            written.setLength(written.length() - 1);
            written.append(next.text());
        }
    }

    /// Reports a hyphen inside a line in a word that the text also writes without it, perhaps a line end of an
    /// earlier version. It is left as printed.
    void reportDoubtful(Line line) {
        var match = INNER.matcher(line.text());
        while (match.find()) {
            if (words.contains((match.group(1) + match.group(2)).toLowerCase(Locales.SWEDISH))) {
                diagnostics.add(
                        DiagnosticCode.HYPHEN_DOUBTFUL,
                        line.number(),
                        match.group(),
                        "\"" + match.group() + "\" stands elsewhere without a hyphen; it is left as printed");
            }
        }
    }

    private void report(DiagnosticCode code, Line line, String text, String what) {
        diagnostics.add(code, line.number(), text, what + " over a line end: \"" + text + "\"");
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locales.SWEDISH));
    }

    private static String lastWord(StringBuilder text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
