package se.samverka.finance.basis.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;

/// Figures change amounts for many parties, so importing them takes a scope of its own, and a dry run shows what an
/// import would change.
@QuarkusTest
class ReferenceDataTest extends ServiceTest {

    private static final List<String> WRITES =
            List.of("/population-figures", "/population-decisions", "/index-figures");

    @Test
    void every_write_of_figures_needs_the_scope_that_no_finance_client_has() {
        for (var path : WRITES) {
            send(null, path).statusCode(401);
            for (var token : List.of(mdu(), vasteras(), token("212000-2080", "agreements:write", "meetings:write"))) {
                send(token, path).statusCode(403).body("code", equalTo("forbidden"));
                send(token, path + "?dryRun=true").statusCode(403);
            }
        }
        send(referenceData(), "/population-figures").statusCode(201);
        send(referenceData(), "/index-figures").statusCode(201);
        // The scope is accepted, and then the agreement is unknown.
        send(mduFigures(), "/population-decisions").statusCode(404);
    }

    /// A new write of figures must be added to the list above.
    @Test
    void the_list_of_writes_matches_the_contract() throws IOException {
        var document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of(System.getProperty("samverka.root", ".."))
                        .resolve("contracts/src/main/resources/openapi/finance.yaml")
                        .toFile());
        var writes = new ArrayList<String>();
        document.path("paths").properties().forEach(path -> {
            boolean written = path.getValue().has("post")
                    || path.getValue().has("put")
                    || path.getValue().has("delete");
            if (written
                    && (path.getKey().startsWith("/population-")
                            || path.getKey().startsWith("/index-"))) {
                writes.add(path.getKey());
            }
        });
        assertThat(writes).containsExactlyInAnyOrderElementsOf(WRITES);
    }

    @Test
    void a_dry_run_of_population_figures_shows_what_would_change_and_stores_nothing() throws SQLException {
        // Given: 300 kr divided by the latest figures, 100 and 200 persons
        var agreement = byLatest();
        figures("?publishedOn=2023-02-20", "2022-12-31", 100, 200).statusCode(201);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(Figures.VASTERAS.value(), "200.00");
        var before = stored();
        // When: the next year's figures are 200 and 100
        figures("?publishedOn=2024-02-20&dryRun=true", "2023-12-31", 200, 100)
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("agreements", equalTo(1))
                .body("corrections", equalTo(0))
                .body("sums", equalTo(2))
                .body("moved", hasSize(2))
                .body(
                        "moved.agreementId",
                        contains(agreement.id().toString(), agreement.id().toString()))
                .body("moved.year", contains(2026, 2026))
                .body("moved.find { it.payer == '" + Figures.VASTERAS + "' }.before", equalTo("200.00"))
                .body("moved.find { it.payer == '" + Figures.VASTERAS + "' }.after", equalTo("100.00"));
        // Then
        assertThat(stored()).isEqualTo(before);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(Figures.VASTERAS.value(), "200.00");
        figures("?publishedOn=2024-02-20", "2023-12-31", 200, 100).statusCode(201);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(Figures.VASTERAS.value(), "100.00");
        // A second identical import changes nothing.
        figures("?publishedOn=2024-02-20&dryRun=true", "2023-12-31", 200, 100)
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("moved", empty());
        figures("?dryRun=true", "2026-12-31", 200, 100).statusCode(422);
    }

    @Test
    void a_dry_run_of_a_corrected_figure_shows_that_it_would_await_a_decision() {
        importFile("area,date,population\n2162,1964-12-31,100\n2163,1964-12-31,200\n")
                .statusCode(201);
        var split = split(new PopulationBasis(LocalDate.of(1964, 12, 31), null), "2162", "2163");
        tell(
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.shared("300.00", split))),
                "agreement-entered-into-force");
        as(referenceData())
                .contentType("text/csv")
                .body("area,date,population\n2162,1964-12-31,400\n")
                .post(BASE + "/population-figures?dryRun=true")
                .then()
                .statusCode(200)
                .body("corrections", equalTo(1))
                .body("moved", empty());
    }

    @Test
    void a_dry_run_of_index_figures_shows_what_would_change_and_stores_nothing() throws SQLException {
        var series = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var clause =
                TermsFixture.indexed(TermsFixture.fixed("c", Figures.VASTERAS, "1000.00"), series, "2020-10", "1.00");
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2022, 12, 31),
                List.of(Figures.MDU, Figures.VASTERAS),
                List.of(clause)));
        tell(agreement, "agreement-entered-into-force");
        var file = "series;period;value;source\n%1$s;2020-10;100;S\n%1$s;2021-10;110;S\n".formatted(series);
        var before = stored();
        index("?dryRun=true", file)
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("moved.year", contains(2022))
                .body("moved[0].before", equalTo("0.00"))
                .body("moved[0].after", equalTo("1100.00"));
        assertThat(stored()).isEqualTo(before);
        index("", file).statusCode(201);
        assertThat(sums(agreement.id(), 2022, "&status=DRAFT")).containsEntry(Figures.VASTERAS.value(), "1100.00");
        index("?dryRun=true", file.replace("110", "111")).statusCode(409);
    }

    private ValidatableResponse send(String token, String path) {
        var request = token == null ? RestAssured.given() : as(token);
        if (path.startsWith("/population-decisions")) {
            return request.contentType("application/json")
                    .body("{\"agreementId\":\"%s\",\"corrections\":[\"%s\"],\"reason\":\"S\"}"
                            .formatted(UUID.randomUUID(), UUID.randomUUID()))
                    .post(BASE + path)
                    .then();
        }
        var file = path.startsWith("/index")
                ? "series;period;value;source\nT-%s;2020-10;1;S\n"
                        .formatted(UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                : "area,date,population\n2164,1965-12-31,1\n";
        return request.contentType("text/csv").body(file).post(BASE + path).then();
    }

    private ValidatableResponse figures(String query, String date, int first, int second) {
        return as(referenceData())
                .contentType("text/csv")
                .body("area,date,population\n2165,%s,%d\n2166,%s,%d\n".formatted(date, first, date, second))
                .post(BASE + "/population-figures" + query)
                .then();
    }

    private ValidatableResponse index(String query, String file) {
        return as(referenceData())
                .contentType("text/csv")
                .body(file)
                .post(BASE + "/index-figures" + query)
                .then();
    }

    private AgreementFixture byLatest() {
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(
                TermsFixture.shared("300.00", split(new PopulationBasis(null, "11-01"), "2165", "2166"))));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private static Split split(PopulationBasis figures, String first, String second) {
        return new Split(
                Method.POPULATION,
                figures,
                null,
                null,
                List.of(
                        new Branch("x", "X", first, Figures.REGION, null, null, null, null, null),
                        new Branch("y", "Y", second, Figures.VASTERAS, null, null, null, null, null)));
    }

    private List<String> stored() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of(
                    "population_figure",
                    "population_import",
                    "population_correction",
                    "index_figure",
                    "index_import",
                    "invoice",
                    "invoice_line")) {
                try (var rows = statement.executeQuery(
                        "SELECT md5(coalesce(string_agg(t::text, '\n' ORDER BY t::text), '')) FROM " + table + " t")) {
                    rows.next();
                    found.add(table + " " + rows.getString(1));
                }
            }
        }
        return found;
    }
}
