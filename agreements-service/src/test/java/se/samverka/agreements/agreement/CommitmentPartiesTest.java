package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// What a board decides to fund binds those who are party to the agreement on the day of the decision.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class CommitmentPartiesTest {

    private static final String ALL = rows("", "");
    private static final String WITHOUT_VASTERAS = """
            "parties":[{"organisationNumber":"232100-0172","roles":["FUNDER"]},
                       {"organisationNumber":"212000-0357","roles":["FUNDER"]}]""";

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_party_is_committed_on_its_own_days_and_on_no_other() {
        var id = inForce(rows(",\"to\":\"2027-06-30\"", ",\"from\":\"2027-01-01\""));
        clock.set(LocalDate.of(2028, 3, 1));
        commit(id, "2026-12-31", ESKILSTUNA, VASTERAS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-membership"))
                .body("errors.pointer", contains("/amounts/0/payer"));
        commit(id, "2027-07-01", ESKILSTUNA, VASTERAS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-membership"))
                .body("errors.pointer", contains("/payee"));
        commit(id, "2027-01-01", ESKILSTUNA, VASTERAS).then().statusCode(201);
        commit(id, "2027-06-30", VASTERAS, ESKILSTUNA).then().statusCode(201);
        admin().get("/agreements/" + id + "/commitments").then().body("_meta.totalRecords", is(2));
    }

    @Test
    void whoever_a_later_version_drops_is_committed_by_what_was_decided_before() {
        var id = inForce(ALL);
        amend(id, "2026-07-01", WITHOUT_VASTERAS);
        clock.set(LocalDate.of(2028, 3, 1));
        commit(id, "2026-06-30", VASTERAS, REGION).then().statusCode(201);
        commit(id, "2026-07-01", VASTERAS, REGION).then().statusCode(422).body("code", is("outside-membership"));
        commit(id, "2026-06-30", MDU, REGION).then().statusCode(422).body("code", is("not-a-party"));
    }

    @Test
    void a_day_on_which_the_agreement_does_not_hold_is_named_alone() {
        var id = inForce(ALL);
        clock.set(LocalDate.of(2029, 3, 1));
        for (var day : List.of("2025-12-31", "2029-01-01")) {
            commit(id, day, VASTERAS, REGION).then().statusCode(422).body("errors.code", contains("outside-period"));
        }
    }

    private static Response commit(String id, String decidedOn, String payer, String payee) {
        return admin().body("""
                        {"title":"Projekt","decidedOn":"%s","decidingBody":"Styrelsen","payee":"%s",
                         "amounts":[{"payer":"%s","year":2028,"amount":"100.00"}]}""".formatted(decidedOn, payee, payer)).post("/agreements/" + id + "/commitments");
    }

    private static String rows(String vasteras, String eskilstuna) {
        return """
                "parties":[{"organisationNumber":"232100-0172","roles":["FUNDER"]},
                           {"organisationNumber":"212000-2080","roles":["FUNDER"]%s},
                           {"organisationNumber":"212000-0357","roles":["FUNDER"]%s}]""".formatted(vasteras, eskilstuna);
    }

    private static String fields(String parties) {
        return """
                "title":"Åtaganden","validFrom":"2026-01-01","validTo":"2028-12-31",%s""".formatted(parties);
    }

    private static String inForce(String parties) {
        var answer =
                admin().body("{\"kind\":\"ACCORD\"," + fields(parties) + "}").post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            approve(id, party).then().statusCode(201);
        }
        return id;
    }

    private static void amend(String id, String effectiveFrom, String parties) {
        Response answer =
                admin().body("""
                        {"effectiveFrom":"%s","reason":"Parter","terms":{%s}}""".formatted(effectiveFrom, fields(parties))).post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            approveAmendment(id, answer.path("id"), party).then().statusCode(201);
        }
    }
}
