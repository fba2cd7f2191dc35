package se.samverka.finance.basis.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Datasets that count the population, and datasets that only look as if they did, each with its expected result
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
    Iterable<DynamicTest> shared_datasets_if_present_are_read_or_refused_as_the_table_says() throws IOException {
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
                assertThat(broken.code().code()).isEqualTo(expected.path("code").asText());
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

    /// The message names the dimension, so that the reader knows what to ask Statistics Sweden for.
    @Test
    void the_message_names_a_refused_dimension_and_its_categories() throws IOException, URISyntaxException {
        var file = Files.readAllBytes(Path.of(PopulationCasesTest.class
                .getResource("/population/cases/women.json")
                .toURI()));
        var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
        assertThat(broken.detail()).contains("\"Kon\"", "kvinnor", "totalt");
    }

    /// A thousand levels are more than the platform's parser accepts, and it does not say where it stopped.
    @Test
    void deep_nesting_is_a_malformed_body_and_not_a_server_error() {
        for (int depth : new int[] {21, 999, 1_001, 3_000, 100_000}) {
            var broken = catchThrowableOfType(
                    RuleBroken.class, () -> read("[".repeat(depth).getBytes(StandardCharsets.UTF_8)));
            assertThat(broken.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
        }
        var noText = new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1, 2, 3};
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read(noText)).kind())
                .isIn(RuleBroken.Kind.MALFORMED, RuleBroken.Kind.INVALID);
    }

    @Test
    void a_dimension_without_categories_is_refused_and_not_a_server_error() {
        var file = """
                {"version":"2.0","class":"dataset","id":["Region"],"size":[0],
                 "dimension":{"Region":{"category":{"index":{}}}},"value":[]}""".getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read(file)).kind())
                .isEqualTo(RuleBroken.Kind.INVALID);
    }

    @Test
    void a_csv_figure_is_not_of_a_later_day_than_its_publication() {
        var file = "area,date,population\n1980,2025-12-31,1\n1980,2026-02-21,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(PopulationFileReader.read(file, null, LocalDate.of(2026, 2, 21)))
                .hasSize(2);
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> PopulationFileReader.read(file, null, LocalDate.of(2026, 2, 20)));
        assertThat(broken.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/lines/3");
            assertThat(violation.code()).isEqualTo(ProblemCode.PUBLISHED_BEFORE_ITS_DATE);
            assertThat(violation.detail()).contains("2026-02-20");
        });
    }

    /// Without a dimension of contents, only the table's own name says what is counted. In the tested dataset every
    /// other dimension is a total, so only the name decides.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Folkmängd"                                                 | true
            "FOLKMÄNGD efter region och år "                            | true
            "Folkmängden efter region, civilstånd, ålder, kön och år"   | true
            "Population by region and year"                             | true
            "Folkmängd, ogifta män"                                     | false
            "Folkmängd efter region, ogifta män och år"                 | false
            "Folkmängd efter region, födelseland och år"                | false
            "Folkmängd, utrikes födda"                                  | false
            "Folkmängd (kvinnor)"                                       | false
            "Folkmängd efter region och år, kvinnor"                    | false
            "Folkmängden 16-64 år"                                      | false
            "Population by region and year, women"                      | false
            "Population, men"                                           | false
            "Folkmängdsökning"                                          | false
            "Antal"                                                     | false
            "Medelfolkmängd efter region och år"                        | false
            """)
    void a_table_without_contents_is_accepted_only_by_its_full_name(String label, boolean taken)
            throws IOException, URISyntaxException {
        var dataset = totals();
        withoutLast(dataset, "ContentsCode");
        dataset.put("label", label);
        expect(dataset, taken ? null : "population-file-unreadable", "/label");
    }

    /// A dimension that the name divides by and the dataset leaves out may have been limited to a part.
    @Test
    void a_table_without_contents_has_every_dimension_that_its_name_divides_by()
            throws IOException, URISyntaxException {
        var dataset = totals();
        dataset.put("label", "Folkmängd efter region, civilstånd, ålder, kön och år");
        withoutLast(dataset, "ContentsCode");
        expect(dataset, null, "");
        withoutLast(dataset, "Kon");
        expect(dataset, "population-file-unreadable", "/label");
    }

    /// The dataset is a valid one with one value replaced.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /updated                                    | "'hej'"                   | date-malformed
            /updated                                    | "'20-02-2026'"            | date-malformed
            /updated                                    | "'2026-02-20'"            | date-malformed
            /updated                                    | "'2026-02-30T00:00:00Z'"  | date-malformed
            /updated                                    | "'0000-02-20T00:00:00Z'"  | date-malformed
            /updated                                    | "''"                      | date-malformed
            /updated                                    | "5"                       | population-file-unreadable
            /updated                                    | "null"                    | population-file-unreadable
            /updated                                    | "['2026-02-20T00:00:00Z']"| population-file-unreadable
            /version                                    | "2.0"                     | population-file-unreadable
            /class                                      | "true"                    | population-file-unreadable
            /label                                      | "7"                       | population-file-unreadable
            /source                                     | "{}"                      | population-file-unreadable
            /size                                       | "{'0':1}"                 | population-file-unreadable
            /size/0                                     | "'1'"                     | population-file-unreadable
            /size/1                                     | "1.5"                     | population-file-unreadable
            /size/2                                     | "1.0"                     | population-file-unreadable
            /size/3                                     | "null"                    | population-file-unreadable
            /size/4                                     | "true"                    | population-file-unreadable
            /size/5                                     | "4294967297"              | population-file-unreadable
            /id/0                                       | "1"                       | population-file-unreadable
            /role                                       | "[]"                      | population-file-unreadable
            /role/geo                                   | "'Region'"                | population-file-unreadable
            /role/time                                  | "{'Tid':0}"               | population-file-unreadable
            /role/metric                                | "['Innehall']"            | population-file-unreadable
            /role/metric/0                              | "7"                       | population-file-unreadable
            /dimension                                  | "[]"                      | population-file-unreadable
            /dimension/Kon                              | "'kön'"                   | population-file-unreadable
            /dimension/Kon/category                     | "[]"                      | population-file-unreadable
            /dimension/Kon/category/index/TotSA         | "'0'"                     | population-file-unreadable
            /dimension/Kon/category/index/TotSA         | "0.4"                     | population-file-unreadable
            /dimension/Kon/category/label               | "['kvinnor']"             | population-file-unreadable
            /dimension/Kon/category/label/TotSA         | "['kvinnor']"             | population-file-unreadable
            /dimension/Kon/category/label/TotSA         | "null"                    | population-file-unreadable
            /dimension/Kon/category/label/totsa         | "'kvinnor'"               | population-file-unreadable
            /value/0                                    | "'12'"                    | population-malformed
            /value/0                                    | "12.0"                    | population-malformed
            /value/0                                    | "-1"                      | population-malformed
            /value/0                                    | "true"                    | population-malformed
            /value/0                                    | "99999999999"             | population-malformed
            /value/0                                    | "100000000"               | population-malformed
            """)
    void an_unreadable_value_is_refused_with_its_pointer(String pointer, String value, String code)
            throws IOException, URISyntaxException {
        var dataset = totals();
        set(dataset, pointer, value);
        expect(dataset, code, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /value/0    | "0"
            /value/0    | "99999999"
            /updated    | "'2026-02-20T08:00:00+01:00'"
            """)
    void readable_values_are_accepted(String pointer, String value) throws IOException, URISyntaxException {
        var dataset = totals();
        set(dataset, pointer, value);
        expect(dataset, null, "");
    }

    @Test
    void a_dataset_without_a_time_of_update_gets_the_day_of_import() throws IOException, URISyntaxException {
        var dataset = totals();
        dataset.remove("updated");
        assertThat(JsonStatReader.read(JSON.writeValueAsBytes(dataset), null, null, TODAY)
                        .updated())
                .isEmpty();
    }

    /// There are no counts before 1749, and the database has no year 0000.
    @ParameterizedTest
    @CsvSource({"0000, false", "0001, false", "1500, false", "1748, false", "1749, true", "2025, true"})
    void a_figure_is_of_a_year_with_population_counts(String year, boolean taken)
            throws IOException, URISyntaxException {
        var dataset = totals();
        var category = (ObjectNode) dataset.at("/dimension/Tid/category");
        category.set("index", JSON.createArrayNode().add(year));
        category.set("label", JSON.createObjectNode().put(year, year));
        expect(dataset, taken ? null : "date-malformed", "/dimension/Tid/category/index");

        var csv = ("area,date,population\n1980," + year + "-12-31,5\n").getBytes(StandardCharsets.UTF_8);
        var broken = catchThrowableOfType(RuleBroken.class, () -> PopulationFileReader.read(csv, null, TODAY));
        if (taken) {
            assertThat(broken).isNull();
        } else {
            assertThat(broken.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.pointer()).isEqualTo("/lines/2");
                assertThat(violation.code()).isEqualTo(ProblemCode.DATE_MALFORMED);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "99999999, true", "100000000, false", "99999999999, false", "999999999999, false"})
    void the_population_of_a_csv_figure_has_an_upper_bound(String persons, boolean taken) {
        var csv = ("area,date,population\n1980,2025-12-31," + persons + "\n").getBytes(StandardCharsets.UTF_8);
        var broken = catchThrowableOfType(RuleBroken.class, () -> PopulationFileReader.read(csv, null, TODAY));
        assertThat(broken == null).isEqualTo(taken);
        if (!taken) {
            assertThat(broken.code()).isEqualTo(ProblemCode.POPULATION_MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void a_dataset_is_utf_8(String encoding) throws IOException, URISyntaxException {
        var file = JSON.writeValueAsString(totals()).getBytes(Charset.forName(encoding));
        var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
        assertThat(broken).isNotNull().extracting(RuleBroken::code).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    private static ObjectNode totals() throws IOException, URISyntaxException {
        return (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of(PopulationCasesTest.class
                .getResource("/population/cases/totals.json")
                .toURI())));
    }

    /// Removes a dimension from a dataset whose dimensions have one category each.
    private static void withoutLast(ObjectNode dataset, String id) {
        for (int i = 0; i < dataset.path("id").size(); i++) {
            if (dataset.path("id").path(i).asText().equals(id)) {
                ((ArrayNode) dataset.path("id")).remove(i);
                ((ArrayNode) dataset.path("size")).remove(i);
            }
        }
        ((ObjectNode) dataset.path("dimension")).remove(id);
        if (id.equals("ContentsCode")) {
            ((ObjectNode) dataset.path("role")).remove("metric");
        }
    }

    private static void set(ObjectNode dataset, String pointer, String value) throws IOException {
        var node = JSON.readTree(value.replace('\'', '"'));
        var path = JsonPointer.compile(pointer);
        var name = path.last().getMatchingProperty();
        switch (dataset.at(path.head())) {
            case ObjectNode object -> object.set(name, node);
            case ArrayNode array -> array.set(path.last().getMatchingIndex(), node);
            default -> throw new AssertionError(pointer);
        }
    }

    /// @param code null where the dataset is accepted
    private static void expect(ObjectNode dataset, @Nullable String code, String pointer) throws IOException {
        var file = JSON.writeValueAsBytes(dataset);
        var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
        if (code == null) {
            assertThat(broken).isNull();
            return;
        }
        assertThat(broken).isNotNull();
        assertThat(broken.violations())
                .extracting(one -> one.code().code(), Violation::pointer)
                .contains(tuple(code, pointer));
    }
}
