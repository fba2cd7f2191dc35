package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class WithdrawAmendmentTest {

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_party_takes_back_its_word_until_the_last_has_approved_and_may_say_another() {
        var id = inForce("Ångrat");
        var path = "/agreements/" + id + "/amendments/" + amendment(id, "6000000.00");
        var word = path + "/approvals/" + ESKILSTUNA;
        var amendment = path.substring(path.lastIndexOf('/') + 1);
        var first = approveAmendment(id, amendment, ESKILSTUNA).header("ETag");
        secretaryOf(ESKILSTUNA).delete(word).then().statusCode(428);
        secretaryOf(VASTERAS).header("If-Match", first).delete(word).then().statusCode(403);
        secretaryOf(ESKILSTUNA).header("If-Match", "\"p9\"").delete(word).then().statusCode(412);
        secretaryOf(ESKILSTUNA).header("If-Match", first).delete(word).then().statusCode(204);
        admin().get(word).then().statusCode(404);
        admin().get(path).then().body("approvals", hasSize(0)).body("awaited", hasSize(3));
        for (var party : List.of(VASTERAS, MDU, ESKILSTUNA)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        admin().get(path).then().body("status", is("APPROVED"));
        secretaryOf(ESKILSTUNA)
                .header("If-Match", etag(word))
                .delete(word)
                .then()
                .statusCode(409)
                .body("code", is("amendment-closed"));
    }

    @Test
    void who_proposed_an_amendment_takes_it_back_and_all_who_approved_are_told() {
        var id = inForce("Återtaget");
        var answer = secretaryOf(MDU)
                .body("""
                        {"effectiveFrom":"2026-01-01","reason":"Nytt","terms":{%s}}""".formatted(termsFields("Ändrat", "6000000.00")))
                .post("/agreements/" + id + "/amendments");
        String amendment = answer.path("id");
        var path = "/agreements/" + id + "/amendments/" + amendment;
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        approveAmendment(id, amendment, VASTERAS).then().statusCode(201);
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(403)
                .body("code", is("not-your-amendment"));
        secretaryOf(MDU)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("approvals", hasSize(2));
        approveAmendment(id, amendment, MDU).then().statusCode(409).body("code", is("amendment-closed"));
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=2")
                .then()
                .body("timeline.fact", is(List.of("amendment-fell", "amendment-fell")))
                .body("timeline.party", containsInAnyOrder(ESKILSTUNA, VASTERAS));
        admin().get("/agreements/" + id).then().body("version", is(1));
    }

    @Test
    void a_no_tells_all_who_had_approved() {
        var id = inForce("Nej");
        var amendment = amendment(id, "6000000.00");
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        secretaryOf(VASTERAS)
                .body("{\"outcome\":\"REJECTED\",\"decidedOn\":\"2026-03-02\"}")
                .put("/agreements/" + id + "/amendments/" + amendment + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=2")
                .then()
                .body("timeline.fact", is(List.of("amendment-fell", "amendment-rejected")))
                .body("timeline.party", is(List.of(ESKILSTUNA, VASTERAS)));
    }
}
