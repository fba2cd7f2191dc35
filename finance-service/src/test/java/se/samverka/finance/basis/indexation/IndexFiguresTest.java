package se.samverka.finance.basis.indexation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TestClock;

@QuarkusTest
class IndexFiguresTest extends ServiceTest {

    @Inject
    LookUpIndexFigures figures;

    @Test
    void figures_are_imported_with_their_source_and_listed_by_month() {
        var series = series();
        importIndex("""
                \uFEFF# A file of a spreadsheet
                series;period;value;publishedOn;source
                %s;2021-10;410.370;2021-11-12;Statistics Sweden
                %s;2020-10;400;2020-11-12;Statistics Sweden
                """.formatted(series, series))
                .statusCode(201)
                .body("recorded", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("importId", notNullValue());
        var list = "/index-figures?series=" + series;
        get(vasteras(), list)
                .statusCode(200)
                .body("indexFigures.period", contains("2020-10", "2021-10"))
                .body("indexFigures.value", contains("400", "410.37"))
                .body("indexFigures[1].publishedOn", equalTo("2021-11-12"))
                .body("indexFigures[1].source", equalTo("Statistics Sweden"))
                .body("_meta.totalRecords", equalTo(2));
        get(vasteras(), list + "&from=2020-11&to=2021-10").body("indexFigures.period", contains("2021-10"));
        get(vasteras(), list + "&to=2021-09").body("indexFigures.period", contains("2020-10"));
        get(vasteras(), list + "&sort=-period&limit=1&page=2")
                .body("indexFigures.period", contains("2020-10"))
                .body("_meta.totalRecords", equalTo(2));
        get(vasteras(), list + "&from=2020").statusCode(400).body("code", equalTo("query-parameter-invalid"));
        get(vasteras(), "/index-figures?series=kpi").statusCode(400);
    }

    @Test
    void absent_columns_default_to_the_source_of_the_request_and_to_today() {
        var series = series();
        as(admin())
                .contentType("text/csv")
                .queryParam("source", "Konjunkturinstitutet")
                .body("period,value,series\n2020-10,99.5,%s\n".formatted(series))
                .post(BASE + "/index-figures")
                .then()
                .statusCode(201);
        get(vasteras(), "/index-figures?series=" + series)
                .body("indexFigures[0].source", equalTo("Konjunkturinstitutet"))
                .body("indexFigures[0].publishedOn", equalTo(TestClock.TODAY.toString()));
    }

    @Test
    void a_published_figure_is_final() {
        // Given
        var series = series();
        importOne(series, "2020-10", "400").statusCode(201);
        // When the same figure is imported again, written differently
        importOne(series, "2020-10", "400.000")
                .statusCode(201)
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(1));
        // Then it is unchanged, and a file with another value is refused as a whole.
        importIndex("series;period;value;source\n%s;2021-10;410;S\n%s;2020-10;400.01;S\n".formatted(series, series))
                .statusCode(409)
                .body("code", equalTo("index-figure-differs"))
                .body("errors.pointer", contains("/lines/3"))
                .body("errors[0].detail", containsString("known figure is 400, not 400.01"));
        get(vasteras(), "/index-figures?series=" + series).body("indexFigures.value", contains("400"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM change WHERE document_type ="
                                + " 'index-figure' AND document_id = '" + series + "@2020-10'")
                        == 1);
    }

    @Test
    void the_database_refuses_changes_to_published_figures() {
        var series = series();
        importOne(series, "2020-10", "400").statusCode(201);
        for (var sql : List.of(
                "UPDATE index_figure SET value = 401 WHERE series = '%s'",
                "DELETE FROM index_figure WHERE series = '%s'",
                "TRUNCATE index_figure",
                "INSERT INTO index_figure SELECT series, period, 401, published_on, source, import_id, recorded_at"
                        + " FROM index_figure WHERE series = '%s'")) {
            assertThatThrownBy(() -> execute(sql.formatted(series))).isInstanceOf(SQLException.class);
        }
    }

    /// The basis of explanations of documents that were issued before the figure was imported.
    @Test
    void a_figure_is_used_only_from_its_basis_order_on() {
        var series = series();
        var month = YearMonth.of(2020, 10);
        importOne(series, "2020-10", "400").statusCode(201);
        long order = count("SELECT basis_order FROM index_figure WHERE series = '" + series + "'");
        var later = clock.instant().plusSeconds(60);
        assertThat(figures.asOf(Set.of(series), later, order).find(series, month))
                .isEmpty();
        assertThat(figures.asOf(Set.of(series), later, order + 1).find(series, month))
                .isPresent();
        assertThat(figures.asOf(Set.of(series), Instant.EPOCH, order + 1).find(series, month))
                .isEmpty();
    }

