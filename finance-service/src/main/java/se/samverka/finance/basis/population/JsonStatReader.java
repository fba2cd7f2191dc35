package se.samverka.finance.basis.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.population.StatisticsCategories.Category;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.text.BodyGuard;
import se.samverka.platform.text.Utf8Json;
import se.samverka.platform.time.BusinessTime;

/// Reads a JSON-stat 2.0 dataset as returned by Statistics Sweden's API for its tables of population by region and
/// year (json-stat.org/format). A year means its 31 December, the day on which those tables count.
///
/// The dimension of areas is the one with the role `geo`, or the id Region; the one of years has the role `time`,
/// or the id Tid. Of every other dimension the one category is used that is the total, or the number of persons,
/// according to [StatisticsCategories]. A dimension without such a category is refused by name, because then the
/// table does not count the population.
public final class JsonStatReader {

    /// A valid dataset is six levels deep.
    private static final int DEEPEST = 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private final JsonNode dataset;
    private final LocalDate publishedBy;
    private final List<Violation> violations = new ArrayList<>();

    private JsonStatReader(JsonNode dataset, LocalDate publishedBy) {
        this.dataset = dataset;
        this.publishedBy = publishedBy;
    }

    /// The contents of a dataset.
    ///
    /// @param updated when it was last updated, in Stockholm; empty where it does not say
    public record Read(List<PopulationFigure> figures, Optional<LocalDate> updated) {}

    /// One dimension.
    ///
    /// @param categories in the order of the values
    private record Dimension(String id, List<Category> categories) {

        String code(int place) {
            return categories.get(place).code();
        }

        /// A JSON pointer (RFC 6901).
        String pointer() {
            return "/dimension/" + id.replace("~", "~0").replace("/", "~1");
        }
    }

    /// @param source publisher; when absent, the source that the dataset names
    /// @param publishedOn when its figures were published; when absent, the day on which it was updated, or else
    ///     today
    /// @throws RuleBroken 400 for a body that is not JSON; 422 for one that is not such a dataset, with a JSON
    ///     pointer
    public static Read read(byte[] file, @Nullable String source, @Nullable LocalDate publishedOn, LocalDate today) {
        var dataset = tree(file);
        var unreadable = JsonStatForm.broken(dataset);
        if (!unreadable.isEmpty()) {
            throw RuleBroken.invalid(unreadable);
        }
        var updated = updated(dataset);
        var publishedBy = publishedOn == null ? updated.orElse(today) : publishedOn;
        var reader = new JsonStatReader(dataset, publishedBy.isBefore(today) ? publishedBy : today);
        var figures = reader.figures(source);
        if (!reader.violations.isEmpty()) {
            throw RuleBroken.invalid(reader.violations.stream()
                    .limit(PopulationFileReader.MAX_VIOLATIONS)
                    .toList());
        }
        return new Read(figures, updated);
    }

    private static JsonNode tree(byte[] file) {
        if (!Utf8Json.isUtf8(file)) {
            throw malformed(": it is not UTF-8");
        }
        try {
            var tree = JSON.readTree(file);
            var broken = BodyGuard.brokenTexts(tree);
            if (!broken.isEmpty()) {
                throw RuleBroken.invalid(broken);
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            // A parser that stops at its own limits gives no position.
            var at = malformed.getLocation();
            throw malformed(at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException noCharacters) {
            throw malformed(": it is not text");
        }
    }

    private static RuleBroken malformed(String where) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.MALFORMED_JSON,
                "The body is not JSON of at most " + DEEPEST + " levels" + where);
    }

