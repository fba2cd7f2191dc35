package se.samverka.agreements.dissolution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// No party ends an agreement alone.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DissolutionConsentTest {

    private static final String PEACEFUL = "{\"effectiveOn\":\"2027-06-30\",\"reason\":\"Uppdraget är slutfört\"}";
    private static final String DISPUTE = """
            {"effectiveOn":"2027-06-30","reason":"Tvist om inriktningen",
             "negotiation":{"heldOn":"2027-02-15","outcome":"Parterna enades inte"%s}}""";

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(LocalDate.of(2027, 3, 1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_one_party_proposes_ends_the_agreement_when_every_bound_party_has_confirmed() {
        var id = inForce("I samförstånd");
        var made = propose(id, ESKILSTUNA, PEACEFUL);
        made.then()
                .statusCode(201)
                .body("status", is("PROPOSED"))
                .body("proposedBy", is(ESKILSTUNA))
                .body("negotiation", nullValue())
                .body("awaited", containsInAnyOrder(MDU, ESKILSTUNA, VASTERAS));
        var path = path(id, made);
        admin().get("/agreements/" + id).then().body("dissolvedOn", nullValue());
        confirm(path, ESKILSTUNA).then().statusCode(200);
        confirm(path, ESKILSTUNA).then().statusCode(409).body("code", is("word-already-recorded"));
        confirm(path, MDU).then().statusCode(200).body("status", is("PROPOSED")).body("awaited", contains(VASTERAS));
        admin().get("/agreements/" + id).then().body("dissolvedOn", nullValue());
        // The agreement goes on meanwhile.
        amendment(id, "6000000.00");
        confirm(path, VASTERAS)
                .then()
                .statusCode(200)
                .body("status", is("DECIDED"))
                .body("basis", is("CONFIRMATIONS"))
                .body("awaited", empty());
        admin().get("/agreements/" + id)
                .then()
                .body("dissolvedOn", is("2027-06-30"))
                .body("status", is("IN_FORCE"));
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body(
                        "timeline.fact",
                        hasItems("dissolution-proposed", "dissolution-confirmed", "dissolution-recorded"));
    }

    @Test
    void the_first_no_ends_the_proposal() {
        var id = inForce("Nej tack");
        var path = path(id, propose(id, MDU, PEACEFUL));
        confirm(path, MDU).then().statusCode(200);
        answer(path, VASTERAS, "DECLINED").then().statusCode(200).body("status", is("DECLINED"));
        confirm(path, ESKILSTUNA).then().statusCode(409).body("code", is("dissolution-closed"));
        admin().get("/agreements/" + id).then().body("dissolvedOn", nullValue());
        propose(id, MDU, PEACEFUL).then().statusCode(201);
        admin().get("/agreements/" + id + "/dissolutions")
                .then()
                .body("dissolutions.status", contains("DECLINED", "PROPOSED"));
    }

    @Test
    void an_administrator_records_the_failed_negotiation_with_its_document() {
        var id = inForce("Tvist");
        var failed = DISPUTE.formatted(",\"documentId\":\"" + document(id) + "\"");
        propose(id, MDU, failed).then().statusCode(403).body("code", is("administrators-record"));
        var open = path(id, propose(id, MDU, DISPUTE.formatted("")));
        var decided = changeOf(id).body(failed).post("/agreements/" + id + "/dissolutions");
        decided.then().statusCode(201).body("status", is("DECIDED")).body("basis", is("FAILED_NEGOTIATION"));
        admin().get("/agreements/" + id).then().body("dissolvedOn", is("2027-06-30"));
        admin().get(open).then().body("status", is("SUPERSEDED"));
        confirm(open, MDU).then().statusCode(409);
    }

    @Test
    void a_negotiations_document_is_one_of_the_agreement() {
        var id = inForce("Fel handling");
        changeOf(id)
                .body(DISPUTE.formatted(",\"documentId\":\"" + document(inForce("Ett annat")) + "\""))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(422)
                .body("code", is("document-unknown"))
                .body("errors[0].pointer", is("/negotiation/documentId"));
    }

    @Test
    void one_proposal_is_open_at_a_time_and_its_proposer_takes_it_back() {
        var id = inForce("Ångrar sig");
        var path = path(id, propose(id, MDU, PEACEFUL));
        propose(id, VASTERAS, PEACEFUL).then().statusCode(409).body("code", is("dissolution-open"));
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(403)
                .body("code", is("not-your-dissolution"));
        secretaryOf(MDU)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        confirm(path, MDU).then().statusCode(409).body("code", is("dissolution-closed"));
    }

    @Test
    void a_word_names_the_text_that_was_read_and_its_own_day() {
        var id = inForce("Ord");
        var made = propose(id, MDU, DISPUTE.formatted(""));
        var path = path(id, made);
        var yes = "{\"outcome\":\"CONFIRMED\",\"decidedOn\":\"%s\"}";
        secretaryOf(VASTERAS)
                .body(yes.formatted("2027-03-01"))
                .post(path + "/confirmations")
                .then()
                .statusCode(428);
        secretaryOf(VASTERAS)
                .header("If-Match", "\"d7\"")
                .body(yes.formatted("2027-03-01"))
                .post(path + "/confirmations")
                .then()
                .statusCode(412);
        for (var day : new String[] {"2027-03-02", "2027-02-14"}) {
            secretaryOf(VASTERAS)
                    .header("If-Match", etag(path))
                    .body(yes.formatted(day))
                    .post(path + "/confirmations")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("/decidedOn"));
        }
        confirm(path, MDU).then().statusCode(200);
        secretaryOf(VASTERAS)
                .header("If-Match", made.header("ETag"))
                .body(yes.formatted("2027-02-15"))
                .post(path + "/confirmations")
                .then()
                .statusCode(200);
        admin().header("If-Match", etag(path))
                .body(yes.formatted("2027-03-01"))
                .post(path + "/confirmations")
                .then()
                .statusCode(403)
                .body("code", is("not-yours-to-confirm"));
    }

    private static Response propose(String id, String party, String body) {
        return secretaryOf(party)
                .header("If-Match", etag("/agreements/" + id))
                .body(body)
                .post("/agreements/" + id + "/dissolutions");
    }

    private static String path(String id, Response made) {
        return "/agreements/" + id + "/dissolutions/" + made.path("id");
    }
}
