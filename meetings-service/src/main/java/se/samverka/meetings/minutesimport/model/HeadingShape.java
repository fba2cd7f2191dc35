package se.samverka.meetings.minutesimport.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its shape whether a line in a decision or a proposal is a heading that {@link RoleHeadings} does not
/// know.
///
/// Text under an unknown heading must never be read as decided. In doubt the section ends there: the rest is kept
/// in the summary and reported to the person who reviews the import. Sentences, points and lists of the decision,
/// and lists of names, are no headings.
final class HeadingShape {

    /// In characters; a longer line is a heading only in a block of its own.
    private static final int SHORT = 40;
    /// In characters; a longer line is no heading.
    private static final int LONG = 80;
    /// The most lines of one heading.
    private static final int MOST_LINES = 3;

    /// Headings of Markdown and the like: `## Övrigt`, `== Övrigt ==`, `**Övrigt**`.
    private static final Pattern MARKED =
            Pattern.compile("(?:#{1,6}|={2,}) ?[^#= ].*|(?<mark>\\*{1,3}|_{1,3})[^*_ ].*(?<![.!?])\\k<mark>:?");
    /// A paragraph sign that begins no paragraph, with or without a number after it.
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
            Pattern.compile("(?iU).*\\b(?:att|ska|skall|är|får|ges|ger|beslutar|beslutade|antas|godkänns)\\b.*");

    /// A verb in the passive, as in a point without a full stop: `2. Motionen avslås`.
    private static final Pattern PASSIVE = Pattern.compile(".* \\p{Ll}+(?:as|ås|lls|nns|js)(?: .*)?");

    private final List<Line> lines;
    /// The last line of the section that is not blank.
    private Optional<Line> last = Optional.empty();
    private boolean afterBlank;
    /// Whether a line of the section has a bullet or a number.
    private boolean marked;
    /// The number of the section's last point.
    private int point;

    /// @param lines of the paragraph
    HeadingShape(List<Line> lines) {
        this.lines = lines;
    }

    /// Takes a line into the section.
    void take(Line line) {
        afterBlank = line.isBlank();
        if (line.isBlank()) {
            return;
        }
        last = Optional.of(line);
        marked |= isMarked(line);
        var numbered = NUMBERED.matcher(line.text());
        if (numbered.matches() && numbered.group("part").isEmpty()) {
            point = Integer.parseInt(numbered.group("number"));
        }
    }

    /// Whether a heading stands at this line, before which the section ends.
    boolean isAt(int index) {
        var line = lines.get(index);
        return !line.isBlank()
                && (MARKED.matcher(line.text()).matches()
                        || isSign(line)
                        || last.filter(before -> isUnknown(before, line, index)).isPresent());
    }

    /// Whether the line has a place of its own between blank lines, and text follows: a heading in lists and in
    /// what is not decided as well.
    boolean standsAloneAt(int index) {
        var line = lines.get(index);
        boolean alone = afterBlank && isBlankAt(index + 1) && !line.isBlank() && !line.isBulleted();
        if (!alone || line.wide().length() > SHORT || line.endsSentence() || !line.startsUpperCase()) {
            return false;
        }
        int next = index + 1;
        while (isBlankAt(next) && next < lines.size()) {
            next++;
        }
        return next < lines.size()
                && lines.get(next).endsWithStop()
                && SENTENCE.matcher(lines.get(next).text()).matches()
                && !lines.get(next).isBulleted()
                && last.filter(before -> before.endsSentence() || before.isBulleted())
                        .isPresent()
                && !Words.isTitleCase(line.text());
    }

    /// Whether a short line without a date ends a list: a sentence follows it that is no entry.
    boolean endsListAt(int index) {
        var line = lines.get(index);
        if (line.isBulleted()
                || line.endsSentence()
                || !line.startsUpperCase()
                || line.wide().length() > SHORT
                || last.isEmpty()
                || isBlankAt(index + 1)
                || line.text().matches(".*[0-9].*")
                || Words.isTitleCase(line.text())) {
            return false;
        }
        var next = lines.get(index + 1);
        boolean unmarked = marked && afterBlank && !isMarked(line) && !isMarked(next);
        return next.endsWithStop()
                && next.startsUpperCase()
                && (unmarked
                        || SENTENCE.matcher(next.text()).matches()
                        || SentenceRoles.of(next).isPresent());
    }

    private static boolean isMarked(Line line) {
        return line.isBulleted() || NUMBERED.matcher(line.text()).matches();
    }

    private boolean isBlankAt(int index) {
        return index >= lines.size() || lines.get(index).isBlank();
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
        boolean unfinished =
                last.filter(before -> Words.isUnfinished(before.text())).isPresent() && !afterBlank;
        return (Words.startsUpperCase(sign.group("title")) && !unfinished) || !(goesOn() || afterChapter);
    }

    private boolean goesOn() {
        return last.filter(before -> !before.endsSentence()).isPresent() && !afterBlank;
    }

    private boolean isUnknown(Line before, Line line, int index) {
        if (line.isBulleted()) {
            return !before.isBulleted()
                    && before.endsWithStop()
                    && !(index + 1 < lines.size() && lines.get(index + 1).isBulleted())
                    && isHeading(line.withoutBullet(), before, index);
        }
        var numbered = NUMBERED.matcher(line.text());
        if (numbered.matches()) {
            boolean next = numbered.group("part").isEmpty() && Integer.parseInt(numbered.group("number")) == point + 1;
            boolean decided = next && PASSIVE.matcher(numbered.group("text")).matches();
            return !decided && (!next || before.endsWithStop()) && isHeading(numbered.group("text"), before, index);
        }
        var lettered = LETTERED.matcher(line.text());
        if (lettered.matches()) {
            return before.endsWithStop() && isHeading(lettered.group("text"), before, index);
        }
        return isHeading(line.text(), before, index) || isLabel(line, before);
    }

    /// A short text without a full stop, after a sentence that has ended.
    private boolean isHeading(String first, Line before, int index) {
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
        if (all.isEmpty() || goesOn || all.length() > LONG || Words.endsWithOneOf(all, ".!?;,")) {
            return false;
        }
        boolean ended = before.endsSentence() && !before.text().endsWith(":");
        if (all.length() > SHORT) {
            return (ended || afterBlank)
                    && Words.startsUpperCase(all)
                    && isBlankAt(next)
                    && !SENTENCE.matcher(all).matches();
        }
        if (!Words.startsUpperCase(all)) {
            return before.endsWithStop()
                    && Character.isLetter(all.codePointAt(0))
                    && !SENTENCE.matcher(all).matches()
                    && !ABBREVIATED.matcher(before.text()).matches();
        }
        boolean open = before.text().endsWith(":") || before.text().endsWith(",");
        return ended || (afterBlank && !open && !Words.isTitleCase(all) && !Persons.areNamedBy(all));
    }

    /// `Parkfrågan: Vi betalar.` after a sentence that has ended, where it is not in a list of such lines.
    private static boolean isLabel(Line line, Line before) {
        var label = LABELLED.matcher(line.text());
        return label.matches()
                && before.endsWithStop()
                && !LABELLED.matcher(before.text()).matches()
                && line.startsUpperCase()
                && !SENTENCE.matcher(label.group("label")).matches();
    }
}
