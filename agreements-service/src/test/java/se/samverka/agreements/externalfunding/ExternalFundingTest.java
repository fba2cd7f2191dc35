package se.samverka.agreements.externalfunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class ExternalFundingTest {

    private static final String FUNDING = """
            {"clauseId":"external","year":2026,"funder":"Vinnova","amount":"2500000.01","decidedOn":"2026-05-12",
             "reference":"2026-01234"}""";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    /// Source: Samhällskontraktet 2026–2029 (at least 10 000 000 kr a year from external funders).
    @Test
    void samhallskontraktets_goal_is_compared_with_what_was_reached_year_by_year_to_the_ore() {
        // Given
        var id = inForce("Målsättningen");
        // When
        record(id, FUNDING).then().statusCode(201);
        record(id, FUNDING.replace("2500000.01", "0.99")).then().statusCode(201);
        record(id, FUNDING.replace("2026,", "2027,").replace("2500000.01", "12000000.00"))
                .then()
                .statusCode(201);
        // Then
        readerOf(VASTERAS)
                .get("/agreements/" + id + "/external-funding?limit=1")
                .then()
                .statusCode(200)
                .body("externalFunding", hasSize(1))
                .body("externalFunding[0].amount", is("2500000.01"))
                .body("_meta.totalRecords", is(3))
                .body("targets.clauseId", contains("external", "external", "external", "external"))
                .body("targets.year", contains(2026, 2027, 2028, 2029))
                .body("targets.target", contains("10000000.00", "10000000.00", "10000000.00", "10000000.00"))
                .body("targets.reached", contains("2500001.00", "12000000.00", "0.00", "0.00"))
                .body("targets.remaining", contains("7499999.00", "0.00", "10000000.00", "10000000.00"));
    }

    @Test
    void one_reads_back_with_its_line_in_the_timeline_and_goes_out_with_the_agreement() throws SQLException {
        // Given
        var id = inForce("Ingen fordran");
        var revision = revisionOf(id);
        // When
        var made = record(id, FUNDING);
        // Then
        made.then().statusCode(201).header("Location", endsWith(made.path("id").toString()));
        var path = "/agreements/" + id + "/external-funding/" + made.path("id");
        readerOf(MDU)
                .get(path)
                .then()
                .statusCode(200)
                .body("funder", is("Vinnova"))
                .body("clauseId", is("external"))
                .body("year", is(2026))
                .body("decidedOn", is("2026-05-12"))
                .body("reference", is("2026-01234"));
        admin().header("If-None-Match", made.header("ETag")).get(path).then().statusCode(304);
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("external-funding-recorded"))
                .body("timeline[0].decision", is("2026-01234"))
                .body("timeline[0].note", is("Vinnova 2500000.01 2026"))
                .body("timeline[0].href", endsWith(path));
        // Every event carries the agreement's next revision.
        assertThat(revisionOf(id)).isEqualTo(revision + 1);
    }

    /// The goal is raised to 12 000 000 kr from 1 July 2027: 2026 keeps its own, and 2027 ends with the new one.
    @Test
    void a_year_has_the_goal_of_the_terms_on_its_last_day() {
        // Given
        var id = inForce("Höjd målsättning");
        var terms = termsFields("Höjd", "5000000.00").replace("10000000.00", "12000000.00");
        var amendment = admin().body(
                        "{\"effectiveFrom\":\"2027-07-01\",\"reason\":\"Högre mål\",\"terms\":{" + terms + "}}")
                .post("/agreements/" + id + "/amendments");
        amendment.then().statusCode(201);
        // When
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment.path("id"), party).then().statusCode(201);
        }
        // Then
        admin().get("/agreements/" + id + "/external-funding")
                .then()
                .body("targets.year", contains(2026, 2027, 2028, 2029))
                .body("targets.target", contains("10000000.00", "12000000.00", "12000000.00", "12000000.00"));
    }

    @Test
    void two_at_once_both_count() throws Exception {
        var id = inForce("Två finansiärer");
        Callable<Integer> call = () -> record(id, FUNDING).statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(call, call));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactly(201, 201);
        }
        admin().get("/agreements/" + id + "/external-funding").then().body("targets[0].reached", is("5000000.02"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"external\"|\"vasteras\"|422|no-external-target|/clauseId",
                "\"external\"|\"okand\"|422|no-external-target|/clauseId",
                "2026,|2030,|422|outside-period|/year",
                "2500000.01|0.00|422|amount-not-positive|/amount",
                "2500000.01|-1.00|422|amount-not-positive|/amount",
                "2500000.01|1.001|422|amount-invalid|/amount",
                "\"2500000.01\"|2500000.01|400|wrong-type|/amount",
                "2026-05-12|2999-05-12|422|date-in-the-future|/decidedOn",
                "Vinnova|' '|422|field-missing|/funder",
            })
    void what_makes_no_sense_is_named(String in, String instead, int status, String code, String pointer) {
        var id = inForce("Fel finansiering");
        record(id, FUNDING.replace(in, instead))
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get("/agreements/" + id + "/external-funding").then().body("_meta.totalRecords", is(0));
    }

    @Test
    void nothing_is_reached_before_the_agreement_binds() {
        record(proposed("Binder inte"), FUNDING).then().statusCode(409).body("code", is("state-does-not-allow"));
    }

    @Test
    void who_is_no_party_finds_nothing() {
        var id = inForce("Inte dina pengar");
        String made = record(id, FUNDING).path("id");
        readerOf(REGION).get("/agreements/" + id + "/external-funding").then().statusCode(404);
        readerOf(REGION)
                .get("/agreements/" + id + "/external-funding/" + made)
                .then()
                .statusCode(404);
        secretaryOf(REGION)
                .body(FUNDING)
                .post("/agreements/" + id + "/external-funding")
                .then()
                .statusCode(404);
        admin().get("/agreements/" + inForce("Ett annat") + "/external-funding/" + made)
                .then()
                .statusCode(404);
        readerOf(MDU)
                .body(FUNDING)
                .post("/agreements/" + id + "/external-funding")
                .then()
                .statusCode(403);
        anonymous().get("/agreements/" + id + "/external-funding").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE external_funding SET amount = 1 WHERE agreement_id = '%s'",
                "DELETE FROM external_funding WHERE agreement_id = '%s'",
                "INSERT INTO external_funding SELECT gen_random_uuid(), agreement_id, clause_id, year, funder, amount,"
                        + " decided_on, reference, now(), 'x' FROM external_funding WHERE agreement_id = '%s'",
            })
    void the_database_refuses_what_leaves_no_line_or_changes_what_was_recorded(String change) {
        var id = inForce("Inget i smyg");
        record(id, FUNDING).then().statusCode(201);
        assertThatThrownBy(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(change.formatted(id));
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(timeline|keeps its rows).*");
    }

    private static Response record(String agreement, String funding) {
        return secretaryOf(MDU).body(funding).post("/agreements/" + agreement + "/external-funding");
    }

    private long revisionOf(String agreement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT revision FROM agreement WHERE id = ?::uuid")) {
            query.setString(1, agreement);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
