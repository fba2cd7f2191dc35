package se.samverka.finance.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.samverka.finance.ServiceTest;

@QuarkusTest
class PopulationFiguresTest extends ServiceTest {

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
    void a_corrected_figure_takes_the_place_of_the_old() {
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
    void a_file_with_bad_lines_is_refused_whole_with_a_pointer_for_each() {
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

    @Test
    void what_is_no_file_of_figures_is_refused() {
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
                .contentType("application/json")
                .body("{}")
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
    void the_real_file_gives_both_counties_when_it_is_there() throws IOException {
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
