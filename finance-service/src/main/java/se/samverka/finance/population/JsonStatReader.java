package se.samverka.finance.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.population.PopulationFileViolation.AreaMalformed;
import se.samverka.finance.population.PopulationFileViolation.DateMalformed;
import se.samverka.finance.population.PopulationFileViolation.FileUnreadable;
import se.samverka.finance.population.PopulationFileViolation.PopulationMalformed;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.text.BodyGuard;
import se.samverka.platform.time.BusinessTime;

/// Reads a JSON-stat 2.0 dataset as Statistics Sweden's API answers its table BE0101A, population by region and
/// year (json-stat.org/format). A year stands for its 31 December, which is what that table counts on.
///
/// The dimension of areas is the one whose role is `geo`, or that is named Region; the one of years has the
/// role `time`, or is named Tid. Every other dimension has one category, save that of contents, of which
/// BE0101N1, the population, is taken.
public final class JsonStatReader {

    private static final String POPULATION = "BE0101N1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final JsonNode dataset;
    private final List<PopulationFileViolation> violations = new ArrayList<>();

    private JsonStatReader(JsonNode dataset) {
        this.dataset = dataset;
    }

    /// What a dataset holds.
    ///
    /// @param updated when it was last updated, in Stockholm; absent where it does not say
    public record Read(List<PopulationFigure> figures, Optional<LocalDate> updated) {}

    /// One dimension.
    ///
    /// @param codes its categories, in the order of the values
    private record Dimension(String id, List<String> codes) {}

    /// @param source who says so; where absent, what the dataset says of itself
    /// @throws RuleBroken 400 for what is no JSON, 422 for what is no such dataset, with a pointer into it
    public static Read read(byte[] file, @Nullable String source) {
        var reader = new JsonStatReader(tree(file));
        var figures = reader.figures(source);
        if (!reader.violations.isEmpty()) {
            throw RuleBroken.invalid(reader.violations);
        }
        return new Read(figures, reader.updated());
    }

