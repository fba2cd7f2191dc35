package se.samverka.finance.indexation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.indexation.IndexFileViolation.DateMalformed;
import se.samverka.finance.indexation.IndexFileViolation.FigureTwice;
import se.samverka.finance.indexation.IndexFileViolation.FileUnreadable;
import se.samverka.finance.indexation.IndexFileViolation.LineIncomplete;
import se.samverka.finance.indexation.IndexFileViolation.PeriodMalformed;
import se.samverka.finance.indexation.IndexFileViolation.PublishedBeforeItsMonth;
import se.samverka.finance.indexation.IndexFileViolation.PublishedLater;
import se.samverka.finance.indexation.IndexFileViolation.SeriesMalformed;
import se.samverka.finance.indexation.IndexFileViolation.SourceMissing;
import se.samverka.finance.indexation.IndexFileViolation.SourceTooLong;
import se.samverka.finance.indexation.IndexFileViolation.ValueMalformed;
import se.samverka.finance.indexation.model.IndexFigure;
import se.samverka.platform.rule.RuleBroken;

/// Reads a file of index figures: comma or semicolon, UTF-8 with or without a byte order mark, lines that start with
/// `#` are comments. The header is `series;period;value[;publishedOn][;source]`.
public final class IndexFileReader {

    static final int MAX_LINES = 50_000;
    static final int MAX_VIOLATIONS = 100;
    private static final int MAX_SOURCE_LENGTH = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<IndexFileViolation> violations = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final LocalDate today;
    private final String askedSource;

    private IndexFileReader(@Nullable String source, LocalDate today) {
        this.askedSource = Objects.requireNonNullElse(source, "").strip();
        this.today = today;
    }

    /// One figure and the line that tells it.
    public record Line(IndexFigure figure, String pointer) {}

    /// @param source who published the figures of lines that do not say it themselves
    /// @param today stands for the day of publication where a line says none: by then the figure was public
    /// @throws RuleBroken 422 with a pointer per bad line, `/lines/7`; nothing of such a file is taken
    public static List<Line> read(byte[] file, @Nullable String source, LocalDate today) {
        var reader = new IndexFileReader(source, today);
        var lines = reader.lines(reader.text(file));
        if (!reader.violations.isEmpty()) {
            throw RuleBroken.invalid(reader.violations);
        }
        return lines;
    }

    private String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            violations.add(new FileUnreadable("", "The file is not UTF-8"));
            return "";
        }
    }

    private List<Line> lines(String text) {
        if (!violations.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format(text))
                .get()) {
            var names = parser.getHeaderNames();
            if (!names.containsAll(List.of("series", "period", "value"))) {
                violations.add(new FileUnreadable(
                        "/lines/1", "The header must name series, period and value; it names " + names));
                return List.of();
            }
            for (CSVRecord line : parser) {
                if (parser.getRecordNumber() > MAX_LINES) {
                    violations.add(new FileUnreadable("", "A file holds at most " + MAX_LINES + " figures"));
                    return List.of();
                }
                line(line, parser.getCurrentLineNumber()).ifPresent(lines::add);
                if (violations.size() >= MAX_VIOLATIONS) {
                    return List.of();
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            violations.add(new FileUnreadable("", "The file is no CSV with a header of distinct names"));
        }
        if (lines.isEmpty() && violations.isEmpty()) {
            violations.add(new FileUnreadable("", "The file holds no figures"));
        }
        return lines;
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
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private Optional<Line> line(CSVRecord line, long number) {
        var pointer = "/lines/" + number;
        var before = violations.size();
        if (!line.isConsistent()) {
            violations.add(new LineIncomplete(pointer, line.size()));
            return Optional.empty();
        }
        var series = line.get("series");
        if (!IndexFigure.isSeries(series)) {
            violations.add(new SeriesMalformed(pointer, series));
        }
        var period = period(line.get("period"), pointer);
        var value = value(line.get("value"), pointer);
        var publishedOn = publishedOn(optional(line, "publishedOn"), pointer);
        var source = source(optional(line, "source"), pointer);
        if (period == null || value == null || publishedOn == null || violations.size() > before) {
            return Optional.empty();
        }
        if (publishedOn.isBefore(period.atDay(1))) {
            violations.add(new PublishedBeforeItsMonth(pointer, period, publishedOn));
            return Optional.empty();
        }
        var earlier = seen.putIfAbsent(series + "@" + period, number);
        if (earlier != null) {
            violations.add(new FigureTwice(pointer, earlier));
            return Optional.empty();
        }
        return Optional.of(new Line(new IndexFigure(series, period, value, publishedOn, source, null), pointer));
    }

    private static String optional(CSVRecord line, String column) {
        return line.isMapped(column) ? line.get(column) : "";
    }

    private @Nullable YearMonth period(String text, String pointer) {
        if (IndexFigure.isPeriod(text)) {
            return YearMonth.parse(text);
        }
        violations.add(new PeriodMalformed(pointer, text));
        return null;
    }

    private @Nullable BigDecimal value(String text, String pointer) {
        if (text.matches(IndexFigure.VALUE_PATTERN)) {
            var value = new BigDecimal(text);
            if (value.signum() > 0) {
                return value;
            }
        }
        violations.add(new ValueMalformed(pointer, text));
        return null;
    }

    private @Nullable LocalDate publishedOn(String text, String pointer) {
        if (text.isEmpty()) {
            return today;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                violations.add(new PublishedLater(pointer, day));
            }
            return day;
        } catch (DateTimeException malformed) {
            violations.add(new DateMalformed(pointer, text));
            return null;
        }
    }

    private String source(String own, String pointer) {
        var source = own.isBlank() ? askedSource : own;
        if (source.isEmpty()) {
            violations.add(new SourceMissing(pointer));
        } else if (source.length() > MAX_SOURCE_LENGTH) {
            violations.add(new SourceTooLong(pointer, MAX_SOURCE_LENGTH));
        }
        return source;
    }
}