    private List<PopulationFigure> figures(@Nullable String source) {
        if (!dataset.path("class").asText().equals("dataset")
                || !dataset.path("version").asText().startsWith("2")) {
            return refuse("/version", "A JSON-stat dataset has version 2.0 and class dataset");
        }
        var dimensions = dimensions();
        var area = byRole(dimensions, "geo", "region");
        var time = byRole(dimensions, "time", "tid");
        if (!violations.isEmpty()) {
            return List.of();
        }
        if (area < 0 || time < 0 || area == time) {
            return refuse("/role", "No dimension has the role geo, or none the role time");
        }
        int cells = dimensions.stream().mapToInt(one -> one.categories().size()).reduce(1, JsonStatReader::product);
        if (cells > PopulationFileReader.MAX_LINES) {
            return refuse("/size", "A file has at most " + PopulationFileReader.MAX_LINES + " figures");
        }
        checkValues(cells);
        checkDates(dimensions.get(time));
        var fixed = fixed(dimensions, area, time);
        if (!violations.isEmpty()) {
            return List.of();
        }
        var figures = new ArrayList<PopulationFigure>();
        var from = source(source);
        for (int a = 0; a < dimensions.get(area).categories().size(); a++) {
            for (int t = 0; t < dimensions.get(time).categories().size(); t++) {
                fixed[area] = a;
                fixed[time] = t;
                figure(dimensions, area, time, fixed, from).ifPresent(figures::add);
                if (violations.size() >= PopulationFileReader.MAX_VIOLATIONS) {
                    return List.of();
                }
            }
        }
        return figures.isEmpty() && violations.isEmpty() ? refuse("/value", "The dataset has no figures") : figures;
    }

    private static int product(int left, int right) {
        return (int) Math.min((long) left * right, Integer.MAX_VALUE);
    }

    private List<PopulationFigure> refuse(String pointer, String because) {
        violations.add(PopulationFileViolation.fileUnreadable(pointer, because));
        return List.of();
    }

