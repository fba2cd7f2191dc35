package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Decisions on amendments follow the rules of those on the agreement: which body decides for a party, and when it
/// can have decided.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AmendmentDecisionTest {

    private static final String CONDITION_OF_VASTERAS =
            "{\"party\":\"212000-2080\",\"decidingBody\":\"Kommunstyrelsen\",\"requirement\":\"LEGAL_FORCE\"},";

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void the_body_that_the_agreement_names_decides_on_an_amendment_too() {
        var id = inForce("Rätt organ");
        var amendment = amendment(id, "5500000.00");
        for (var wrong : List.of("Vaktmästaren", "Kommunfullmäktige")) {
            decide(id, amendment, VASTERAS, "2026-03-02", wrong)
                    .then()
                    .statusCode(422)
                    .body("code", is("deciding-body-wrong"))
                    .body("errors.pointer", contains("/decidingBody"))
                    .body("detail", containsString("Kommunstyrelsen"));
        }
        decide(id, amendment, VASTERAS, "2026-03-02", "kommunstyrelsen § 30")
                .then()
                .statusCode(201);
        decide(id, amendment, MDU, "2026-03-02", null).then().statusCode(201).body("decidingBody", is("Rektor"));
    }

    @Test
    void an_administrator_records_no_other_bodys_decision_either() {
        var id = inForce("Administratörens anteckning");
        var path = "/agreements/" + id + "/amendments/" + amendment(id, "5500000.00") + "/approvals/" + VASTERAS;
        var word =
                "{\"outcome\":\"%s\",\"decidedOn\":\"2026-03-02\",\"decidingBody\":\"Tomten\",\"reference\":\"§ 1\"}";
        for (var outcome : List.of("APPROVED", "REJECTED")) {
            admin().body(word.formatted(outcome))
                    .put(path)
                    .then()
                    .statusCode(422)
                    .body("code", is("deciding-body-wrong"));
        }
    }

    @Test
    void for_whom_an_amendment_brings_in_its_own_terms_name_the_body() {
        var id = inForce("Ny part");
        var amendment = amended(
                id,
                termsFields("Ny part", "5000000.00")
                        .replace(
                                "\"parties\":[",
                                "\"parties\":[{\"organisationNumber\":\"232100-0172\",\"roles\":[\"SUPPORTER\"]},")
                        .replace(
                                "\"entryConditions\":[",
                                "\"entryConditions\":[{\"party\":\"232100-0172\",\"decidingBody\":\"Regionstyrelsen\","
                                        + "\"requirement\":\"APPROVAL\"},"));
        decide(id, amendment, REGION, "2026-03-02", "Receptionen")
                .then()
                .statusCode(422)
                .body("code", is("deciding-body-wrong"))
                .body("detail", containsString("Regionstyrelsen"));
        decide(id, amendment, REGION, "2026-03-02", null)
                .then()
                .statusCode(201)
                .body("decidingBody", is("Regionstyrelsen"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Kommunstyrelsen, 201", "Kommunfullmäktige, 201", "Byggnadsnämnden, 422"})
    void where_the_amendment_names_another_body_either_may_decide(String body, int status) {
        var id = inForce("Annat organ " + body);
        var fields = termsFields("Annat organ", "5000000.00");
        var amendment = amended(
                id,
                fields.replace(
                        CONDITION_OF_VASTERAS, CONDITION_OF_VASTERAS.replace("Kommunstyrelsen", "Kommunfullmäktige")));
        var answer = decide(id, amendment, VASTERAS, "2026-03-02", body);
        answer.then().statusCode(status);
        if (status == 422) {
            answer.then()
                    .body("code", is("deciding-body-wrong"))
                    .body("detail", containsString("Kommunstyrelsen"))
                    .body("detail", containsString("Kommunfullmäktige"));
        }
    }

    @Test
    void of_a_party_that_the_agreement_names_no_body_for_any_may_decide() {
        var fields = termsFields("Utan villkor", "5000000.00").replace(CONDITION_OF_VASTERAS, "");
        String id = admin().body("{\"kind\":\"COOPERATION_AGREEMENT\"," + fields + "}")
                .post("/agreements")
                .path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(VASTERAS, ESKILSTUNA, MDU)) {
            approve(id, party).then().statusCode(201);
        }
        var amendment = amended(id, fields.replace("10000000.00", "11000000.00"));
        decide(id, amendment, VASTERAS, "2026-03-02", "Näringsnämnden").then().statusCode(201);
    }

    /// It has been in force since 2025-12-20, before its period begins.
    @Test
    void nothing_was_decided_on_an_amendment_before_the_agreement_itself() {
        var id = inForce("Före avtalet");
        admin().get("/agreements/" + id).then().body("inForceSince", is("2025-12-20"));
        var amendment = amendment(id, "5500000.00");
        for (var day : List.of("1950-01-01", "2025-12-19")) {
            for (var party : List.of(VASTERAS, MDU)) {
                decide(id, amendment, party, day, null)
                        .then()
                        .statusCode(422)
                        .body("code", is("before-what-it-follows"))
                        .body("errors.pointer", contains("/decidedOn"))
                        .body("detail", containsString("2025-12-20"));
            }
        }
        for (var party : List.of(VASTERAS, MDU, ESKILSTUNA)) {
            decide(id, amendment, party, "2025-12-20", null).then().statusCode(201);
        }
        admin().get("/agreements/" + id)
                .then()
                .body("version", is(2))
                .body("bindings.findAll { it.party != '202100-2916' }.bindingFrom", everyItem(is("2025-12-20")));
    }

    /// A party may have approved before the others made the agreement whole.
    @Test
    void a_party_joins_with_a_decision_from_before_the_agreement_binds() {
        var fields = termsFields("Ansluts", "5000000.00").replace(CONDITION_OF_VASTERAS, "");
        String id = admin().body("{\"kind\":\"COOPERATION_AGREEMENT\"," + fields + "}")
                .post("/agreements")
                .path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        secretaryOf(VASTERAS)
                .header("If-Match", etag("/agreements/" + id))
                .body(approval())
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
    }

    /// Once it binds, only its appeal may change, and the correction of a name must not stand in the way of that.
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"amendment", "agreement"})
    void an_appeal_is_recorded_of_a_decision_whose_body_has_been_corrected_since(String of) {
        var id = inForce("Rättat organ");
        var path = "/agreements/" + id + "/approvals/" + VASTERAS;
        var kept = approval();
        if (of.equals("amendment")) {
            var amendment = amendment(id, "5500000.00");
            for (var party : List.of(VASTERAS, MDU, ESKILSTUNA)) {
                approveAmendment(id, amendment, party).then().statusCode(201);
            }
            path = "/agreements/" + id + "/amendments/" + amendment + "/approvals/" + VASTERAS;
            kept =
                    "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\",\"reference\":\"§ 30\",\"announcedOn\":\"2026-03-04\"}";
        }
        corrected(
                        id,
                        "{\"version\":1,\"reason\":\"Fel organ\",\"changes\":[{\"pointer\":\"/entryConditions/1/decidingBody\","
                                + "\"from\":\"Kommunstyrelsen\",\"to\":\"Kommunfullmäktige\"}]}")
                .then()
                .statusCode(201);
        if (of.equals("amendment")) {
            corrected(
                            id,
                            "{\"version\":2,\"reason\":\"Fel organ\",\"changes\":[{\"pointer\":\"/entryConditions/1/decidingBody\","
                                    + "\"from\":\"Kommunstyrelsen\",\"to\":\"Kommunfullmäktige\"}]}")
                    .then()
                    .statusCode(201);
        }
        admin().get("/agreements/" + id).then().body("entryConditions[1].decidingBody", is("Kommunfullmäktige"));
        for (var body : List.of("", ",\"decidingBody\":\"Kommunstyrelsen\"")) {
            secretaryOf(VASTERAS)
                    .header("If-Match", etag(path))
                    .body(kept.replace("}", body + ",\"appealedOn\":\"2026-03-10\"}"))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("decidingBody", is("Kommunstyrelsen"))
                    .body("appealed", is(true));
        }
    }

    private static String amended(String id, String fields) {
        var answer = admin().body("{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Nytt\",\"terms\":{" + fields + "}}")
                .post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response decide(String id, String amendment, String party, String decidedOn, String body) {
        return secretaryOf(party)
                .body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"%s\",\"announcedOn\":\"%s\",\"reference\":\"§ 30\"%s}"
                        .formatted(decidedOn, decidedOn, body == null ? "" : ",\"decidingBody\":\"" + body + "\""))
                .put("/agreements/" + id + "/amendments/" + amendment + "/approvals/" + party);
    }
}
