package se.samverka.meetings.minutesimport.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final char SOFT_HYPHEN = '\u00AD';

    private MinutesText() {}

    /// @throws se.samverka.platform.rule.RuleBroken too large, not UTF-8, not text, too many or too long
    /// lines, or
    ///     nothing but white space
    static List<Line> lines(byte[] bytes, Diagnostics diagnostics) {
        if (bytes.length > MAX_BYTES) {
            throw MinutesRefused.minutesTooLarge(bytes.length, MAX_BYTES);
        }
        var text = Normalizer.normalize(decoded(bytes), Normalizer.Form.NFC);
        refuseWhatIsNoText(text);
        var lines = split(text, diagnostics);
        if (lines.stream().allMatch(Line::isBlank)) {
            throw RuleBroken.invalid(MinutesRefused.minutesEmpty());
        }
        return lines;
    }

    private static String decoded(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw RuleBroken.invalid(MinutesRefused.minutesNotUtf8(in.position()));
        }
        decoder.flush(out);
        out.flip();
        var text = out.toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
    private static List<Line> split(String text, Diagnostics diagnostics) {
        var lines = new ArrayList<Line>();
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
            pages(number, text.substring(start, end), diagnostics, lines);
            number++;
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /// A line is blank only when there is no text on either side of its page breaks.
    private static void pages(int number, String text, Diagnostics diagnostics, List<Line> lines) {
        if (text.indexOf('\f') < 0) {
            lines.add(line(number, text, diagnostics));
            return;
        }
        var pages = Arrays.stream(text.split("\f"))
                .map(page -> line(number, page, diagnostics))
                .filter(line -> !line.isBlank())
                .toList();
        lines.addAll(pages.isEmpty() ? List.of(line(number, "", diagnostics)) : pages);
    }

    private static Line line(int number, String text, Diagnostics diagnostics) {
        var even = new StringBuilder(text.length());
        boolean space = false;
        boolean stray = false;
        boolean invisible = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            var kind = Characters.Kind.of(c);
            boolean refused = !kind.allowedIn(Characters.Use.TEXT);
            stray |= refused;
            if (kind == Characters.Kind.CONTROL || isSpace(c)) {
                space = true;
            } else if (Characters.isInvisible(c) && !(c == SOFT_HYPHEN && i == text.length())) {
                invisible = true;
            } else if (!refused) {
                if (space && !even.isEmpty()) {
                    even.append(' ');
                }
                even.appendCodePoint(c);
                space = false;
            }
        }
        boolean indented = !text.isEmpty() && isSpace(text.charAt(0));
        boolean trailing = !text.isEmpty() && isSpace(text.charAt(text.length() - 1));
        var line = new Line(number, even.toString(), indented, trailing);
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

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
