package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// A renewal that is likely to be a mistake is taken, and its writers are told.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class SuccessorWarningsTest {

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_second_successor_is_warned_of_when_drafted_and_proposed_and_its_document_shows_it() {
        var old = inForce("Gamla");
        var first = draft(old, "2026-01-01");
        first.then().statusCode(201).body("warnings", empty());
        var second = draft(old, "2026-01-01");
        second.then().statusCode(201).body("warnings.code", contains("second-successor"));
        var path = "/agreements/" + second.path("id");
        readerOf(VASTERAS).get(path).then().body("warnings.code", contains("second-successor"));
        changeOf(first.path("id"))
                .post("/agreements/" + first.path("id") + "/proposals")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("second-successor"));
        changeOf(first.path("id"))
                .post("/agreements/" + first.path("id") + "/withdrawals")
                .then()
                .statusCode(200);
        // The other has come to nothing.
        changeOf(second.path("id"))
                .post(path + "/proposals")
                .then()
                .statusCode(200)
                .body("warnings", empty());
        readerOf(VASTERAS).get(path).then().body("warnings", empty());
    }

    @Test
    void a_successor_that_begins_before_its_predecessor_is_warned_of() {
        var old = inForce("Gamla");
        draft(old, "2025-12-31")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("begins-before-predecessor"))
                .body("status", is("DRAFT"));
        draft(inForce("Äldre"), "2026-01-02").then().statusCode(201).body("warnings", empty());
    }

    private static Response draft(String predecessor, String validFrom) {
        return admin().body(terms("Nya", "5000000.00")
                        .replace("\"validFrom\":\"2026-01-01\"", "\"validFrom\":\"" + validFrom + "\"")
                        .replaceFirst("\\{", "{\"predecessor\":\"" + predecessor + "\","))
                .post("/agreements");
    }
}
