package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class PartyDatesTest {

    private static final String ROW = """
            {"organisationNumber":"212000-2080","roles":["FUNDER"]}""";

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void the_days_on_which_a_party_joins_and_leaves_are_kept_and_shown_as_each_version_says_them() {
        // Given
        var id = inForceWith("\"from\":\"2026-03-01\"");
        admin().get("/agreements/" + id)
                .then()
                .body("parties[2].from", is("2026-03-01"))
                .body("parties[2].to", nullValue())
                .body("parties[1].from", nullValue());
        // When
        var amendment = amend(id, "2027-01-01", "\"from\":\"2026-03-01\",\"to\":\"2027-06-30\"");
        for (var party : new String[] {ESKILSTUNA, VASTERAS, MDU}) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        // Then
        admin().get("/agreements/" + id).then().body("parties[2].to", is("2027-06-30"));
        admin().get("/agreements/" + id + "?validAt=2026-12-31").then().body("parties[2].to", nullValue());
        admin().get("/agreements/" + id + "?validAt=2028-01-01").then().body("parties[2].to", is("2027-06-30"));
        admin().get("/agreements/" + id + "/versions/2/differences?against=1")
                .then()
                .statusCode(200)
                .body("patch.path", hasItem("/parties/2/to"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "before the period|2|'from':'2025-12-31'|422|outside-period|/parties/2/from",
                "after the period|2|'to':'2030-01-01'|422|outside-period|/parties/2/to",
                "leaving before joining|2|'from':'2027-01-02','to':'2027-01-01'|422|period-reversed|/parties/2/to",
                "a coordinator that comes late|0|'from':'2026-01-02'|422|coordinator-not-throughout|/parties/0/from",
                "a coordinator that leaves early|0|'to':'2029-12-30'|422|coordinator-not-throughout|/parties/0/to",
                "no date|2|'from':'2026-02-30'|400|wrong-type|/parties/2/from",
            })
    void days_that_make_no_sense_are_named(
            String what, int party, String days, int status, String code, String pointer) {
        var row = party == 2 ? ROW : """
                {"organisationNumber":"202100-2916","roles":["COORDINATOR","FUNDER"]}""";
        var terms = terms("Fel dagar", "5000000.00");
        assertThat(terms).contains(row);
        admin().body(terms.replace(row, row.replace("]}", "]," + days.replace('\'', '"') + "}")))
                .post("/agreements")
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_coordinator_may_name_the_periods_own_days() {
        var row = """
                {"organisationNumber":"202100-2916","roles":["COORDINATOR","FUNDER"]""";
        var terms = terms("Hela tiden", "5000000.00");
        assertThat(terms).contains(row);
        admin().body(terms.replace(row, row + ",\"from\":\"2026-01-01\",\"to\":\"2029-12-31\""))
                .post("/agreements")
                .then()
                .statusCode(201);
    }

    @Test
    void whoever_joins_later_approves_from_the_beginning_as_all_do() {
        var id = proposedWith("\"from\":\"2028-01-01\"");
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("status", is("PROPOSED"));
        admin().get("/agreements/" + id + "/approvals").then().body("missing.party", contains(VASTERAS));
        approve(id, VASTERAS).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    @Test
    void whoever_has_left_has_no_word_on_what_counts_in_later_years_and_reads_the_agreement_still() {
        // Given
        var days = "\"to\":\"2026-06-30\"";
        var id = inForceWith(days);
        var amendment = amend(id, "2027-01-01", days);
        admin().get("/agreements/" + id + "/amendments/" + amendment)
                .then()
                .body("awaited", containsInAnyOrder(MDU, ESKILSTUNA));
        // When
        approveAmendment(id, amendment, VASTERAS).then().statusCode(404);
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        approveAmendment(id, amendment, MDU).then().statusCode(201);
        // Then
        admin().get("/agreements/" + id).then().body("version", is(2));
        readerOf(VASTERAS).get("/agreements/" + id).then().statusCode(200);
        readerOf(VASTERAS)
                .queryParam("party", VASTERAS)
                .queryParam("limit", 200)
                .get("/agreements")
                .then()
                .body("agreements.id", hasItem(id));
    }

    @Test
    void whoever_leaves_in_the_year_that_changes_has_its_word_and_no_version_comes_about_without_it() {
        // Given
        var id = inForceWith("\"to\":\"2027-06-30\"");
        var amendment = proposed(id, "2027-07-01", without(termsFields("Med dagar", "5000000.00")));
        admin().get("/agreements/" + id + "/amendments/" + amendment).then().body("awaited", hasItem(VASTERAS));
        // When
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        approveAmendment(id, amendment, MDU).then().statusCode(201);
        // Then
        admin().get("/agreements/" + id).then().body("version", is(1));
        approveAmendment(id, amendment, VASTERAS).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void whoever_a_later_version_drops_has_its_word_on_the_years_before() {
        // Given
        var id = inForceWith("\"from\":\"2026-01-01\"");
        var dropping = proposed(id, "2028-01-01", without(termsFields("Utan", "5000000.00")));
        for (var party : new String[] {ESKILSTUNA, VASTERAS, MDU}) {
            approveAmendment(id, dropping, party).then().statusCode(201);
        }
        // When
        var earlier = proposed(id, "2026-03-01", without(termsFields("Tidigare", "5000000.00")));
        var later = proposed(id, "2028-03-01", without(termsFields("Senare", "5000000.00")));
        // Then
        admin().get("/agreements/" + id + "/amendments/" + earlier).then().body("awaited", hasItem(VASTERAS));
        admin().get("/agreements/" + id + "/amendments/" + later).then().body("awaited", not(hasItem(VASTERAS)));
        admin().get("/agreements/" + id + "/amendments")
                .then()
                .body("amendments.find { it.id == '" + earlier + "' }.awaited", hasItem(VASTERAS));
    }

    @Test
    void whoever_is_to_leave_by_the_new_terms_or_to_come_back_has_its_word() {
        var stays = inForceWith("\"from\":\"2026-01-01\"");
        var leaving = amend(stays, "2026-07-01", "\"to\":\"2026-06-30\"");
        admin().get("/agreements/" + stays + "/amendments/" + leaving).then().body("awaited", hasItem(VASTERAS));
        var left = inForceWith("\"to\":\"2026-06-30\"");
        var back = amend(left, "2027-07-01", "\"from\":\"2027-09-01\"");
        admin().get("/agreements/" + left + "/amendments/" + back).then().body("awaited", hasItem(VASTERAS));
        var gone = amend(left, "2027-07-01", "\"to\":\"2026-06-30\"");
        admin().get("/agreements/" + left + "/amendments/" + gone).then().body("awaited", not(hasItem(VASTERAS)));
    }

    @Test
    void no_amendment_lets_the_agreement_begin_later_than_it_has_begun() {
        var id = inForceWith("\"from\":\"2026-01-01\"");
        var later = termsFields("Senare", "5000000.00").replace("2026-01-01", "2027-01-01");
        propose(id, "2027-01-01", later)
                .then()
                .statusCode(422)
                .body("code", is("begins-later"))
                .body("errors.pointer", contains("/terms/validFrom"));
        propose(id, "2027-01-01", later.replace("2027-01-01", "2025-07-01"))
                .then()
                .statusCode(201);
    }

    private static String proposedWith(String days) {
        var answer = admin().body(with(terms("Med dagar", "5000000.00"), days)).post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        return id;
    }

    private static String inForceWith(String days) {
        var id = proposedWith(days);
        for (var party : new String[] {ESKILSTUNA, VASTERAS, MDU}) {
            approve(id, party).then().statusCode(201);
        }
        return id;
    }

    private static String amend(String id, String effectiveFrom, String days) {
        return proposed(id, effectiveFrom, with(termsFields("Med dagar", "5000000.00"), days));
    }

    private static String proposed(String id, String effectiveFrom, String terms) {
        var answer = propose(id, effectiveFrom, terms);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response propose(String id, String effectiveFrom, String terms) {
        return admin().body(
                        "{\"effectiveFrom\":\"" + effectiveFrom + "\",\"reason\":\"Parter\",\"terms\":{" + terms + "}}")
                .post("/agreements/" + id + "/amendments");
    }

    /// Terms that Västerås is no party to and pays nothing by.
    private static String without(String terms) {
        assertThat(terms).contains(ROW);
        return terms.replaceFirst(",\\s*\\{\"organisationNumber\":\"212000-2080\"[^}]*}", "")
                .replaceFirst("\\{\"clauseId\":\"vasteras\"[^}]*},", "")
                .replaceFirst("\\{\"party\":\"212000-2080\"[^}]*},", "");
    }

    private static String with(String terms, String days) {
        assertThat(terms).contains(ROW);
        return terms.replace(ROW, ROW.replace("]}", "]," + days + "}"));
    }
}
