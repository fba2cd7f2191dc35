package se.samverka.finance.basis.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.samverka.finance.ServiceTest;

@QuarkusTest
class PopulationFiguresTest extends ServiceTest {

    @Test
    void a_file_without_source_keeps_the_source_of_an_unchanged_figure() {
        importFile("area,date,population,source\n2484,1979-12-31,7,Known\n").statusCode(201);
        importFile("area,date,population\n2484,1979-12-31,7\n").statusCode(201).body("recorded", equalTo(0));
        get(admin(), "/population-figures?area=2484").body("populationFigures[0].source", equalTo("Known"));
        importFile("area,date,population\n2484,1979-12-31,8\n").statusCode(201).body("recorded", equalTo(1));
        get(admin(), "/population-figures?area=2484").body("populationFigures[0].source", equalTo("Imported file"));
    }

    @Test
    void a_file_is_imported_and_the_same_file_again_changes_nothing() {
        var file = "\uFEFF# Statistics Sweden\ncode;name;county;date;population\n2480;Umeå;24;1980-12-31;81000\n";
        importFile(file).statusCode(201).body("recorded", equalTo(1)).body("unchanged", equalTo(0));
        importFile(file).statusCode(201).body("recorded", equalTo(0)).body("unchanged", equalTo(1));
        get(vasteras(), "/population-figures?area=2480")
                .statusCode(200)
                .body("populationFigures", hasSize(1))
                .body("populationFigures[0].population", equalTo(81_000))
                .body("populationFigures[0].source", equalTo("Statistics Sweden"));
    }

    @Test
    void a_corrected_figure_replaces_the_old_one() {
        importFile("area,date,population\n2481,1980-12-31,12000\n").statusCode(201);
        as(admin())
                .contentType("text/csv")
                .body("area,date,population\n2481,1980-12-31,12001\n")
                .post(BASE + "/population-figures?source=Correction")
                .then()
                .statusCode(201)
                .body("recorded", equalTo(1));
        get(admin(), "/population-figures?area=2481&date=1980-12-31")
                .body("populationFigures.population", contains(12_001))
                .body("populationFigures.source", contains("Correction"));
    }

    @Test
    void a_file_with_bad_lines_is_refused_with_a_pointer_for_each() {
        importFile("""
                # comment
                area,date,population
                2482,1980-12-31,1
                248,1980-12-31,1
                2482,1980-13-31,1
                2482,1981-12-31,-1
                2482,1982-12-31
                2482,1980-12-31,2
                """)
                .statusCode(422)
                .body("errors.pointer", contains("/lines/4", "/lines/5", "/lines/6", "/lines/7", "/lines/8"))
                .body(
                        "errors.code",
                        contains(
                                "area-malformed",
                                "date-malformed",
                                "population-malformed",
                                "line-incomplete",
                                "figure-twice"));
        get(admin(), "/population-figures?area=2482").body("populationFigures", hasSize(0));
    }

