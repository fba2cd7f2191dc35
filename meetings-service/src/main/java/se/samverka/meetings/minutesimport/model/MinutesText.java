package se.samverka.meetings.minutesimport.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;

/// Turns bytes into lines, or refuses them with a code.
final class MinutesText {

    /// In bytes; a hundred times the longest minutes known to us.
    static final int MAX_BYTES = 5 * 1024 * 1024;

    /// A hundred times the longest minutes known to us. Each line is an object: five million empty ones would
    /// exhaust the memory.
    static final int MAX_LINES = 100_000;

    /// In characters; a whole paragraph may stand on one line.
    static final int MAX_LINE_LENGTH = 50_000;

    /// A text with more than one control character in this many is refused.
    private static final int CONTROL_SHARE = 50;

    /// In spaces; the columns of a table are at least this far apart.
    private static final int WIDE_GAP = 2;

    private static final char SOFT_HYPHEN = '\u00AD';
    /// U+FB00 `ff` to U+FB06 `st`.
    private static final char FIRST_LIGATURE = '\uFB00';

    private static final char LAST_LIGATURE = '\uFB06';

    private final Diagnostics diagnostics;
    private final List<Line> lines = new ArrayList<>();
    private int page = 1;

    private MinutesText(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /// @param text decoded; a form feed begins a page
    /// @throws RuleBroken not text, too many or too long lines, or nothing but white space
    static List<Line> lines(String text, Diagnostics diagnostics) {
        if (text.length() > MAX_BYTES) {
            throw MinutesRefused.minutesTooLarge(text.length(), MAX_BYTES);
        }
        var normalised = Normalizer.normalize(text, Normalizer.Form.NFC);
        refuseWhatIsNoText(normalised);
        var lines = new MinutesText(diagnostics).split(normalised);
        if (lines.stream().allMatch(Line::isBlank)) {
            throw RuleBroken.invalid(MinutesRefused.minutesEmpty());
        }
        return single(lines);
    }

    /// Without the empty line after each line, where a program has doubled every line end: no two lines stand
    /// together then, and what was an empty line is three.
    private static List<Line> single(List<Line> lines) {
        boolean doubled = false;
        int blanks = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                blanks++;
                continue;
            }
            if (blanks == 0 && i > 0) {
                return lines;
            }
            doubled |= blanks >= 3 && blanks % 2 == 1;
            blanks = 0;
        }
        return doubled ? halved(lines) : lines;
    }

    private static List<Line> halved(List<Line> lines) {
        var halved = new ArrayList<Line>();
        int blanks = 0;
        for (var line : lines) {
            blanks = line.isBlank() ? blanks + 1 : 0;
            if (blanks % 2 == 0) {
                halved.add(line);
            }
        }
        return halved;
    }

    private static void refuseWhatIsNoText(String text) {
        int controls = 0;
        int line = 1;
        int firstLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (isStrayControl(c)) {
                controls++;
                firstLine = firstLine == 0 ? line : firstLine;
                if (controls > 100 + text.length() / CONTROL_SHARE) {
                    throw RuleBroken.invalid(MinutesRefused.minutesNotText(firstLine));
                }
            }
        }
    }

    private static boolean isStrayControl(char c) {
        return Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0;
    }

    /// Line feed, carriage return and the pair of them end a line. A form feed is a page break: what stands on
    /// both sides of it belongs to two lines, but editors count no line for it, so that both have the same
    /// number.
    private List<Line> split(String text) {
        int start = 0;
        int number = 1;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (number > MAX_LINES || lines.size() >= MAX_LINES) {
                throw RuleBroken.invalid(MinutesRefused.minutesTooManyLines(MAX_LINES));
            }
            if (end - start > MAX_LINE_LENGTH) {
                throw RuleBroken.invalid(MinutesRefused.minutesLineTooLong(number, MAX_LINE_LENGTH));
            }
            addPages(number, text.substring(start, end));
            number++;
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /// A line is blank only when there is no text on either side of its page breaks.
    private void addPages(int number, String text) {
        boolean blank = true;
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\f', start);
            int end = feed < 0 ? text.length() : feed;
            var line = line(number, text.substring(start, end));
            if (!line.isBlank()) {
                lines.add(line);
                blank = false;
            }
            page += feed < 0 ? 0 : 1;
            start = end + 1;
        }
        if (blank) {
            lines.add(new Line(number, page, "", false, false));
        }
    }

    private Line line(int number, String text) {
        var even = new StringBuilder(text.length());
        int spaces = 0;
        boolean stray = false;
        boolean invisible = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            var kind = Characters.Kind.of(c);
            boolean refused = !kind.allowedIn(Characters.Use.TEXT);
            stray |= refused;
            if (kind == Characters.Kind.CONTROL || isSpace(c)) {
                spaces += c == '\t' ? WIDE_GAP : 1;
            } else if (Characters.isInvisible(c) && !(c == SOFT_HYPHEN && i == text.length())) {
                invisible = true;
            } else if (!refused) {
                if (spaces > 0 && !even.isEmpty()) {
                    even.append(spaces >= WIDE_GAP ? '\t' : ' ');
                }
                appendLetters(even, c);
                spaces = 0;
            }
        }
        boolean indented = !text.isEmpty() && isSpace(text.charAt(0));
        boolean trailing = !text.isEmpty() && isSpace(text.charAt(text.length() - 1));
        var line = new Line(number, page, even.toString(), indented, trailing);
        if (stray) {
            diagnostics.add(
                    DiagnosticCode.CONTROL_CHARACTER,
                    line,
                    "A control character on this line was read as a space, or a forbidden character was left out");
        }
        if (invisible) {
            diagnostics.add(
                    DiagnosticCode.INVISIBLE_CHARACTER,
                    line,
                    "A soft hyphen or a zero-width character on this line was left out");
        }
        return line;
    }

    /// A ligature, which a font of a PDF leaves, as its letters.
    private static void appendLetters(StringBuilder to, int c) {
        if (c >= FIRST_LIGATURE && c <= LAST_LIGATURE) {
            to.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            to.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
