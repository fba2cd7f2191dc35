package se.samverka.finance.population;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import se.samverka.finance.population.PopulationFileViolation.AreaMalformed;
import se.samverka.finance.population.PopulationFileViolation.AreaMissing;
import se.samverka.finance.population.PopulationFileViolation.DateMalformed;
import se.samverka.finance.population.PopulationFileViolation.FigureTwice;
import se.samverka.finance.population.PopulationFileViolation.FileUnreadable;
import se.samverka.finance.population.PopulationFileViolation.LineIncomplete;
import se.samverka.finance.population.PopulationFileViolation.PopulationMalformed;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.platform.rule.RuleBroken;

/// Reads a file of population figures: comma or semicolon, UTF-8 with or without a byte order mark, lines that
/// start with `#` are comments. The header is `area,date,population[,source]`, or
/// `code,name,county,date,population`.
public final class PopulationFileReader {

    static final int MAX_LINES = 50_000;
    static final int MAX_VIOLATIONS = 100;
    private static final int MAX_SOURCE_LENGTH = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<PopulationFileViolation> violations = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final @Nullable String askedSource;

    private PopulationFileReader(@Nullable String source) {
        this.askedSource = source;
    }

    /// @param source who says so, for lines that do not say it themselves; where absent, the file's first comment
    /// @throws RuleBroken 422 with a pointer per bad line, `/lines/7`; nothing of such a file is taken
    public static List<PopulationFigure> read(byte[] file, @Nullable String source) {
        var reader = new PopulationFileReader(source);
        var figures = reader.figures(reader.text(file));
        if (!reader.violations.isEmpty()) {
            throw RuleBroken.invalid(reader.violations);
        }
        return figures;
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

    private List<PopulationFigure> figures(String text) {
        if (!violations.isEmpty()) {
            return List.of();
        }
        var figures = new ArrayList<PopulationFigure>();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format(text))
                .get()) {
            var names = parser.getHeaderNames();
            var areaColumn = names.contains("area") ? "area" : "code";
            if (!names.containsAll(List.of(areaColumn, "date", "population"))) {
                violations.add(new FileUnreadable(
                        "/lines/1", "The header must name area (or code), date and population; it names " + names));
                return List.of();
            }
            var source = source(parser.getHeaderComment());
            for (CSVRecord line : parser) {
                if (parser.getRecordNumber() > MAX_LINES) {
                    violations.add(new FileUnreadable("", "A file holds at most " + MAX_LINES + " figures"));
                    return List.of();
                }
                figure(line, parser.getCurrentLineNumber(), areaColumn, source).ifPresent(figures::add);
                if (violations.size() >= MAX_VIOLATIONS) {
                    return List.of();
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            violations.add(new FileUnreadable("", "The file is no CSV with a header of distinct names"));
        }
        if (figures.isEmpty() && violations.isEmpty()) {
            violations.add(new FileUnreadable("", "The file holds no figures"));
        }
        return figures;
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
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
    }

    private String source(@Nullable String comment) {
        var source = Objects.requireNonNullElse(askedSource, Objects.requireNonNullElse(comment, ""))
                .strip();
        var line = source.lines().findFirst().orElse("Imported file");
        return line.length() <= MAX_SOURCE_LENGTH ? line : line.substring(0, MAX_SOURCE_LENGTH);
    }

    private Optional<PopulationFigure> figure(CSVRecord line, long number, String areaColumn, String source) {
        var pointer = "/lines/" + number;
        var before = violations.size();
        if (!line.isConsistent()) {
            violations.add(new LineIncomplete(pointer, line.size()));
            return Optional.empty();
        }
        var area = line.get(areaColumn);
        if (area.isEmpty()) {
            violations.add(new AreaMissing(pointer));
        } else if (!PopulationFigure.isArea(area)) {
            violations.add(new AreaMalformed(pointer, area));
        }
        var date = date(line.get("date"), pointer);
        var population = population(line.get("population"), pointer);
        if (date == null || violations.size() > before) {
            return Optional.empty();
        }
        var earlier = seen.putIfAbsent(area + "@" + date, number);
        if (earlier != null) {
            violations.add(new FigureTwice(pointer, earlier));
            return Optional.empty();
        }
        var own = line.isMapped("source") ? line.get("source") : "";
        return Optional.of(new PopulationFigure(area, date, population, own.isBlank() ? source : own));
    }

    private @Nullable LocalDate date(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            violations.add(new DateMalformed(pointer, text));
            return null;
        }
    }

    private long population(String text, String pointer) {
        if (text.matches("[0-9]{1,12}")) {
            return Long.parseLong(text);
        }
        violations.add(new PopulationMalformed(pointer, text));
        return 0;
    }
}
