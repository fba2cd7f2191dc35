package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// A decision that is appealed, and what becomes of the party that it bound.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AppealTest {

    private static final String DECISION =
            "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2025-11-25\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"reference\":\"§ 112\",\"announcedOn\":\"2025-11-28\"%s}";
    private static final String APPEALED = ",\"appealedOn\":\"2025-12-10\",\"courtCaseNumber\":\"4711-25\"";

    @Inject
    TestClock clock;

    @Inject
    AdvanceAgreements advanceAgreements;

    @BeforeEach
    void register() {
        organisations();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPEAL_REJECTED", "APPEAL_INADMISSIBLE", "APPEAL_WITHDRAWN"})
    void an_appeal_that_changed_nothing_gives_legal_force_when_it_is_final_and_leaves_its_trace(String outcome) {
        var id = proposed("Överklagat " + outcome);
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        secretaryOf(VASTERAS)
                .body(DECISION.formatted(APPEALED))
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(201)
                .body("appealed", is(true))
                .body("legalForceOn", nullValue())
                .body("bindingFrom", nullValue());
        admin().get("/agreements/" + id).then().body("status", is("PROPOSED"));
        complete(id, APPEALED + ended(outcome, "2026-03-02"))
                .then()
                .statusCode(200)
                .body("appealed", is(false))
                .body("appealedOn", is("2025-12-10"))
                .body("courtCaseNumber", is("4711-25"))
                .body("appealOutcome", is(outcome))
                .body("legalForceOn", is("2026-03-02"))
                .body("bindingFrom", is("2026-03-02"));
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE")).body("inForceSince", is("2026-03-02"));
    }

    @Test
    void a_decision_that_is_set_aside_never_counts_and_the_party_can_decide_anew() {
        var id = proposed("Upphävt");
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        approve(id, VASTERAS);
        var other = proposed("Upphävt före ikraftträdandet");
        secretaryOf(VASTERAS)
                .body(DECISION.formatted(APPEALED + ended("DECISION_SET_ASIDE", "2026-03-02")))
                .put(approval(other, VASTERAS))
                .then()
                .statusCode(201)
                .body("legalForceOn", nullValue());
        approve(other, ESKILSTUNA).then().statusCode(201);
        approve(other, MDU).then().statusCode(201);
        admin().get("/agreements/" + other)
                .then()
                .body("status", is("PROPOSED"))
                .body("bindings.party", not(hasItem(VASTERAS)));
        complete(other, "").then().statusCode(200);
        admin().get("/agreements/" + other).then().body("status", is("IN_FORCE"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "APPEAL_REJECTED, BOUND",
        "APPEAL_INADMISSIBLE, BOUND",
        "APPEAL_WITHDRAWN, BOUND",
        "DECISION_SET_ASIDE, CONTESTED"
    })
    void an_appeal_after_entry_into_force_contests_the_party_until_its_outcome(String outcome, String state) {
        var id = inForce("Tvist " + outcome);
        bindingOf(id).body("state", contains("BOUND"));
        complete(id, APPEALED).then().statusCode(200).body("appealed", is(true)).body("bindingFrom", nullValue());
        bindingOf(id)
                .body("state", contains("CONTESTED"))
                .body("bindingFrom", contains("2025-12-20"))
                .body("versions[0]", contains(Map.of("first", 1, "last", 1)));
        facts(id, "agreement-contested", 1);
        complete(id, APPEALED + ended(outcome, "2026-03-02")).then().statusCode(200);
        bindingOf(id).body("state", contains(state));
        facts(id, "contest-ended", state.equals("BOUND") ? 1 : 0);
        facts(id, "agreement-contested", 1);
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    @Test
    void of_a_decision_that_binds_only_the_appeal_may_change() {
        var id = inForce("Fast beslut");
        var tag = etag(approval(id, VASTERAS));
        var body = DECISION.formatted("").replace("2025-11-28", "2025-11-27").replace("§ 112", "§ 113");
        secretaryOf(VASTERAS)
                .header("If-Match", tag)
                .body(body)
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(422)
                .body("errors.code", contains("decision-fixed", "decision-fixed"))
                .body("errors.pointer", contains("/reference", "/announcedOn"));
        secretaryOf(VASTERAS)
                .header("If-Match", tag)
                .body(DECISION.formatted("").replace("APPROVED", "REJECTED"))
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(422)
                .body("code", is("decision-fixed"));
        bindingOf(id).body("state", contains("BOUND"));
    }

    @Test
    void a_new_approval_that_gains_legal_force_ends_the_contest() {
        clock.set(LocalDate.of(2026, 4, 1));
        var id = inForce("Nytt beslut");
        complete(id, APPEALED + ended("DECISION_SET_ASIDE", "2026-03-02"))
                .then()
                .statusCode(200);
        var anew =
                "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-25\",\"reference\":\"§ 30\",\"announcedOn\":\"2026-03-27\"}";
        secretaryOf(VASTERAS)
                .header("If-Match", etag("/agreements/" + id))
                .body(anew)
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(200)
                .body("bindingFrom", is("2026-04-18"));
        bindingOf(id).body("state", contains("CONTESTED"));
        clock.set(LocalDate.of(2026, 4, 17));
        advanceAgreements.run();
        bindingOf(id).body("state", contains("CONTESTED"));
        clock.set(LocalDate.of(2026, 4, 18));
        bindingOf(id).body("state", contains("BOUND")).body("bindingFrom", contains("2026-04-18"));
        facts(id, "contest-ended", 0);
        advanceAgreements.run();
        facts(id, "contest-ended", 1);
        advanceAgreements.run();
        facts(id, "contest-ended", 1);
    }

    @Test
    void an_administrator_closes_a_contest_and_the_party_is_released_until_it_approves_anew() {
        var id = inForce("Avslutas");
        var path = "/agreements/" + id + "/contests/" + VASTERAS + "/closings";
        String document = admin().contentType("text/plain")
                .queryParam("filename", "beslut.txt")
                .body("Beslut".getBytes(StandardCharsets.UTF_8))
                .post("/agreements/" + id + "/documents")
                .path("id");
        var closing = "{\"closedOn\":\"%s\",\"reason\":\"%s\",\"documentId\":\"%s\"}";
        var sound = closing.formatted("2026-05-04", "Fattas inte på nytt", document);
        admin().body(sound).post(path).then().statusCode(409).body("code", is("not-contested"));
        complete(id, APPEALED).then().statusCode(200);
        secretaryOf(VASTERAS).body(sound).post(path).then().statusCode(403);
        anonymous().body(sound).post(path).then().statusCode(401);
        admin().body(closing.formatted("2099-01-01", "Skäl", UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("date-in-the-future", "document-unknown"));
        admin().body(closing.formatted("2026-05-04", " ", document))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("field-missing"))
                .body("errors.pointer", contains("/reason"));
        admin().body(closing.formatted("2025-12-09", "Före överklagandet", document))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", is("before-what-it-follows"))
                .body("detail", containsString("2025-12-10"));
        admin().get(path).then().body("closings", empty());
        admin().body(sound).post(path).then().statusCode(201).body("party", is(VASTERAS));
        bindingOf(id).body("state", contains("RELEASED"));
        facts(id, "contest-ended", 1);
        readerOf(VASTERAS).get(path).then().body("closings.reason", contains("Fattas inte på nytt"));
        readerOf(REGION).get(path).then().statusCode(404);
        // The outcome of the appeal binds a released party no more; a new approval does.
        complete(id, APPEALED + ended("APPEAL_REJECTED", "2026-03-02")).then().statusCode(200);
        bindingOf(id).body("state", contains("RELEASED"));
        secretaryOf(VASTERAS)
                .header("If-Match", etag("/agreements/" + id))
                .body(DECISION.formatted("").replace("2025-11", "2026-02"))
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(200);
        bindingOf(id).body("state", contains("BOUND"));
    }

    /// The closing releases the party also from the new decision that did not count yet.
    @Test
    void a_party_that_is_released_while_its_new_decision_waits_can_approve_anew() {
        clock.set(LocalDate.of(2026, 4, 1));
        var id = inForce("Släpps under tiden");
        complete(id, APPEALED + ended("DECISION_SET_ASIDE", "2026-03-02"))
                .then()
                .statusCode(200);
        joinAnew(id, ",\"announcedOn\":\"2026-03-27\"").body("bindingFrom", is("2026-04-18"));
        admin().body("{\"closedOn\":\"2026-04-01\",\"reason\":\"Avslutas\",\"documentId\":\"%s\"}"
                        .formatted(document(id)))
                .post("/agreements/" + id + "/contests/" + VASTERAS + "/closings")
                .then()
                .statusCode(201);
        clock.set(LocalDate.of(2026, 5, 4));
        advanceAgreements.run();
        bindingOf(id).body("state", contains("RELEASED"));
        joinAnew(id, ",\"announcedOn\":\"2026-03-27\"").body("bindingFrom", is("2026-04-18"));
        bindingOf(id).body("state", contains("BOUND"));
    }

    /// Closing the contest of one decision leaves what the others said yes to.
    @Test
    void a_party_is_released_from_an_amendment_alone_and_can_approve_the_agreement_anew() {
        var id = inForce("Släpps från ändringen");
        var amendment = amendment(id, "5500000.00");
        for (var party : List.of(MDU, ESKILSTUNA, VASTERAS)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        var path = "/agreements/" + id + "/amendments/" + amendment + "/approvals/" + VASTERAS;
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\",\"reference\":\"§ 30\","
                        + "\"announcedOn\":\"2026-03-04\",\"appealedOn\":\"2026-03-10\"}")
                .put(path)
                .then()
                .statusCode(200);
        bindingOf(id).body("state", contains("CONTESTED"));
        admin().body("{\"closedOn\":\"2026-05-04\",\"reason\":\"Avslutas\",\"documentId\":\"%s\"}"
                        .formatted(document(id)))
                .post("/agreements/" + id + "/contests/" + VASTERAS + "/closings")
                .then()
                .statusCode(201);
        bindingOf(id)
                .body("state", contains("BOUND"))
                .body("versions.flatten()", contains(Map.of("first", 1, "last", 1)))
                .body("releasedVersions.flatten()", contains(Map.of("first", 2, "last", 2)));
        joinAnew(id, ",\"announcedOn\":\"2026-03-27\"");
        bindingOf(id)
                .body("state", contains("BOUND"))
                .body("versions[0]", contains(Map.of("first", 1, "last", 2)))
                .body("releasedVersions.flatten()", empty());
    }

    @Test
    void an_appeal_against_the_decision_on_an_amendment_contests_the_party_too() {
        var id = inForce("Överklagad ändring");
        var amendment = amendment(id, "5500000.00");
        for (var party : List.of(MDU, ESKILSTUNA, VASTERAS)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        var path = "/agreements/" + id + "/amendments/" + amendment + "/approvals/" + VASTERAS;
        var decision = "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\","
                + "\"reference\":\"§ 30\",\"announcedOn\":\"2026-03-04\",\"appealedOn\":\"2026-03-10\"%s}";
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body(decision.formatted(""))
                .put(path)
                .then()
                .statusCode(200)
                .body("appealed", is(true));
        bindingOf(id).body("state", contains("CONTESTED"));
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body(decision.formatted(ended("APPEAL_WITHDRAWN", "2026-04-01")))
                .put(path)
                .then()
                .statusCode(200)
                .body("legalForceOn", is("2026-04-01"));
        bindingOf(id).body("state", contains("BOUND")).body("versions[0]", contains(Map.of("first", 1, "last", 2)));
        facts(id, "contest-ended", 1);
    }

    @Test
    void what_was_known_of_a_binding_before_the_appeal_can_be_read_back() {
        var id = inForce("Känt då");
        var before = java.time.Instant.now().plus(java.time.Duration.ofMillis(5));
        org.awaitility.Awaitility.await().until(() -> java.time.Instant.now().isAfter(before));
        complete(id, APPEALED).then().statusCode(200);
        bindingOf(id).body("state", contains("CONTESTED"));
        admin().queryParam("knownAt", before.toString())
                .get("/agreements/" + id)
                .then()
                .statusCode(200)
                .body("bindings.find { it.party == '212000-2080' }.state", is("BOUND"));
    }

    private static String ended(String outcome, String finalOn) {
        return ",\"appealOutcome\":\"%s\",\"appealFinalOn\":\"%s\"".formatted(outcome, finalOn);
    }

    private static String approval(String id, String party) {
        return "/agreements/" + id + "/approvals/" + party;
    }

    private static ValidatableResponse joinAnew(String id, String more) {
        return secretaryOf(VASTERAS)
                .header("If-Match", etag("/agreements/" + id))
                .body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-25\",\"reference\":\"§ 30\"%s}"
                        .formatted(more))
                .put(approval(id, VASTERAS))
                .then()
                .statusCode(200);
    }

    /// Västerås completes its recorded decision.
    private static Response complete(String id, String more) {
        return secretaryOf(VASTERAS)
                .header("If-Match", etag(approval(id, VASTERAS)))
                .body(DECISION.formatted(more))
                .put(approval(id, VASTERAS));
    }

    private static ValidatableResponse bindingOf(String id) {
        return admin().get("/agreements/" + id)
                .then()
                .statusCode(200)
                .root("bindings.findAll { it.party == '212000-2080' }");
    }

    private static void facts(String id, String fact, int times) {
        admin().queryParam("limit", 200)
                .get("/agreements/" + id + "/timeline")
                .then()
                .body("timeline.findAll { it.fact == '" + fact + "' }", hasSize(times));
    }
}
