package se.samverka.agreements.cooperation;

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
class CooperationTest {

    private static final String OPT_IN = """
            {"from":"%s","decision":"Barn- och utbildningsnämnden § 12"}""";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    /// Source: Ensam är inte stark (approving the accord commits nobody; each chooses the areas it wants).
    @Test
    void in_ensam_ar_inte_stark_each_party_takes_part_in_the_areas_that_it_wants_and_in_no_other() {
        // Given
        var id = accord();
        area(id, "skollakare", "Skolläkarkompetens").then().statusCode(201).header("Location", endsWith("/skollakare"));
        area(id, "kompetensforsorjning", "Kompetensförsörjning").then().statusCode(201);
        area(id, "kvalitet", "Kvalitetssäkring").then().statusCode(201);
        admin().get("/agreements/" + id + "/cooperation-areas")
                .then()
                .body("cooperationAreas.area", contains("kompetensforsorjning", "kvalitet", "skollakare"))
                .body("_meta.totalRecords", is(3));
        // When
        optIn(id, "skollakare", REGION, "2026-03-01").then().statusCode(201);
        optIn(id, "skollakare", VASTERAS, "2026-03-01").then().statusCode(201);
        optIn(id, "kompetensforsorjning", VASTERAS, "2026-08-01").then().statusCode(201);
        // Then
        assertThat(takingPart(id, "skollakare", "2026-09-01")).containsExactly(VASTERAS, REGION);
        assertThat(takingPart(id, "kompetensforsorjning", "2026-09-01")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "kvalitet", "2026-09-01")).isEmpty();
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("cooperation-area-joined"))
                .body("timeline[0].party", is(VASTERAS))
                .body("timeline[0].decision", is("Barn- och utbildningsnämnden § 12"))
                .body("timeline[0].href", endsWith("/cooperation-areas/kompetensforsorjning/participants/" + VASTERAS));
    }

    @Test
    void who_took_part_on_a_day_follows_opting_in_and_out_and_in_again_and_no_row_is_lost() {
        // Given
        var id = accord();
        area(id, "skollakare", "Skolläkarkompetens");
        optIn(id, "skollakare", VASTERAS, "2026-03-01").then().statusCode(201);
        // When
        optOut(id, "skollakare", VASTERAS, "2027-07-01").then().statusCode(200);
        optIn(id, "skollakare", VASTERAS, "2027-06-30")
                .then()
                .statusCode(409)
                .body("code", is("already-participating"));
        optIn(id, "skollakare", VASTERAS, "2028-01-01").then().statusCode(428);
        again(id, "skollakare", VASTERAS, "2028-01-01").then().statusCode(201);
        // Then
        assertThat(takingPart(id, "skollakare", "2026-02-28")).isEmpty();
        assertThat(takingPart(id, "skollakare", "2026-03-01")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "skollakare", "2027-06-30")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "skollakare", "2027-07-01")).isEmpty();
        assertThat(takingPart(id, "skollakare", "2028-12-31")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "skollakare", "2029-01-01")).isEmpty();
        admin().get(path(id, "skollakare", VASTERAS))
                .then()
                .body("memberships.from", contains("2026-03-01", "2028-01-01"))
                .body("memberships.outFrom", contains("2027-07-01", null))
                .body("memberships[0].decision", is("Barn- och utbildningsnämnden § 12"))
                .body("memberships[0].outDecision", is("Nämnden § 40"));
    }

    @Test
    void a_party_that_changes_its_mind_before_the_day_has_never_taken_part_and_leaves_its_trace() {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        optIn(id, "kvalitet", VASTERAS, "2026-08-01").then().statusCode(201);
        optOut(id, "kvalitet", VASTERAS, "2026-07-31").then().statusCode(422).body("code", is("period-reversed"));
        optOut(id, "kvalitet", VASTERAS, "2026-08-01").then().statusCode(200);
        assertThat(takingPart(id, "kvalitet", "2026-08-01")).isEmpty();
        optOut(id, "kvalitet", VASTERAS, "2026-09-01").then().statusCode(409).body("code", is("not-participating"));
        admin().get(path(id, "kvalitet", VASTERAS)).then().body("memberships", hasSize(1));
        again(id, "kvalitet", VASTERAS, "2026-08-01").then().statusCode(201);
        assertThat(takingPart(id, "kvalitet", "2026-08-01")).containsExactly(VASTERAS);
    }

    @Test
    void only_the_party_itself_or_an_administrator_opts_in_and_out() {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        as("regionen", REGION, "agreements:read", "agreements:write")
                .body(OPT_IN.formatted("2026-03-01"))
                .put(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(403)
                .body("code", is("not-your-decision"));
        admin().body(OPT_IN.formatted("2026-03-01"))
                .put(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(201);
        as("regionen", REGION, "agreements:read", "agreements:write")
                .header("If-Match", "*")
                .delete(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(403);
        readerOf(VASTERAS)
                .header("If-Match", "*")
                .delete(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(403);
        assertThat(takingPart(id, "kvalitet", "2026-04-01")).containsExactly(VASTERAS);
    }

    @Test
    void who_is_no_party_finds_nothing_and_cannot_take_part() {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        readerOf(MDU).get("/agreements/" + id + "/cooperation-areas").then().statusCode(404);
        readerOf(MDU)
                .get("/agreements/" + id + "/cooperation-areas/kvalitet")
                .then()
                .statusCode(404);
        readerOf(MDU)
                .get("/agreements/" + id + "/cooperation-areas/kvalitet/participants")
                .then()
                .statusCode(404);
        secretaryOf(MDU)
                .body("""
                        {"area":"x","title":"X"}""")
                .post("/agreements/" + id + "/cooperation-areas")
                .then()
                .statusCode(404);
        optIn(id, "kvalitet", MDU, "2026-03-01").then().statusCode(404);
        admin().body(OPT_IN.formatted("2026-03-01"))
                .put(path(id, "kvalitet", MDU))
                .then()
                .statusCode(404);
        optIn(id, "okand", VASTERAS, "2026-03-01").then().statusCode(404);
        readerOf(VASTERAS).get(path(id, "kvalitet", VASTERAS)).then().statusCode(404);
        admin().header("If-Match", "*")
                .delete(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(404);
        anonymous().get("/agreements/" + id + "/cooperation-areas").then().statusCode(401);
    }

    @Test
    void of_the_same_party_opting_in_twice_at_once_one_counts() throws Exception {
        // Given
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        // When
        Callable<Integer> call =
                () -> optIn(id, "kvalitet", VASTERAS, "2026-03-01").statusCode();
        // Then
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(call, call));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
        admin().get(path(id, "kvalitet", VASTERAS)).then().body("memberships", hasSize(1));
    }

    @Test
    void opting_out_needs_the_present_etag() {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        var tag = optIn(id, "kvalitet", VASTERAS, "2026-03-01").header("ETag");
        secretaryOf(VASTERAS).delete(path(id, "kvalitet", VASTERAS)).then().statusCode(428);
        admin().header("If-None-Match", tag)
                .get(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(304);
        optOut(id, "kvalitet", VASTERAS, "2026-06-01").then().statusCode(200);
        again(id, "kvalitet", VASTERAS, "2026-07-01").then().statusCode(201);
        secretaryOf(VASTERAS)
                .header("If-Match", tag)
                .delete(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "before the period|{\"from\":\"2025-12-31\"}|422|outside-period|/from",
                "after the period|{\"from\":\"2029-01-01\"}|422|outside-period|/from",
                "no date|{\"from\":\"2026-02-30\"}|400|wrong-type|/from",
                "an unknown field|{\"until\":\"2026-03-01\"}|400|unknown-field|/until",
            })
    void an_opt_in_that_makes_no_sense_is_named(String what, String body, int status, String code, String pointer) {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        secretaryOf(VASTERAS)
                .body(body)
                .put(path(id, "kvalitet", VASTERAS))
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        readerOf(VASTERAS).get(path(id, "kvalitet", VASTERAS)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"Skolläkare", "-x", "x-", "x--y", "''", "a/b"})
    void an_areas_id_is_plain(String area) {
        area(accord(), area, "Titel").then().statusCode(422).body("errors[0].pointer", is("/area"));
    }

    @Test
    void an_area_is_added_once_and_none_to_an_agreement_that_was_withdrawn() {
        var id = proposed("Tillbakatagen");
        area(id, "kvalitet", "Kvalitetssäkring").then().statusCode(201);
        area(id, "kvalitet", "Igen").then().statusCode(409).body("code", is("area-exists"));
        changeOf(id).post("/agreements/" + id + "/withdrawals").then().statusCode(200);
        area(id, "ny", "Ny").then().statusCode(409).body("code", is("state-does-not-allow"));
        optIn(id, "kvalitet", VASTERAS, "2026-03-01").then().statusCode(409).body("code", is("state-does-not-allow"));
        admin().get("/agreements/" + id + "/cooperation-areas/kvalitet/participants?validOn=igår")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM cooperation_membership WHERE agreement_id = '%s'",
                "UPDATE cooperation_membership SET from_day = '2026-01-01' WHERE agreement_id = '%s'",
                "UPDATE cooperation_membership SET out_from = '2026-05-01', out_recorded_at = now(),"
                        + " out_recorded_by = 'x' WHERE agreement_id = '%s'",
                "INSERT INTO cooperation_membership SELECT gen_random_uuid(), agreement_id, area, organisation_number,"
                        + " '2026-04-01', NULL, now(), 'x', '2026-04-02', NULL, now(), 'x'"
                        + " FROM cooperation_membership WHERE agreement_id = '%s'",
            })
    void the_database_refuses_to_lose_move_double_or_quietly_end_a_membership(String change) {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        optIn(id, "kvalitet", VASTERAS, "2026-03-01").then().statusCode(201);
        assertThatThrownBy(() -> execute(change.formatted(id)))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(timeline|keeps its rows|changes once|overlap).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out_from = '2026-04-01'",
                "out_decision = 'x', left_from = '2026-04-01'",
                "out_from = NULL, out_decision = NULL, out_recorded_at = NULL, out_recorded_by = NULL",
                "left_from = '2026-05-01'",
                "left_from = '2026-02-28'",
                "left_from = '2026-04-01'",
            })
    void the_database_refuses_to_change_what_a_party_opted_out_for(String change) {
        var id = accord();
        area(id, "kvalitet", "Kvalitetssäkring");
        optIn(id, "kvalitet", VASTERAS, "2026-03-01").then().statusCode(201);
        optOut(id, "kvalitet", VASTERAS, "2026-05-01").then().statusCode(200);
        assertThatThrownBy(() ->
                        execute("UPDATE cooperation_membership SET " + change + " WHERE agreement_id = '" + id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(timeline|changes once|membership_left_while_in).*");
    }

    /// An accord of the region and municipalities, proposed; its parties are those of the accord's own
    /// document that
    /// these tests need.
    private static String accord() {
        var answer = admin().body("""
                        {"kind":"ACCORD","title":"Ensam är inte stark","validFrom":"2026-01-01","validTo":"2028-12-31",
                         "parties":[{"organisationNumber":"232100-0172","roles":["SUPPORTER"]},
                                    {"organisationNumber":"212000-2080","roles":["PARTICIPANT"]},
                                    {"organisationNumber":"212000-0357","roles":["PARTICIPANT"]}]}""").post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        return id;
    }

    private static Response area(String agreement, String area, String title) {
        return admin().body("""
                        {"area":"%s","title":"%s"}""".formatted(area, title)).post("/agreements/" + agreement + "/cooperation-areas");
    }

    private static Response optIn(String agreement, String area, String party, String from) {
        return secretaryOf(party).body(OPT_IN.formatted(from)).put(path(agreement, area, party));
    }

    private static Response again(String agreement, String area, String party, String from) {
        var path = path(agreement, area, party);
        return secretaryOf(party)
                .header("If-Match", etag(path))
                .body(OPT_IN.formatted(from))
                .put(path);
    }

    private static Response optOut(String agreement, String area, String party, String from) {
        var path = path(agreement, area, party);
        return secretaryOf(party)
                .header("If-Match", etag(path))
                .queryParam("from", from)
                .queryParam("decision", "Nämnden § 40")
                .delete(path);
    }

    private static String path(String agreement, String area, String party) {
        return "/agreements/" + agreement + "/cooperation-areas/" + area + "/participants/" + party;
    }

    private static List<String> takingPart(String agreement, String area, String day) {
        return admin().get("/agreements/" + agreement + "/cooperation-areas/" + area + "/participants?validOn=" + day)
                .jsonPath()
                .getList("participants.organisationNumber", String.class);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
