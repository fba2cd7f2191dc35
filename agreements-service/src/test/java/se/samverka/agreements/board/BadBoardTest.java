package se.samverka.agreements.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;
import static se.samverka.agreements.board.Stark.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
class BadBoardTest {

    @BeforeEach
    void organisations() {
        Stark.register();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no name|'name':'Programråd',||422|field-missing|/name",
                "a blank name|'name':'Programråd'|'name':'  '|422|field-missing|/name",
                "a name with a NUL|'name':'Programråd'|'name':'Program\\u0000råd'|422|text-not-allowed|/name",
                "half a character|'name':'Programråd'|'name':'Program\\ud83d'|422|text-not-allowed|/name",
                "an unknown kind|PROGRAMME_COUNCIL|PROGRAMRÅD|400|wrong-type|/kind",
                "seats that are no number|'ordinary':3|'ordinary':'3'|400|wrong-type|/seats/0/ordinary",
                "half a seat|'ordinary':3|'ordinary':3.5|400|wrong-type|/seats/0/ordinary",
                "fewer seats than none|'ordinary':3|'ordinary':-1|422|out-of-bounds|/seats/0/ordinary",
                "too many seats|'ordinary':3|'ordinary':101|422|out-of-bounds|/seats/0/ordinary",
                "no number of substitutes|,'substitute':1||422|field-missing|/seats/1/substitute",
                "no nominator|{'organisationNumber':'202100-2916'}|{}|422|nominator-unclear|/seats/0/nominator",
                "two nominators|{'groupId':'sormland'}|{'groupId':'sormland','organisationNumber':'202100-2916'}|422|nominator-unclear|/seats/2/nominator",
                "a nominator twice|{'groupId':'sormland'}|{'groupId':'vastmanland'}|422|nominator-twice|/seats/2/nominator",
                "a nominator that is no party|202100-2916|212000-2080|422|not-a-party|/seats/0/nominator/organisationNumber",
                "a misprinted number|202100-2916|218000-2180|422|organisation-number-invalid|/seats/0/nominator/organisationNumber",
                "a group's id with a space|'groupId':'sormland'|'groupId':'Sörm land'|422|value-malformed|/seats/2/nominator/groupId",
                "a group without a name|'groupName':'Sörmland',||422|field-missing|/seats/2/groupName",
                "a party with a group's name|'202100-2916'},|'202100-2916'},'groupName':'MDU',|422|field-misplaced|/seats/0/groupName",
                "an unknown field|'name'|'namn':'x','name'|400|unknown-field|/namn",
            })
    void a_board_that_makes_no_sense_is_named(
            String what, String part, String instead, int status, String code, String pointer) {
        var agreement = Stark.drafted();
        var good = PROGRAMRAD.replace('"', '\'');
        assertThat(good).contains(part);
        var body = good.replace(part, instead == null ? "" : instead).replace('\'', '"');
        var answer = admin().body(body).post("/agreements/" + agreement + "/boards");
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer));
        admin().get("/agreements/" + agreement + "/boards").then().body("_meta.totalRecords", is(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no person|'person':'Anna Berg',||422|field-missing|/person",
                "a personal identity number|Anna Berg|Anna Berg 19800101-1234|422|not-a-name|/person",
                "an e-mail address|Anna Berg|anna@example.se|422|not-a-name|/person",
                "a name without letters|Anna Berg|---|422|not-a-name|/person",
                "a name with a NUL|Anna Berg|Anna\\u0000Berg|422|text-not-allowed|/person",
                "an unknown group|vastmanland|dalarna|422|nominator-without-seat|/nominator",
                "a party without seats|'groupId':'vastmanland'|'organisationNumber':'212000-0357'|422|nominator-without-seat|/nominator",
                "somebody who is no party|'groupId':'vastmanland'|'organisationNumber':'212000-2080'|422|not-a-party|/nominator/organisationNumber",
                "no nominator|'groupId':'vastmanland'||422|nominator-unclear|/nominator",
                "an unknown role|ORDINARY|CHAIR|400|wrong-type|/role",
                "a substitute in the chair|'ORDINARY','chair':false|'SUBSTITUTE','chair':true|422|chair-not-ordinary|/chair",
                "the end before the beginning|'from':'2026-01-01'|'from':'2026-02-02','to':'2026-02-01'|422|period-reversed|/to",
                "a day before the agreement|2026-01-01|2025-12-31|422|outside-period|/from",
                "a day after the agreement|'2026-01-01'|'2026-01-01','to':'2029-01-01'|422|outside-period|/to",
                "a day that no calendar has|2026-01-01|2026-02-30|400|wrong-type|/from",
                "a day at the end of time|2026-01-01|+999999999-12-31|400|wrong-type|/from",
                "no decision|'decision'|'beslut'|422|field-missing|/decision",
                "a decision that is to come|2024-04-19|2999-01-01|422|date-in-the-future|/decision/decidedOn",
                "a decision before all|2024-04-19|-999999999-01-01|400|wrong-type|/decision/decidedOn",
                "a decision of nobody|'SRB'|''|422|field-missing|/decision/body",
            })
    void an_appointment_that_makes_no_sense_is_named(
            String what, String part, String instead, int status, String code, String pointer) {
        var board = programrad();
        var good = appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null)
                .replace('"', '\'');
        assertThat(good).contains(part);
        var body = good.replace(part, instead == null ? "" : instead).replace('\'', '"');
        admin().body(body)
                .post(board + "/appointments")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer));
        admin().get(board + "/appointments").then().body("_meta.totalRecords", is(0));
    }

    @Test
    void two_boards_of_an_agreement_never_have_the_same_name() {
        var agreement = Stark.drafted();
        board(agreement, PROGRAMRAD);
        var group = board(agreement, PROGRAMGRUPP);
        admin().body(PROGRAMRAD)
                .post("/agreements/" + agreement + "/boards")
                .then()
                .statusCode(422)
                .body("code", is("board-name-twice"))
                .body("errors[0].pointer", is("/name"));
        admin().header("If-Match", etag(group))
                .body(PROGRAMRAD)
                .put(group)
                .then()
                .statusCode(422)
                .body("code", is("board-name-twice"));
        // Another agreement may have one of that name.
        board(Stark.drafted(), PROGRAMRAD);
    }

    @Test
    void an_agreement_has_a_bounded_number_of_boards() {
        var agreement = Stark.drafted();
        for (int number = 1; number <= EstablishBoard.MAX_BOARDS; number++) {
            board(agreement, PROGRAMRAD.replace("Programråd", "Råd " + number));
        }
        admin().body(PROGRAMRAD)
                .post("/agreements/" + agreement + "/boards")
                .then()
                .statusCode(409)
                .body("code", is("too-many-boards"));
    }

    @Test
    void an_agreement_that_came_to_nothing_has_no_board() {
        var agreement = proposed("Avbruten");
        var board = board(agreement, """
                {"name":"Styrelse","kind":"STEERING_BOARD","seats":[
                  {"nominator":{"organisationNumber":"202100-2916"},"ordinary":1,"substitute":0}]}""");
        changeOf(agreement)
                .post("/agreements/" + agreement + "/withdrawals")
                .then()
                .statusCode(200);
        admin().body("{\"name\":\"Ny\",\"kind\":\"OTHER\",\"seats\":[]}")
                .post("/agreements/" + agreement + "/boards")
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"))
                .body("detail", containsString("WITHDRAWN"));
        appoint(board, "Anna Berg", MDU, "ORDINARY", "2026-01-01", null).then().statusCode(409);
        admin().get(board).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validOn=2026-02-30", "validOn=%2B999999999-12-31", "validOn=0001-01-01", "day=2026-01-01"})
    void a_day_that_cannot_be_shown_is_refused(String query) {
        var board = programrad();
        admin().urlEncodingEnabled(false).get(board + "?" + query).then().statusCode(400);
    }

    @Test
    void nobody_is_appointed_for_a_party_on_a_day_on_which_it_is_none() {
        // Given
        var answer = admin().body("""
                        {"kind":"ACCORD","title":"Med dagar","validFrom":"2026-01-01","validTo":"2028-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                                    {"organisationNumber":"232100-0172","roles":["FUNDER"],
                                     "from":"2026-03-01","to":"2027-06-30"}]}""").post("/agreements");
        answer.then().statusCode(201);
        var board = board(answer.path("id"), """
                {"name":"Styrelse","kind":"OTHER","seats":[
                  {"nominator":{"organisationNumber":"232100-0172"},"ordinary":2,"substitute":0}]}""");
        // When
        for (var day : new String[] {"2026-02-28", "2027-07-01"}) {
            appoint(board, "Anna Berg", REGION, "ORDINARY", day, null)
                    .then()
                    .statusCode(422)
                    .body("code", is("outside-membership"))
                    .body("errors.pointer", hasItem("/from"));
        }
        // Then
        var appointed = appoint(board, "Anna Berg", REGION, "ORDINARY", "2027-06-30", null);
        appointed.then().statusCode(201);
        admin().header("If-Match", appointed.header("ETag"))
                .body(appointment("Anna Berg", REGION, "ORDINARY", "2027-07-01", null))
                .put(board + "/appointments/" + appointed.path("id"))
                .then()
                .statusCode(422)
                .body("code", is("outside-membership"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var board = programrad();
        var nobody = "0190e0a0-0000-7000-8000-000000000001";
        admin().get(board + "/appointments/" + nobody).then().statusCode(404);
        admin().get(board.substring(0, board.lastIndexOf('/') + 1) + nobody)
                .then()
                .statusCode(404);
        appoint(board.substring(0, board.lastIndexOf('/') + 1) + nobody, "Anna", MDU, "ORDINARY", "2026-01-01", null)
                .then()
                .statusCode(404);
        admin().header("If-Match", "*")
                .body(appointment("Anna", MDU, "ORDINARY", "2026-01-01", null))
                .put(board + "/appointments/" + nobody)
                .then()
                .statusCode(404);
        admin().post(board + "/appointments").then().statusCode(400).body("code", is("body-missing"));
    }
}