    /// Replicas' clocks differ: the basis order says which figure came last, as in every computation.
    @Test
    void the_last_imported_figure_is_current_whatever_the_clocks() throws SQLException {
        importFile("area,date,population\n2498,1980-12-31,1\n").statusCode(201);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO population_figure (area, reference_date, recorded_at, population, source, published_on)
                    VALUES ('2498', '1980-12-31', now() - interval '1 hour', 2, 'A replica whose clock is slow',
                            '1981-02-01')""");
        }
        get(admin(), "/population-figures?area=2498")
                .body("populationFigures.population", contains(2))
                .body("_meta.totalRecords", equalTo(1));
    }

    @Test
    void a_file_without_figures_is_refused() {
        importFile("").statusCode(422);
        importFile("a,b\n1,2\n").statusCode(422).body("errors[0].pointer", equalTo("/lines/1"));
        importFile("area,date,population\n").statusCode(422).body("code", equalTo("population-file-unreadable"));
        importFile("area,area,date\n").statusCode(422);
        as(admin())
                .contentType("text/csv")
                .body("area,date,population\n\u00e5,1980-12-31,1\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(BASE + "/population-figures")
                .then()
                .statusCode(422)
                .body("code", equalTo("population-file-unreadable"));
        as(admin())
                .contentType("application/xml")
                .body("<a/>")
                .post(BASE + "/population-figures")
                .then()
                .statusCode(415);
        as(vasteras())
                .contentType("text/csv")
                .body("x")
                .post(BASE + "/population-figures")
                .then()
                .statusCode(403);
        get(admin(), "/population-figures?area=1").statusCode(400);
    }

    @Test
    void an_unstorable_source_and_too_many_dates_are_refused() {
        var header = "area,date,population,source\n";
        importFile(header + "1980,1980-12-31,1,S\u0000T\n")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/2"))
                .body("code", equalTo("text-not-allowed"));
        importFile(header + "1980,1980-12-31,1," + "S".repeat(201) + "\n")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/2"))
                .body("code", equalTo("value-malformed"));
        importFile("# S\u0000T\narea,date,population\n1980,1980-12-31,1\n")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/1"))
                .body("code", equalTo("text-not-allowed"));
        var many = new StringBuilder(header);
        for (int day = 0; day <= 1_000; day++) {
            many.append("1980,%s,1,S\n".formatted(LocalDate.of(1980, 1, 1).plusDays(day)));
        }
        importFile(many.toString()).statusCode(422).body("code", equalTo("population-file-unreadable"));
    }

    @Test
    void a_file_of_a_spreadsheet_is_refused_line_by_line() {
        importFile("\uFEFFarea;date;population\n2483;1980-12-31;12 345\n;1980-12-31;1\n2484;1980-12-31;12.345\n")
                .statusCode(422)
                .body("errors.pointer", contains("/lines/2", "/lines/3", "/lines/4"))
                .body("errors.code", contains("population-malformed", "area-missing", "population-malformed"))
                .body("errors[0].detail", containsString("without separators"));
        importFile("area,date,population\n2483,1980-12-31,\"12,345\"\n")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/2"));
        importFile("area,date,population\n2483,1980-12-31,12,345\n")
                .statusCode(422)
                .body("code", equalTo("line-incomplete"));
        as(admin())
                .contentType("text/csv")
                .body("\uFEFFarea,date,population\n2483,1980-12-31,1\n".getBytes(StandardCharsets.UTF_16LE))
                .post(BASE + "/population-figures")
                .then()
                .statusCode(422)
                .body("code", equalTo("population-file-unreadable"));
    }

    @Test
    void statistics_swedens_answer_is_imported_with_its_source_and_the_day_it_was_updated() throws IOException {
        var file = resource("be0101a.json");
        var imported = jsonStat(file)
                .statusCode(201)
                .body("recorded", equalTo(5))
                .body("unchanged", equalTo(0))
                .body("sha256", equalTo(sha256(file)))
                .extract()
                .jsonPath();
        // 23.30 UTC on the 21st is the 22nd in Stockholm. The dataset has no figure for Bräcke in 1974.
        get(admin(), "/population-figures?area=2326&date=1974-12-31")
                .body("populationFigures[0].population", equalTo(9_100))
                .body("populationFigures[0].source", equalTo("SCB: Folkmängden efter region, tabellinnehåll och år"))
                .body("populationFigures[0].publishedOn", equalTo("2024-02-22"))
                .body("populationFigures[0].importId", equalTo(imported.getString("importId")));
        get(admin(), "/population-figures?area=2305").body("populationFigures.date", contains("1975-12-31"));
        assertThat(count("SELECT count(*) FROM population_import WHERE sha256 = '" + sha256(file)
                        + "' AND format = 'JSON_STAT2' AND recorded_by = 'platform-admin' AND figures = 5"))
                .isEqualTo(1);
        jsonStat(file).statusCode(201).body("recorded", equalTo(0)).body("unchanged", equalTo(5));
    }

    @Test
    void a_dataset_that_does_not_count_the_population_is_refused_with_a_pointer() throws IOException {
        var file = resource("be0101a.json");
        jsonStat("{").statusCode(400).body("code", equalTo("malformed-json"));
        jsonStat(file + "{}").statusCode(400);
        jsonStat("{}").statusCode(422).body("errors[0].pointer", equalTo("/version"));
        jsonStat("[]").statusCode(422);
        jsonStat(file.replace("\"size\": [3, 2, 2]", "\"size\": [3, 2, 5]"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dimension/Tid/category/index"));
        jsonStat(file.replace("BE0101N1", "women").replace("BE0101N2", "men"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dimension/ContentsCode"));
        jsonStat(file.replace("133549", "133549.5"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/value/3"))
                .body("code", equalTo("population-malformed"));
        jsonStat(file.replace("\"1975\"", "\"1975K1\""))
                .statusCode(422)
                .body("errors[0].code", equalTo("date-malformed"));
        jsonStat(file.replace("\"2326\"", "\"DR1\"")).statusCode(422).body("errors[0].code", equalTo("area-malformed"));
        as(admin())
                .contentType("text/csv")
                .body("area,date,population\n2483,1980-12-31,1\n")
                .post(BASE + "/population-figures?publishedOn=2999-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
    }

    private static io.restassured.response.ValidatableResponse jsonStat(String file, String token) {
        return as(token)
                .contentType("application/json")
                .body(file)
                .post(BASE + "/population-figures")
                .then();
    }

    private io.restassured.response.ValidatableResponse jsonStat(String file) {
        return jsonStat(file, admin());
    }

    private static String resource(String name) throws IOException {
        try (var stream = PopulationFiguresTest.class.getResourceAsStream("/population/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_real_file_if_present_gives_both_counties() throws IOException {
        var file = Path.of(System.getProperty("samverka.root", "."), "..", "shared", "data", "population.csv");
        Assumptions.assumeTrue(Files.exists(file), "The real file is not here: " + file);
        importFile(Files.readString(file)).statusCode(201);
        var sum = get(admin(), "/population-figures?date=2024-12-31&limit=200")
                .extract()
                .jsonPath()
                .<Integer>getList("populationFigures.findAll { it.area.startsWith('19') }.population")
                .stream()
                .mapToInt(p -> p)
                .sum();
        assertThat(sum).isEqualTo(281_158);
    }
}