    private static JsonNode tree(byte[] file) {
        try {
            var tree = JSON.readTree(file);
            var broken = BodyGuard.brokenTexts(tree);
            if (!broken.isEmpty()) {
                throw RuleBroken.invalid(broken);
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new RuleBroken(
                    RuleBroken.Kind.MALFORMED,
                    "malformed-json",
                    at == null
                            ? "The body is no JSON that can be read: it nests too deep, or has a number that is too long"
                            : "The body is no JSON: line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException unreadable) {
            throw new IllegalStateException("A body in memory cannot be read", unreadable);
        }
    }

    private List<PopulationFigure> figures(@Nullable String source) {
        if (!dataset.path("class").asText().equals("dataset")
                || !dataset.path("version").asText().startsWith("2")) {
            return refuse("/version", "A JSON-stat dataset says version 2.0 and class dataset");
        }
        var dimensions = dimensions();
        var area = byRole(dimensions, "geo", "region");
        var time = byRole(dimensions, "time", "tid");
        if (!violations.isEmpty()) {
            return List.of();
        }
        if (area < 0 || time < 0) {
            return refuse("/role", "No dimension has the role geo, or none the role time");
        }
        int cells = dimensions.stream().mapToInt(one -> one.codes().size()).reduce(1, JsonStatReader::product);
        if (cells > PopulationFileReader.MAX_LINES) {
            return refuse("/size", "A file holds at most " + PopulationFileReader.MAX_LINES + " figures");
        }
        var fixed = fixed(dimensions, area, time);
        var figures = new ArrayList<PopulationFigure>();
        var from = source(source);
        for (int a = 0; a < dimensions.get(area).codes().size(); a++) {
            for (int t = 0; t < dimensions.get(time).codes().size(); t++) {
                fixed[area] = a;
                fixed[time] = t;
                figure(dimensions, area, time, fixed, from).ifPresent(figures::add);
                if (violations.size() >= PopulationFileReader.MAX_VIOLATIONS) {
                    return List.of();
                }
            }
        }
        return figures.isEmpty() && violations.isEmpty() ? refuse("/value", "The dataset holds no figures") : figures;
    }

    private static int product(int left, int right) {
        return (int) Math.min((long) left * right, Integer.MAX_VALUE);
    }

    private List<PopulationFigure> refuse(String pointer, String because) {
        violations.add(new FileUnreadable(pointer, because));
        return List.of();
    }

    private List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        for (var id : dataset.path("id")) {
            var index =
                    dataset.path("dimension").path(id.asText()).path("category").path("index");
            var codes = new ArrayList<String>();
            if (index.isArray()) {
                index.forEach(code -> codes.add(code.asText()));
            } else {
                var ordered = new TreeMap<Integer, String>();
                index.properties().forEach(entry -> ordered.put(entry.getValue().asInt(-1), entry.getKey()));
                codes.addAll(ordered.values());
            }
            var size = dataset.path("size").path(dimensions.size()).asInt(-1);
            if (codes.isEmpty() || codes.size() != size) {
                refuse(
                        "/dimension/" + id.asText() + "/category/index",
                        "The dimension has " + codes.size() + " categories and its size is " + size);
            }
            dimensions.add(new Dimension(id.asText(), codes));
        }
        return dimensions;
    }

    private int byRole(List<Dimension> dimensions, String role, String name) {
        var ids = new ArrayList<String>();
        dataset.path("role").path(role).forEach(id -> ids.add(id.asText()));
        for (int i = 0; i < dimensions.size(); i++) {
            var id = dimensions.get(i).id();
            if (ids.contains(id) || (ids.isEmpty() && id.equalsIgnoreCase(name))) {
                return i;
            }
        }
        return -1;
    }

    /// The category of each dimension besides area and time.
    private int[] fixed(List<Dimension> dimensions, int area, int time) {
        var fixed = new int[dimensions.size()];
        for (int i = 0; i < fixed.length; i++) {
            var codes = dimensions.get(i).codes();
            if (i == area || i == time || codes.size() == 1) {
                continue;
            }
            fixed[i] = codes.indexOf(POPULATION);
            if (fixed[i] < 0) {
                refuse(
                        "/dimension/" + dimensions.get(i).id(),
                        "The dimension divides the population into " + codes.size()
                                + " categories: ask for the table without it, or for its total alone");
                fixed[i] = 0;
            }
        }
        return fixed;
    }

    private Optional<PopulationFigure> figure(List<Dimension> dimensions, int area, int time, int[] at, String source) {
        int place = 0;
        for (int i = 0; i < at.length; i++) {
            place = place * dimensions.get(i).codes().size() + at[i];
        }
        var value = dataset.path("value").isArray()
                ? dataset.path("value").path(place)
                : dataset.path("value").path(String.valueOf(place));
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        var before = violations.size();
        var code = dimensions.get(area).codes().get(at[area]);
        var year = dimensions.get(time).codes().get(at[time]);
        if (!PopulationFigure.isArea(code)) {
            violations.add(
                    new AreaMalformed("/dimension/" + dimensions.get(area).id() + "/category/index", code));
        }
        if (!year.matches("[0-9]{4}")) {
            violations.add(
                    new DateMalformed("/dimension/" + dimensions.get(time).id() + "/category/index", year));
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            violations.add(new PopulationMalformed("/value/" + place, value.asText()));
        }
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(new PopulationFigure(
                        code, LocalDate.of(Integer.parseInt(year), 12, 31), value.asLong(), source));
    }

    private String source(@Nullable String asked) {
        var own = dataset.path("source").asText("").strip();
        var label = dataset.path("label").asText("").strip();
        var told = own.isEmpty() || label.isEmpty() ? own + label : own + ": " + label;
        var text = asked == null || asked.isBlank() ? (told.isEmpty() ? "Imported file" : told) : asked.strip();
        var line = Characters.normalised(text).lines().findFirst().orElse("Imported file");
        return line.length() <= PopulationFigure.MAX_SOURCE_LENGTH
                ? line
                : line.substring(0, PopulationFigure.MAX_SOURCE_LENGTH);
    }

    private Optional<LocalDate> updated() {
        try {
            return Optional.of(dataset.path("updated").asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(text -> LocalDate.ofInstant(Instant.parse(text), BusinessTime.ZONE));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
