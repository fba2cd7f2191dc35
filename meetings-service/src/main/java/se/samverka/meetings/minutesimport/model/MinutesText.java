package se.samverka.meetings.minutesimport.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Bytes turned into lines, or refused by name.
final class MinutesText {

    /// Five million bytes: the longest minutes known to us have a hundredth of that.
    static final int MAX_BYTES = 5 * 1024 * 1024;

    /// The longest minutes known to us have a hundredth of it. Each line is an object: five million empty ones
    /// would take all the memory that there is.
    static final int MAX_LINES = 100_000;

    /// In characters; a whole paragraph may stand on one line.
    static final int MAX_LINE_LENGTH = 50_000;

    /// Above one in this many, control characters say that it is no text.
    private static final int CONTROL_SHARE = 50;

    private static final char SOFT_HYPHEN = '\u00AD';

    private MinutesText() {}

    /// @throws se.samverka.platform.rule.RuleBroken too large, not UTF-8, not text, too many or too long lines, or
    ///     nothing but white space
    static List<Line> lines(byte[] bytes, Diagnostics diagnostics) {
        if (bytes.length > MAX_BYTES) {
            throw new MinutesRefused.MinutesTooLarge(bytes.length, MAX_BYTES).asException();
        }
        var text = Normalizer.normalize(decoded(bytes), Normalizer.Form.NFC);
        refuseWhatIsNoText(text);
        var lines = split(text, diagnostics);
        if (lines.stream().allMatch(Line::isBlank)) {
            throw new MinutesRefused.MinutesEmpty().asException();
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
            throw new MinutesRefused.MinutesNotUtf8(in.position()).asException();
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
                if (c == '\0' || controls > 100 + text.length() / CONTROL_SHARE) {
                    throw new MinutesRefused.MinutesNotText(firstLine).asException();
                }
            }
        }
    }

    private static boolean isStrayControl(char c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085';
    }

    /// Line feed, carriage return and the pair of them end a line. A form feed is white space: editors count no line
    /// for it, and PDF readers leave it before the first line of a page.
    private static List<Line> split(String text, Diagnostics diagnostics) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (lines.size() == MAX_LINES) {
                throw new MinutesRefused.MinutesTooManyLines(MAX_LINES).asException();
            }
            if (end - start > MAX_LINE_LENGTH) {
                throw new MinutesRefused.MinutesLineTooLong(lines.size() + 1, MAX_LINE_LENGTH).asException();
            }
            lines.add(line(lines.size() + 1, text, start, end, diagnostics));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    private static Line line(int number, String text, int start, int end, Diagnostics diagnostics) {
        var even = new StringBuilder(end - start);
        boolean space = false;
        boolean stray = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean control = isStrayControl(c);
            stray |= control;
            if (control || isSpace(c)) {
                space = true;
            } else if (c != SOFT_HYPHEN || i == end - 1) {
                if (space && !even.isEmpty()) {
                    even.append(' ');
                }
                even.append(c);
                space = false;
            }
        }
        boolean indented = end > start && isSpace(text.charAt(start));
        boolean trailing = end > start && isSpace(text.charAt(end - 1));
        var line = new Line(number, even.toString(), indented, trailing);
        if (stray) {
            diagnostics.add(
                    DiagnosticCode.CONTROL_CHARACTER, line, "A control character on this line was read as a space");
        }
        return line;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF';
    }
}
