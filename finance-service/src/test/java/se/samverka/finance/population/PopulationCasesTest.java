package se.samverka.finance.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.platform.rule.RuleBroken;

/// Datasets that are a population and datasets that only look like one, each with what must become of it
/// (`expected.json`).
class PopulationCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Iterable<DynamicTest> datasets_are_read_or_refused_as_the_table_says() throws IOException, URISyntaxException {
        return cases(Path.of(
                PopulationCasesTest.class.getResource("/population/cases").toURI()));
    }

    @TestFactory
    Iterable<DynamicTest> so_are_the_shared_ones_when_they_are_there() throws IOException {
        var folder = Path.of(System.getProperty("samverka.root", "."), "..", "shared", "cases", "population");
        Assumptions.assumeTrue(Files.exists(folder), "The shared cases are not here: " + folder);
        return cases(folder);
    }

    private static Iterable<DynamicTest> cases(Path folder) throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var one : JSON.readTree(Files.readString(folder.resolve("expected.json")))) {
            var file = one.path("file").asText();
            var why = one.path("why").asText();
            tests.add(DynamicTest.dynamicTest(
                    file + ": " + why, () -> check(Files.readAllBytes(folder.resolve(file)), one.path("expect"))));
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    private static void check(byte[] file, JsonNode expected) {
        if (!expected.isObject() || expected.has("code")) {
            var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
            assertThat(broken).isNotNull();
            if (expected.has("code")) {
                assertThat(broken.code()).isEqualTo(expected.path("code").asText());
            }
            if (expected.has("pointer")) {
                assertThat(broken.violations())
                        .first()
                        .extracting(violation -> violation.pointer())
                        .isEqualTo(expected.path("pointer").asText());
            }
            return;
        }
        var figures = new TreeMap<String, Long>();
        read(file).forEach((area, figure) -> figures.put(area, figure.population()));
        var wanted = new TreeMap<String, Long>();
        expected.properties()
                .forEach(entry -> wanted.put(entry.getKey(), entry.getValue().asLong()));
        assertThat(figures).isEqualTo(wanted);
    }

    private static Map<String, PopulationFigure> read(byte[] file) {
        var figures = new TreeMap<String, PopulationFigure>();
        JsonStatReader.read(file, null, null, TODAY).figures().forEach(figure -> figures.put(figure.area(), figure));
        return figures;
    }

    /// The dimension is named, so that the reader knows what to ask Statistics Sweden for.
    @Test
    void a_refused_dimension_is_named_with_what_it_has() throws IOException, URISyntaxException {
        var file = Files.readAllBytes(Path.of(PopulationCasesTest.class
                .getResource("/population/cases/women.json")
                .toURI()));
        var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
        assertThat(broken.detail()).contains("\"Kon\"", "kvinnor", "totalt");
    }

    /// A thousand levels are more than the parser of the platform takes, and it does not say where it stopped.
    @Test
    void nesting_of_any_depth_is_malformed_and_never_a_fault_of_ours() {
        for (int depth : new int[] {21, 999, 1_001, 3_000, 100_000}) {
            var broken = catchThrowableOfType(
                    RuleBroken.class, () -> read("[".repeat(depth).getBytes(StandardCharsets.UTF_8)));
            assertThat(broken.code()).isEqualTo("malformed-json");
        }
        var noText = new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1, 2, 3};
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read(noText)).kind())
                .isIn(RuleBroken.Kind.MALFORMED, RuleBroken.Kind.INVALID);
    }

    @Test
    void a_dimension_without_categories_is_refused_and_never_a_fault_of_ours() {
        var file = """
                {"version":"2.0","class":"dataset","id":["Region"],"size":[0],
                 "dimension":{"Region":{"category":{"index":{}}}},"value":[]}""".getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read(file)).kind())
                .isEqualTo(RuleBroken.Kind.INVALID);
    }

    @Test
    void a_line_of_a_csv_is_not_of_a_later_day_than_its_publication() {
        var file = "area,date,population\n1980,2025-12-31,1\n1980,2026-02-21,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(PopulationFileReader.read(file, null, LocalDate.of(2026, 2, 21)))
                .hasSize(2);
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> PopulationFileReader.read(file, null, LocalDate.of(2026, 2, 20)));
        assertThat(broken.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/lines/3");
            assertThat(violation.code()).isEqualTo("published-before-its-date");
            assertThat(violation.detail()).contains("2026-02-20");
        });
    }
}
