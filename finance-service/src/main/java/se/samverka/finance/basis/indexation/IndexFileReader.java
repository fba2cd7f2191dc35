package se.samverka.finance.basis.indexation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.finance.shared.csv.UnreadableCsv;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.time.FullDate;

/// Reads a file of index figures: comma or semicolon, UTF-8 with or without a byte order mark. Lines that start
/// with `#` are comments. The header is `series;period;value[;publishedOn][;source]`.
public final class IndexFileReader {

    static final int MAX_LINES = 50_000;

    /// A bound: all series are looked up in one query.
    static final int MAX_SERIES = 1_000;

    static final int MAX_VIOLATIONS = 100;
    private static final int MAX_SOURCE_LENGTH = 200;

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final LocalDate today;
    private final String askedSource;

    private IndexFileReader(@Nullable String source, LocalDate today) {
        this.askedSource = Objects.requireNonNullElse(source, "").strip();
        this.today = today;
    }

    /// One figure, with the pointer of its line.
    public record Line(IndexFigure figure, String pointer) {}

    /// Column numbers from 0; -1 for an absent column.
    private record Columns(int series, int period, int value, int publishedOn, int source) {}

    /// @param source who published the figures of lines that do not say it
    /// @param today used as the day of publication where a line has none: by then the figure was public
    /// @throws RuleBroken 422 with a pointer per bad line, `/lines/7`; then nothing of the file is imported
    public static List<Line> read(byte[] file, @Nullable String source, LocalDate today) {
        try {
            var reader = new IndexFileReader(source, today);
            var lines = reader.lines(CsvFile.read(file, MAX_LINES));
            if (!reader.violations.isEmpty()) {
                throw RuleBroken.invalid(reader.violations);
            }
            return lines;
        } catch (UnreadableCsv unreadable) {
            throw RuleBroken.invalid(IndexFileViolation.fileUnreadable(unreadable.pointer(), unreadable.because()));
        }
    }

    private List<Line> lines(CsvFile file) {
        var columns = new Columns(
                file.column(List.of("series")),
                file.column(List.of("period")),
                file.column(List.of("value")),
                file.column(List.of("publishedon")),
                file.column(List.of("source")));
        if (columns.series() < 0 || columns.period() < 0 || columns.value() < 0) {
            violations.add(IndexFileViolation.fileUnreadable(
                    "/lines/1",
                    "The header must name series, period and value; it names "
                            + CsvFile.quoted(String.join(", ", file.names()))));
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var line : file.lines()) {
            if (line.cells().size() == file.names().size()) {
                line(line, columns).ifPresent(lines::add);
            } else {
                violations.add(IndexFileViolation.lineIncomplete(
                        line.pointer(), line.cells().size()));
            }
            if (violations.size() >= MAX_VIOLATIONS) {
                return List.of();
            }
        }
        if (lines.stream().map(line -> line.figure().series()).distinct().count() > MAX_SERIES) {
            violations.add(IndexFileViolation.fileUnreadable("", "A file has at most " + MAX_SERIES + " series"));
        }
        if (lines.isEmpty() && violations.isEmpty()) {
            violations.add(IndexFileViolation.fileUnreadable("", "The file has no figures"));
        }
        return lines;
    }

    private Optional<Line> line(CsvFile.Line line, Columns columns) {
        var pointer = line.pointer();
        var before = violations.size();
        var series = line.cells().get(columns.series());
        if (!IndexFigure.isSeries(series)) {
            violations.add(IndexFileViolation.seriesMalformed(pointer, series));
        }
        var period = period(line.cells().get(columns.period()), pointer);
        var value = value(line.cells().get(columns.value()), pointer);
        var publishedOn = publishedOn(optional(line, columns.publishedOn()), pointer);
        var source = source(optional(line, columns.source()), pointer);
        if (period == null || value == null || publishedOn == null || violations.size() > before) {
            return Optional.empty();
        }
        if (publishedOn.isBefore(period.atDay(1))) {
            violations.add(IndexFileViolation.publishedBeforeItsMonth(pointer, period, publishedOn));
            return Optional.empty();
        }
        var earlier = seen.putIfAbsent(series + "@" + period, line.number());
        if (earlier != null) {
            violations.add(IndexFileViolation.figureTwice(pointer, earlier));
            return Optional.empty();
        }
        return Optional.of(new Line(new IndexFigure(series, period, value, publishedOn, source, null), pointer));
    }

    private static String optional(CsvFile.Line line, int column) {
        return column >= 0 ? line.cells().get(column) : "";
    }

    private @Nullable YearMonth period(String text, String pointer) {
        if (IndexFigure.isPeriod(text)) {
            return YearMonth.parse(text);
        }
        violations.add(IndexFileViolation.periodMalformed(pointer, text));
        return null;
    }

    private @Nullable BigDecimal value(String text, String pointer) {
        if (text.matches(IndexFigure.VALUE_PATTERN)) {
            var value = new BigDecimal(text);
            if (value.signum() > 0) {
                return value;
            }
        }
        violations.add(IndexFileViolation.valueMalformed(pointer, text));
        return null;
    }

    private @Nullable LocalDate publishedOn(String text, String pointer) {
        if (text.isEmpty()) {
            return today;
        }
        try {
            var day = FullDate.parse(text);
            if (day.isAfter(today)) {
                violations.add(DoneDay.inTheFuture(pointer, day, today));
            }
            return day;
        } catch (DateTimeException malformed) {
            violations.add(IndexFileViolation.dateMalformed(pointer, text));
            return null;
        }
    }

    private String source(String own, String pointer) {
        var source = Characters.isBlank(own) ? askedSource : own;
        if (Characters.isBlank(source)) {
            violations.add(IndexFileViolation.sourceMissing(pointer));
        } else if (source.length() > MAX_SOURCE_LENGTH) {
            violations.add(IndexFileViolation.sourceTooLong(pointer, MAX_SOURCE_LENGTH));
        } else if (Characters.fault(source, Characters.Use.NAME).isPresent()) {
            violations.add(IndexFileViolation.sourceMalformed(pointer, source));
        }
        return source;
    }
}
