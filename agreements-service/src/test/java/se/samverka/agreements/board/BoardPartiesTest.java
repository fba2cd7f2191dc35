package se.samverka.agreements.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;
import static se.samverka.agreements.board.Stark.appoint;
import static se.samverka.agreements.board.Stark.board;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// A party has seats, appoints and is sat for on its days as a party alone.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class BoardPartiesTest {

    private static final String ALL = rows("");
    private static final String WITHOUT_VASTERAS = """
            "parties":[{"organisationNumber":"232100-0172","roles":["SUPPORTER"]},
                       {"organisationNumber":"212000-0357","roles":["PARTICIPANT"]}]""";
    private static final String SEATS = """
            {"name":"Styrelse","kind":"STEERING_BOARD","seats":[
              {"nominator":{"organisationNumber":"212000-2080"},"ordinary":2,"substitute":0},
              {"nominator":{"groupId":"lan"},"groupName":"Länet","ordinary":1,"substitute":0}]}""";

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_seat_of_a_party_that_a_later_version_drops_is_filled_until_then() {
        var id = inForce(ALL);
        amend(id, "2028-01-01", WITHOUT_VASTERAS);
        var board = board(id, SEATS);
        appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2026-03-01", null)
                .then()
                .statusCode(201);
        appoint(board, "Bo Ek", VASTERAS, "ORDINARY", "2028-01-01", null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-membership"))
                .body("errors.pointer", contains("/from"));
        appoint(board, "Bo Ek", VASTERAS, "ORDINARY", "2027-12-31", null).then().statusCode(201);
    }

    @Test
    void a_party_that_a_later_version_brings_in_appoints_from_then_on() {
        var id = inForce(WITHOUT_VASTERAS);
        amend(id, "2028-01-01", ALL);
        var board = board(id, SEATS);
        appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2026-03-01", null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-membership"))
                .body("errors.pointer", contains("/from"));
        appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2028-01-01", null)
                .then()
                .statusCode(201);
        appoint(board, "Bo Ek", MDU, "ORDINARY", "2026-03-01", null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-a-party"));
        appoint(board, "Bo Ek", VASTERAS, "ORDINARY", "2029-01-01", null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-period"));
    }

    @Test
    void whoever_sits_for_a_party_sits_until_its_last_day() {
        var id = inForce(rows(",\"to\":\"2027-06-30\""));
        var board = board(id, SEATS);
        appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2026-03-01", null);
        appoint(board, "Bo Ek", VASTERAS, "ORDINARY", "2026-04-01", "2027-12-31");
        appoint(board, "Cia Falk", VASTERAS, "ORDINARY", "2026-05-01", "2026-12-31");
        appoint(board, "Dan Gran", "lan", "ORDINARY", "2026-06-01", null)
                .then()
                .statusCode(201)
                .body("to", nullValue());
        admin().get(board + "?validOn=2027-06-30")
                .then()
                .body("members.person", contains("Anna Berg", "Bo Ek", "Dan Gran"))
                .body("members.to", contains("2027-06-30", "2027-06-30", null))
                .body("posts.vacant", contains(0, 0));
        admin().get(board + "?validOn=2027-07-01")
                .then()
                .body("members.person", contains("Dan Gran"))
                .body("posts.vacant", contains(2, 0));
        admin().get(board + "?validOn=2026-12-31")
                .then()
                .body("members[2].to", is("2026-12-31"))
                .body("posts.overfilled", contains(1, 0));
        admin().get("/agreements/" + id + "/boards?validOn=2027-07-01")
                .then()
                .body("boards[0].posts.vacant", contains(2, 0));
        // The list of appointments shows the same day, and what was decided.
        admin().get(board + "/appointments?validOn=2027-07-01")
                .then()
                .body("appointments.person", contains("Dan Gran"))
                .body("_meta.totalRecords", is(1));
        admin().get(board + "/appointments?validOn=2027-06-30&sort=-from&limit=1&page=2")
                .then()
                .body("appointments.person", contains("Bo Ek"))
                .body("appointments.to", contains("2027-12-31"))
                .body("_meta.totalRecords", is(3));
    }

    @Test
    void whoever_sat_for_a_party_that_comes_back_is_appointed_anew() {
        // Given
        var id = inForce(ALL);
        var board = board(id, SEATS);
        var first = appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2026-03-01", null);
        var tag = etag(board + "?validOn=2027-08-01");
        // When
        amend(id, "2027-07-01", WITHOUT_VASTERAS);
        // Then: a copy from before is good no more
        admin().header("If-None-Match", tag)
                .get(board + "?validOn=2027-08-01")
                .then()
                .statusCode(200)
                .body("members", empty())
                .body("posts.vacant", contains(2, 1));
        // When
        amend(id, "2028-01-01", ALL);
        // Then
        admin().get(board + "?validOn=2028-01-01").then().body("members", empty());
        admin().header("If-Match", first.header("ETag"))
                .body(Stark.appointment("Anna Berg", VASTERAS, "ORDINARY", "2026-03-01", "2027-06-30"))
                .put(first.header("Location"))
                .then()
                .statusCode(200);
        appoint(board, "Anna Berg", VASTERAS, "ORDINARY", "2028-01-01", null)
                .then()
                .statusCode(201);
        admin().get(board + "?validOn=2028-01-01").then().body("members.person", contains("Anna Berg"));
        // And whoever changes the board is asked for what was written of it alone.
        var read = etag(board + "?validOn=2028-01-01");
        assertThat(read).matches("\"b[0-9]+-[0-9]+-2028-01-01\"");
        admin().header("If-Match", read).body(SEATS).put(board).then().statusCode(200);
    }

    private static String rows(String vasteras) {
        return """
                "parties":[{"organisationNumber":"232100-0172","roles":["SUPPORTER"]},
                           {"organisationNumber":"212000-2080","roles":["PARTICIPANT"]%s},
                           {"organisationNumber":"212000-0357","roles":["PARTICIPANT"]}]""".formatted(vasteras);
    }

    private static String fields(String parties) {
        return """
                "title":"Styrelsens parter","validFrom":"2026-01-01","validTo":"2028-12-31",%s""".formatted(parties);
    }

    private static String inForce(String parties) {
        var answer =
                admin().body("{\"kind\":\"ACCORD\"," + fields(parties) + "}").post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(ESKILSTUNA, REGION)) {
            approve(id, party).then().statusCode(201);
        }
        if (parties.contains(VASTERAS)) {
            approve(id, VASTERAS).then().statusCode(201);
        }
        return id;
    }

    private static void amend(String id, String effectiveFrom, String parties) {
        Response answer =
                admin().body("""
                        {"effectiveFrom":"%s","reason":"Parter","terms":{%s}}""".formatted(effectiveFrom, fields(parties))).post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            admin().body("""
                            {"outcome":"APPROVED","decidedOn":"2026-03-02","decidingBody":"Styrelsen","reference":"§ 30","announcedOn":"2026-03-04"}""")
                    .put("/agreements/" + id + "/amendments/" + answer.path("id") + "/approvals/" + party)
                    .then()
                    .statusCode(201);
        }
    }
}
