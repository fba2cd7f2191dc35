package se.samverka.finance.shared.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// A parsed file of separated values (RFC 4180): UTF-8 with or without a byte order mark, comma or semicolon
/// (whichever its header uses), quotes where needed. Lines that start with `#` are comments; empty lines are
/// skipped. The first line names the columns.
///
/// @param comment the comment above the header, without its `#`
/// @param names of the columns as written, each once
/// @param lines after the header; a line may have more or fewer cells than there are names
public record CsvFile(Optional<String> comment, List<String> names, List<Line> lines) {

    /// A bound on the number of columns.
    public static final int MAX_COLUMNS = 500;

    /// A bound on text that is quoted from somebody else's file, in characters.
    private static final int MAX_QUOTED = 40;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// One line.
    ///
    /// @param number in the file, from 1; for cells that span lines, the last one
    /// @param cells without surrounding blanks
    public record Line(long number, List<String> cells) {

        public String pointer() {
            return "/lines/" + number;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /// @param maxLines the largest number of lines after the header
    /// @throws UnreadableCsv for a file of another kind, or a longer one
    public static CsvFile read(byte[] file, int maxLines) throws UnreadableCsv {
        var text = text(file);
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format(text))
                .get()) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new UnreadableCsv("", "The file is empty");
            }
            var header = records.next();
            var first = line(header, parser);
            var names = first.cells();
            check(names, first.pointer());
            var lines = new ArrayList<Line>();
            while (records.hasNext()) {
                if (lines.size() == maxLines) {
                    throw new UnreadableCsv("", "A file has at most " + maxLines + " lines");
                }
                lines.add(line(records.next(), parser));
            }
            return new CsvFile(Optional.ofNullable(header.getComment()), names, lines);
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw new UnreadableCsv("", "The file is not CSV: a quotation mark is misplaced");
        }
    }

    /// The column that has one of these names, ignoring case.
    ///
    /// @return its index from 0, or -1
    public int column(List<String> asked) {
        for (int i = 0; i < names.size(); i++) {
            if (asked.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /// A text from the file for an error message, in quotes and shortened if long.
    public static String quoted(String text) {
        return '"' + (text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…") + '"';
    }

    private static String text(byte[] file) throws UnreadableCsv {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var composed = Normalizer.normalize(
                    text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, Normalizer.Form.NFC);
            guard(composed);
            return composed;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableCsv("", "The file is not UTF-8");
        }
    }

    private static void guard(String text) {
        if (Characters.fault(text, Characters.Use.TEXT).isEmpty()) {
            return;
        }
        int number = 1;
        for (var line : text.split("\n", -1)) {
            var fault = Characters.fault(line, Characters.Use.TEXT);
            if (fault.isPresent()) {
                throw RuleBroken.invalid(new Violation("/lines/" + number, ProblemCode.TEXT_NOT_ALLOWED, fault.get()));
            }
            number++;
        }
    }

    private static CSVFormat format(String text) {
        var header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static Line line(CSVRecord cells, CSVParser parser) {
        return new Line(parser.getCurrentLineNumber(), cells.toList());
    }

    private static void check(List<String> names, String pointer) throws UnreadableCsv {
        if (names.size() > MAX_COLUMNS) {
            throw new UnreadableCsv(pointer, "A file has at most " + MAX_COLUMNS + " columns");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new UnreadableCsv(pointer, "Column " + (i + 1) + " of the header has no name");
            }
            if (!seen.add(names.get(i).toLowerCase(Locale.ROOT))) {
                throw new UnreadableCsv(pointer, "The header names " + quoted(names.get(i)) + " twice");
            }
        }
    }
}