    private List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        var sizes = dataset.path("size");
        var ids = dataset.path("id");
        if (!ids.isArray() || !sizes.isArray() || ids.size() != sizes.size()) {
            refuse("/size", "A dataset has an id and a size for each of its dimensions");
            return dimensions;
        }
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id.asText())) {
                violations.add(PopulationFileViolation.codeTwice("/id", id.asText()));
            }
            var dimension = new Dimension(
                    id.asText(),
                    categories(dataset.path("dimension").path(id.asText()).path("category")));
            int size = sizes.path(dimensions.size()).asInt();
            if (dimension.categories().isEmpty() || dimension.categories().size() != size) {
                refuse(
                        dimension.pointer() + "/category/index",
                        "The dimension has " + dimension.categories().size()
                                + " categories; they must be numbered from 0 without gaps, and its size is " + size);
            }
            checkCodes(dimension);
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private void checkCodes(Dimension dimension) {
        var seen = new HashSet<String>();
        for (var category : dimension.categories()) {
            if (!seen.add(category.code())) {
                violations.add(
                        PopulationFileViolation.codeTwice(dimension.pointer() + "/category/index", category.code()));
            }
        }
    }

    /// In the order of the values; empty where the index is not numbered from 0 without gaps.
    private static List<Category> categories(JsonNode category) {
        var index = category.path("index");
        var codes = new ArrayList<String>();
        if (index.isArray()) {
            index.forEach(code -> codes.add(code.asText()));
        } else if (index.isObject()) {
            var ordered = new TreeMap<Integer, String>();
            index.properties().forEach(entry -> ordered.put(entry.getValue().asInt(-1), entry.getKey()));
            if (!ordered.isEmpty()
                    && ordered.size() == index.size()
                    && ordered.firstKey() == 0
                    && ordered.lastKey() == index.size() - 1) {
                codes.addAll(ordered.values());
            }
        } else if (category.path("label").size() == 1) {
            // JSON-stat allows a dimension with one category to omit its index.
            category.path("label").fieldNames().forEachRemaining(codes::add);
        }
        return codes.stream()
                .map(code -> new Category(
                        code, category.path("label").path(code).asText("").strip()))
                .toList();
    }

    private int byRole(List<Dimension> dimensions, String role, String name) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (hasRole(dimensions.get(i), role, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasRole(Dimension dimension, String role, String name) {
        var ids = new ArrayList<String>();
        dataset.path("role").path(role).forEach(id -> ids.add(id.asText()));
        return ids.contains(dimension.id()) || (ids.isEmpty() && dimension.id().equalsIgnoreCase(name));
    }

    /// A value for each cell: an array with one element per cell, or an object keyed by cell number.
    private void checkValues(int cells) {
        var values = dataset.path("value");
        if (values.isArray()) {
            if (values.size() != cells) {
                violations.add(PopulationFileViolation.valuesOther("/value", values.size(), cells));
            }
        } else if (values.isObject()) {
            values.fieldNames().forEachRemaining(place -> {
                if (violations.isEmpty() && (!place.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(place) >= cells)) {
                    refuse("/value", "The dataset has no cell " + CsvFile.quoted(place) + " of " + cells);
                }
            });
        } else {
            refuse("/value", "A dataset has values");
        }
    }

    private void checkDates(Dimension time) {
        for (var category : time.categories()) {
            if (!category.code().matches("[0-9]{4}") || !PopulationFigure.isYear(Integer.parseInt(category.code()))) {
                violations.add(
                        PopulationFileViolation.dateMalformed(time.pointer() + "/category/index", category.code()));
            } else if (date(category.code()).isAfter(publishedBy)) {
                violations.add(PopulationFileViolation.publishedBeforeItsDate(
                        time.pointer() + "/category/index", date(category.code()), publishedBy));
            }
        }
    }

    private static LocalDate date(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }

    /// The category used of each dimension other than area and time.
    private int[] fixed(List<Dimension> dimensions, int area, int time) {
        var fixed = new int[dimensions.size()];
        boolean contents = false;
        for (int i = 0; i < fixed.length; i++) {
            if (i == area || i == time) {
                continue;
            }
            var dimension = dimensions.get(i);
            boolean metric = hasRole(dimension, "metric", "ContentsCode");
            contents |= metric;
            var chosen = StatisticsCategories.chosen(dimension.categories(), metric);
            if (chosen < 0) {
                violations.add(PopulationFileViolation.dimensionNoTotal(
                        dimension.pointer(),
                        dimension.id(),
                        dimension.categories().stream()
                                .map(Category::toString)
                                .limit(StatisticsCategories.MOST_NAMED)
                                .toList(),
                        metric));
            }
            fixed[i] = Math.max(chosen, 0);
        }
        if (!contents
                && !StatisticsCategories.isPopulationTable(dataset.path("label").asText(""), fixed.length - 2)) {
            refuse(
                    "/label",
                    "The dataset has no dimension of contents, and its label does not name the whole"
                            + " population, such as Folkmängd efter region och år");
        }
        return fixed;
    }

    private Optional<PopulationFigure> figure(List<Dimension> dimensions, int area, int time, int[] at, String source) {
        int place = 0;
        for (int i = 0; i < at.length; i++) {
            place = place * dimensions.get(i).categories().size() + at[i];
        }
        var value = dataset.path("value").isArray()
                ? dataset.path("value").path(place)
                : dataset.path("value").path(String.valueOf(place));
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        var before = violations.size();
        var code = dimensions.get(area).code(at[area]);
        if (!PopulationFigure.isArea(code)) {
            violations.add(
                    PopulationFileViolation.areaMalformed(dimensions.get(area).pointer() + "/category/index", code));
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || !PopulationFigure.isPopulation(value.asLong())) {
            violations.add(PopulationFileViolation.populationMalformed("/value/" + place, value.asText()));
        }
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(
                        new PopulationFigure(code, date(dimensions.get(time).code(at[time])), value.asLong(), source));
    }

    private String source(@Nullable String asked) {
        var own = dataset.path("source").asText("").strip();
        var label = dataset.path("label").asText("").strip();
        var told = own.isEmpty() || label.isEmpty() ? own + label : own + ": " + label;
        var text = asked == null || Characters.isBlank(asked)
                ? (told.isEmpty() ? PopulationFigure.NO_SOURCE : told)
                : asked.strip();
        var line = Characters.normalised(text).lines().findFirst().orElse(PopulationFigure.NO_SOURCE);
        return line.length() <= PopulationFigure.MAX_SOURCE_LENGTH
                ? line
                : line.substring(0, PopulationFigure.MAX_SOURCE_LENGTH);
    }

    private static Optional<LocalDate> updated(JsonNode dataset) {
        return JsonStatForm.updated(dataset).map(time -> LocalDate.ofInstant(time, BusinessTime.ZONE));
    }
}
