package se.samverka.agreements.correction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// When words can be corrected, by whom, and how many of them.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class CorrectionBoundsTest {

    private static final String DIVIDED = """
            {"kind":"FUNDING_AGREEMENT","title":"Delat","validFrom":"2026-01-01","validTo":"2027-12-31",
             "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                        {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
             "fundingClauses":[{"clauseId":"c","kind":"SHARED_CONTRIBUTION","payee":"202100-2916","annualAmount":"100.00",
               "split":{"method":"EQUAL","branches":[{"branchId":"a","payer":"212000-2080"}]}}],
             "entryConditions":[{"party":"202100-2916","decidingBody":"Rektor","requirement":"APPROVAL"},
                                {"party":"212000-2080","decidingBody":"Kommunstyrelsen","requirement":"APPROVAL"}]}""";

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void words_that_the_parties_still_decide_on_are_proposed_anew() {
        var id = proposed("Förslag");
        correct(id, "Förslag", "Annat")
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"))
                .body("detail", containsString("withdraw it"))
                .body("detail", containsString("propose"));
        changeOf(id).post("/agreements/" + id + "/withdrawals").then().statusCode(200);
        correct(id, "Förslag", "Annat").then().statusCode(409).body("code", is("state-does-not-allow"));
        var rejected = proposed("Nej");
        secretaryOf(VASTERAS)
                .body(approval().replace("APPROVED", "REJECTED"))
                .put("/agreements/" + rejected + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
        admin().get("/agreements/" + rejected).then().body("status", is("REJECTED"));
        correct(rejected, "Nej", "Ja").then().statusCode(409).body("code", is("state-does-not-allow"));
        for (var untouched : new String[] {id, rejected}) {
            admin().get("/agreements/" + untouched + "/corrections").then().body("_meta.totalRecords", is(0));
        }
    }

    @Test
    void the_texts_of_one_correction_are_bounded_together() {
        var clauses = IntStream.range(0, 2).mapToObj(i -> change("/fundingClauses/" + i + "/title", i));
        var id = inForce("Långt");
        var half = "x".repeat(20_000);
        var long5 = IntStream.range(0, 6)
                .mapToObj(i -> "{\"pointer\":\"/fundingClauses/" + i + "/title\",\"to\":\"" + half + "\"}")
                .collect(Collectors.joining(","));
        post(id, long5)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/changes"))
                .body("errors.code", contains("out-of-bounds"));
        post(id, clauses.collect(Collectors.joining(","))).then().statusCode(201);
        // A whole purpose is corrected with a whole reason.
        corrected(
                        id,
                        "{\"version\":1,\"reason\":\"" + half + "\",\"changes\":[{\"pointer\":\"/purpose\",\"to\":\""
                                + half + "\"}]}")
                .then()
                .statusCode(201);
    }

    @Test
    void lists_name_corrections_and_leave_their_texts_to_each() {
        var id = inForce("Listas");
        var made = correct(id, "Listas", "I lista");
        made.then().statusCode(201);
        var path = "/agreements/" + id + "/corrections";
        admin().get(path)
                .then()
                .body("corrections.id", contains(made.<String>path("id")))
                .body("corrections.number", contains(1))
                .body("corrections.version", contains(1))
                .body("corrections.reason", contains("Skrivfel"))
                .body("corrections.recordedBy", contains("platform-admin"))
                .body("corrections", everyItem(not(hasKey("changes"))));
        admin().get(path + "/" + made.path("id")).then().body("changes.to", contains("I lista"));
        admin().get("/agreements/" + id + "/versions")
                .then()
                .body("versions[0].corrections.number", contains(1))
                .body("versions[0].corrections", everyItem(not(hasKey("reason"))));
    }

    /// The new words obey the guard of the field that they stand in.
    @ParameterizedTest(name = "{0} of at most {1}")
    @CsvSource({
        "/title, 300",
        "/caseNumber, 100",
        "/entryConditions/0/decidingBody, 300",
        "/fundingClauses/0/title, 300",
        "/fundingClauses/0/split/branches/0/title, 300",
        "/fundingClauses/0/split/branches/0/decisionReference, 300",
    })
    void a_name_is_corrected_to_a_name(String place, int most) {
        String id = admin().body(DIVIDED).post("/agreements").path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(MDU, VASTERAS)) {
            approve(id, party).then().statusCode(201);
        }
        var from = place.equals("/title") ? "Delat" : place.endsWith("Body") ? "Rektor" : null;
        for (var broken :
                List.of("Rad 1\\nRad 2", "Rad 1\\tRad 2", "Rad 1\\r\\nRad 2", "Rad 1\\u2028Rad 2", "a\\u0378")) {
            post(id, change(place, from, broken))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("text-not-allowed"))
                    .body("errors.pointer", contains("/changes/0/to"));
        }
        post(id, change(place, from, "x".repeat(most + 1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("out-of-bounds"))
                .body("errors.pointer", contains("/changes/0/to"));
        admin().get("/agreements/" + id + "/corrections").then().body("_meta.totalRecords", is(0));
        post(id, change(place, from, "x".repeat(most))).then().statusCode(201);
    }

    @Test
    void every_broken_text_of_a_correction_is_told_at_its_own_place() {
        var id = inForce("Flera");
        post(
                        id,
                        change("/purpose", null, "Rad 1\\nRad 2") + "," + change("/title", "Flera", "a\\tb") + ","
                                + change("/caseNumber", null, "a\\nb"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/changes/1/to", "/changes/2/to"));
        post(id, change("/purpose", null, "Rad 1\\nRad 2")).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("purpose", is("Rad 1\nRad 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "decisionReference"})
    void the_texts_of_branches_are_bounded(String field) {
        branch(field, "x".repeat(301))
                .then()
                .statusCode(422)
                .body("errors.code", contains("out-of-bounds"))
                .body("errors.pointer", contains("/fundingClauses/0/split/branches/0/" + field));
        branch(field, "x".repeat(300)).then().statusCode(201);
    }

    private static Response branch(String field, String text) {
        return admin().body("""
                        {"kind":"FUNDING_AGREEMENT","title":"Grenar","validFrom":"2026-01-01","validTo":"2026-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                                    {"organisationNumber":"232100-0172","roles":["FUNDER"]}],
                         "fundingClauses":[{"clauseId":"c","kind":"SHARED_CONTRIBUTION","payee":"202100-2916",
                           "annualAmount":"100.00","split":{"method":"EQUAL","branches":[
                             {"branchId":"%s","payer":"232100-0172","%s":"%s"}]}}]}""".formatted(UUID.randomUUID(), field, text)).post("/agreements");
    }

    private static String change(String pointer, String from, String to) {
        return "{\"pointer\":\"" + pointer + "\"" + (from == null ? "" : ",\"from\":\"" + from + "\"") + ",\"to\":\""
                + to + "\"}";
    }

    private static String change(String pointer, int number) {
        return "{\"pointer\":\"" + pointer + "\",\"to\":\"" + ("" + number).repeat(300) + "\"}";
    }

    private static Response post(String id, String changes) {
        return corrected(id, "{\"version\":1,\"reason\":\"x\",\"changes\":[" + changes + "]}");
    }

    private static Response correct(String id, String from, String to) {
        return corrected(id, body("/title", from, to));
    }

    private static String body(String pointer, String from, String to) {
        return """
                {"version":1,"reason":"Skrivfel","changes":[{"pointer":"%s","from":"%s","to":"%s"}]}""".formatted(pointer, from, to);
    }
}
