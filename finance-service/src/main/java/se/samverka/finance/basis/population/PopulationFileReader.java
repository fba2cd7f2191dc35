package se.samverka.finance.basis.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.finance.shared.csv.UnreadableCsv;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.time.FullDate;

/// Reads a file of population figures: comma or semicolon, UTF-8 with or without a byte order mark. Lines that
/// start with `#` are comments. The header is `area,date,population[,source]`, or
/// `code,name,county,date,population`.
public final class PopulationFileReader {

    static final int MAX_LINES = 50_000;
    static final int MAX_VIOLATIONS = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final CsvFile file;
    private final @Nullable String askedSource;

    /// Column numbers from 0; -1 for an absent column.
    private record Columns(int area, int date, int population, int source) {}

    private final LocalDate publishedBy;

    private PopulationFileReader(CsvFile file, @Nullable String source, LocalDate publishedBy) {
        this.file = file;
        this.askedSource = source;
        this.publishedBy = publishedBy;
    }

    /// @param source publisher, for lines that do not name one; when absent, the file's first comment
    /// @param publishedBy the day of publication, today at the latest; no figure may be of a later day
    /// @throws RuleBroken 422 with a pointer per bad line, `/lines/7`; then nothing of the file is imported
    public static List<PopulationFigure> read(byte[] file, @Nullable String source, LocalDate publishedBy) {
        try {
            var reader = new PopulationFileReader(CsvFile.read(file, MAX_LINES), source, publishedBy);
            var figures = reader.figures();
            if (!reader.violations.isEmpty()) {
                throw RuleBroken.invalid(reader.violations);
            }
            return figures;
        } catch (UnreadableCsv unreadable) {
            throw RuleBroken.invalid(
                    PopulationFileViolation.fileUnreadable(unreadable.pointer(), unreadable.because()));
        }
    }

    private List<PopulationFigure> figures() {
        int named = file.column(List.of("area"));
        int area = named >= 0 ? named : file.column(List.of("code"));
        var columns = new Columns(
                area, file.column(List.of("date")), file.column(List.of("population")), file.column(List.of("source")));
        if (columns.area() < 0 || columns.date() < 0 || columns.population() < 0) {
            violations.add(PopulationFileViolation.fileUnreadable(
                    "/lines/1",
                    "The header must name area (or code), date and population; it names "
                            + CsvFile.quoted(String.join(", ", file.names()))));
            return List.of();
        }
        var figures = new ArrayList<PopulationFigure>();
        var source = source(file.comment().orElse(null));
        for (var line : file.lines()) {
            figure(line, columns, source).ifPresent(figures::add);
            if (violations.size() >= MAX_VIOLATIONS) {
                return List.of();
            }
        }
        if (figures.isEmpty() && violations.isEmpty()) {
            violations.add(PopulationFileViolation.fileUnreadable("", "The file has no figures"));
        }
        return figures;
    }

    private String source(@Nullable String comment) {
        var source = Objects.requireNonNullElse(askedSource, Objects.requireNonNullElse(comment, ""))
                .strip();
        var line = source.lines().findFirst().orElse(PopulationFigure.NO_SOURCE);
        return line.length() <= PopulationFigure.MAX_SOURCE_LENGTH
                ? line
                : line.substring(0, PopulationFigure.MAX_SOURCE_LENGTH);
    }

    private Optional<PopulationFigure> figure(CsvFile.Line line, Columns columns, String source) {
        var pointer = line.pointer();
        var before = violations.size();
        var cells = line.cells();
        if (cells.size() != file.names().size()) {
            violations.add(PopulationFileViolation.lineIncomplete(pointer, cells.size()));
            return Optional.empty();
        }
        var area = cells.get(columns.area());
        if (area.isEmpty()) {
            violations.add(PopulationFileViolation.areaMissing(pointer));
        } else if (!PopulationFigure.isArea(area)) {
            violations.add(PopulationFileViolation.areaMalformed(pointer, area));
        }
        var date = date(cells.get(columns.date()), pointer);
        if (date != null && date.isAfter(publishedBy)) {
            violations.add(PopulationFileViolation.publishedBeforeItsDate(pointer, date, publishedBy));
        }
        var population = population(cells.get(columns.population()), pointer);
        if (date == null || violations.size() > before) {
            return Optional.empty();
        }
        var earlier = seen.putIfAbsent(area + "@" + date, line.number());
        if (earlier != null) {
            violations.add(PopulationFileViolation.figureTwice(pointer, earlier));
            return Optional.empty();
        }
        var own = columns.source() >= 0 ? cells.get(columns.source()) : "";
        if (!PopulationFigure.isSource(own)) {
            violations.add(PopulationFileViolation.sourceMalformed(pointer, own));
            return Optional.empty();
        }
        return Optional.of(new PopulationFigure(area, date, population, Characters.isBlank(own) ? source : own));
    }

    private @Nullable LocalDate date(String text, String pointer) {
        try {
            var date = FullDate.parse(text);
            if (PopulationFigure.isYear(date.getYear())) {
                return date;
            }
        } catch (DateTimeException malformed) {
            // Reported below.
        }
        violations.add(PopulationFileViolation.dateMalformed(pointer, text));
        return null;
    }

    private long population(String text, String pointer) {
        if (text.matches("[0-9]{1,12}") && PopulationFigure.isPopulation(Long.parseLong(text))) {
            return Long.parseLong(text);
        }
        violations.add(PopulationFileViolation.populationMalformed(pointer, text));
        return 0;
    }
}