    @Test
    void of_two_concurrent_values_one_is_accepted() throws Exception {
        var series = series();
        var tries = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> importOne(series, "2020-10", String.valueOf(400 + i % 2))
                        .extract()
                        .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(tries).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(answers).hasSize(8).containsOnly(201, 409);
            assertThat(answers).filteredOn(status -> status == 201).hasSize(4);
        }
        get(vasteras(), "/index-figures?series=" + series).body("indexFigures", hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small letters|kpi;2020-10;1;;S|series-malformed",
                "no series|;2020-10;1;;S|series-malformed",
                "a day for a month|KPI;2020-10-01;1;;S|period-malformed",
                "a thirteenth month|KPI;2020-13;1;;S|period-malformed",
                "a month before 1900|KPI;1899-12;1;;S|period-malformed",
                "a decimal comma|KPI;2020-10;1,5;;S|index-value-malformed",
                "a thousand separator|KPI;2020-10;1 000;;S|index-value-malformed",
                "an exponent|KPI;2020-10;4E2;;S|index-value-malformed",
                "nothing|KPI;2020-10;0.000;;S|index-value-malformed",
                "a negative value|KPI;2020-10;-1;;S|index-value-malformed",
                "seven decimals|KPI;2020-10;1.0000001;;S|index-value-malformed",
                "no date|KPI;2020-10;1;2020-02-30;S|date-malformed",
                "tomorrow's figure|KPI;2020-10;1;9999-12-31;S|date-in-the-future",
                "a figure of a month that had not begun|KPI;2020-10;1;2020-09-30;S|published-before-its-month",
                "no source|KPI;2020-10;1;;|source-missing",
                "an invisible source|KPI;2020-10;1;;\u3164\u115f|source-missing",
                "published in year 0|KPI;2020-10;1;0000-12-31;S|date-malformed",
                "a line cut short|KPI;2020-10;1|line-incomplete",
            })
    void a_bad_line_is_reported_and_nothing_of_its_file_is_imported(String what, String line, String code) {
        var series = series();
        importIndex("series;period;value;publishedOn;source\n%s;2020-10;1;;S\n%s\n".formatted(series, line))
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains("/lines/3"));
        get(admin(), "/index-figures?series=" + series).body("indexFigures", hasSize(0));
    }

    @Test
    void a_file_without_figures_is_refused() {
        importIndex("").statusCode(422).body("code", equalTo("index-file-unreadable"));
        importIndex("a;b\n1;2\n").statusCode(422).body("errors[0].pointer", equalTo("/lines/1"));
        assertThat(importIndex("a;" + "b".repeat(100_000) + "\n1;2\n")
                        .statusCode(422)
                        .extract()
                        .asString())
                .hasSizeLessThan(1_000);
        importIndex("series;period;value;source\n").statusCode(422).body("code", equalTo("index-file-unreadable"));
        importIndex("series;series;period\n").statusCode(422);
        var many = new StringBuilder("series;period;value;source\n");
        IntStream.rangeClosed(0, 1_000).forEach(n -> many.append("N%d;2020-10;1;S\n".formatted(n)));
        importIndex(many.toString()).statusCode(422).body("code", equalTo("index-file-unreadable"));
        importIndex("series;period;value;source\nKPI;2020-10;1;S\nKPI;2020-10;1;S\n")
                .statusCode(422)
                .body("code", equalTo("figure-twice"));
        importIndex("series;period;value;source\nKPI;2020-10;1;" + "S".repeat(201) + "\n")
                .statusCode(422)
                .body("code", equalTo("out-of-bounds"));
        importIndex("series;period;value;source\nKPI;2020-10;1;S\u0000T\n")
                .statusCode(422)
                .body("code", equalTo("text-not-allowed"));
        as(admin())
                .contentType("text/csv")
                .body("series;period;value;source\nKPI;2020-10;1;\u00e5\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(BASE + "/index-figures")
                .then()
                .statusCode(422)
                .body("code", equalTo("index-file-unreadable"));
        as(admin())
                .contentType("application/json")
                .body("{}")
                .post(BASE + "/index-figures")
                .then()
                .statusCode(415);
    }

    @Test
    void only_an_administrator_imports_and_only_finance_reads() {
        var file = "series;period;value;source\n%s;2020-10;1;S\n".formatted(series());
        for (var token : List.of(mdu(), vasteras())) {
            as(token)
                    .contentType("text/csv")
                    .body(file)
                    .post(BASE + "/index-figures")
                    .then()
                    .statusCode(403);
        }
        io.restassured.RestAssured.given()
                .contentType("text/csv")
                .body(file)
                .post(BASE + "/index-figures")
                .then()
                .statusCode(401);
        get(token("212000-2080", "meetings:read"), "/index-figures").statusCode(403);
    }

    /// A name that no other test uses.
    static String series() {
        return "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private ValidatableResponse importOne(String series, String period, String value) {
        return importIndex("series;period;value;source\n%s;%s;%s;S\n".formatted(series, period, value));
    }

    private ValidatableResponse importIndex(String file) {
        return as(admin())
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(BASE + "/index-figures")
                .then();
    }
}
