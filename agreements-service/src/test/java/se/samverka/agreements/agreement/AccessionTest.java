package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.ReadBeforeWriting;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Nobody owes what it has not agreed to: who is a party, who is bound, and how a party joins.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AccessionTest {

    private static final String CONDITION_OF_VASTERAS = """
            {"party":"212000-2080","decidingBody":"Kommunstyrelsen","requirement":"LEGAL_FORCE"},""";
    private static final String YES = """
            {"outcome":"APPROVED","decidedOn":"2026-02-02","decidingBody":"Kommunstyrelsen","reference":"§ 7",
             "announcedOn":"2026-02-04"}""";

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

    @Test
    void a_payer_that_is_no_party_can_be_drafted_and_not_proposed() {
        var payer = "\"payer\":\"212000-0357\"";
        String id = admin().body(terms("Utan part", "999000.00").replace(payer, "\"payer\":\"232100-0172\""))
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        changeOf(id)
                .post("/agreements/" + id + "/proposals")
                .then()
                .statusCode(422)
                .body("code", is("payer-not-party"))
                .body("errors.pointer", contains("/fundingClauses/0/payer"));
        admin().get("/agreements/" + id).then().body("status", is("DRAFT"));
        var inForce = inForce("Med part");
        admin().body("""
                        {"effectiveFrom":"2026-01-01","reason":"x","terms":{%s}}""".formatted(termsFields("x", "1.00").replace(payer, "\"payer\":\"232100-0172\"")))
                .post("/agreements/" + inForce + "/amendments")
                .then()
                .statusCode(422)
                .body("code", is("payer-not-party"))
                .body("errors.pointer", contains("/terms/fundingClauses/0/payer"));
    }

    @Test
    void a_payer_sees_the_agreement_once_it_is_proposed() {
        readerOf(VASTERAS).get("/agreements/" + proposed("Syns")).then().statusCode(200);
    }

    @Test
    void legal_force_is_asked_of_those_alone_whose_decisions_gain_it() {
        var terms = terms("Rektor", "1.00")
                .replace("\"Rektor\",\"requirement\":\"APPROVAL\"", "\"Rektor\",\"requirement\":\"LEGAL_FORCE\"");
        admin().body(terms)
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("legal-force-not-applicable"))
                .body("errors.pointer", contains("/entryConditions/2/requirement"));
    }

    @Test
    void an_agreement_is_in_force_between_those_who_are_bound_and_another_joins_by_its_tag() {
        var id = betweenTwo("Ansluter sig");
        admin().get("/agreements/" + id)
                .then()
                .body("status", is("IN_FORCE"))
                .body("bindings.party", contains(ESKILSTUNA, MDU))
                .body("bindings.state", contains("BOUND", "BOUND"));
        join(id, VASTERAS, null).then().statusCode(428).body("code", is("if-match-required"));
        join(id, VASTERAS, "*").then().statusCode(428);
        join(id, VASTERAS, "\"g1\"").then().statusCode(412);
        join(id, VASTERAS, etag("/agreements/" + id))
                .then()
                .statusCode(201)
                .body("bindingFrom", is("2026-02-02"))
                .body("legalForceOn", is("2026-02-26"));
        admin().get("/agreements/" + id)
                .then()
                .body("bindings.party", containsInAnyOrder(ESKILSTUNA, MDU, VASTERAS))
                .body("bindings.find { it.party == '212000-2080' }.versions", contains(Map.of("first", 1, "last", 1)));
        join(id, VASTERAS, etag("/agreements/" + id))
                .then()
                .statusCode(409)
                .body("code", is("approval-already-recorded"));
    }

    @Test
    void a_party_whose_decision_is_no_condition_stays_out_by_its_no_and_the_others_go_on() {
        String id = admin().body(terms("Utan Västerås", "5000000.00").replace(CONDITION_OF_VASTERAS, ""))
                .post("/agreements")
                .path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        var no = YES.replace("APPROVED", "REJECTED");
        secretaryOf(VASTERAS)
                .body(no)
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
        admin().get("/agreements/" + id).then().body("status", is("PROPOSED"));
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        admin().get("/agreements/" + id)
                .then()
                .body("status", is("IN_FORCE"))
                .body("bindings.party", containsInAnyOrder(ESKILSTUNA, MDU));
        // It may join later, by a decision that is not older than its no.
        var tag = etag("/agreements/" + id);
        secretaryOf(VASTERAS)
                .header("If-Match", tag)
                .body(YES.replace("2026-02-02", "2026-02-01"))
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(422)
                .body("code", is("before-what-it-follows"));
        join(id, VASTERAS, tag).then().statusCode(200);
    }

    @Test
    void a_partys_yes_changes_what_is_shown_and_not_the_version_that_another_has_read() {
        var id = betweenTwo("Två ansluter sig");
        var tag = etag("/agreements/" + id);
        var version = tag.substring(0, tag.indexOf('~'));
        join(id, VASTERAS, tag).then().statusCode(201);
        admin().header("If-None-Match", tag)
                .get("/agreements/" + id)
                .then()
                .statusCode(200)
                .body("bindings.party", hasItem(VASTERAS));
        admin().header("If-None-Match", etag("/agreements/" + id))
                .get("/agreements/" + id)
                .then()
                .statusCode(304);
        assertThat(etag("/agreements/" + id)).startsWith(version);
    }

    @Test
    void those_who_are_bound_amend_alone_and_the_unbound_party_joins_the_new_version() {
        var id = betweenTwo("Ändras av två");
        var old = etag("/agreements/" + id);
        var amendment = amendment(id, "5500000.00");
        admin().get("/agreements/" + id + "/amendments/" + amendment)
                .then()
                .body("awaited", containsInAnyOrder(MDU, ESKILSTUNA));
        approveAmendment(id, amendment, VASTERAS).then().statusCode(409).body("code", is("approval-not-awaited"));
        approveAmendment(id, amendment, MDU).then().statusCode(201);
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("version", is(2));
        readerOf(VASTERAS)
                .queryParam("limit", 200)
                .get("/agreements/" + id + "/timeline")
                .then()
                .body("timeline.findAll { it.fact == 'unbound-party-informed' }.party", contains(VASTERAS));
        join(id, VASTERAS, old).then().statusCode(412);
        join(id, VASTERAS, etag("/agreements/" + id)).then().statusCode(201);
        admin().get("/agreements/" + id)
                .then()
                .body("bindings.find { it.party == '212000-2080' }.versions", contains(Map.of("first", 1, "last", 2)));
    }

    @Test
    void a_greater_claim_needs_the_unbound_partys_yes() {
        var id = betweenTwo("Högre krav");
        var fields = termsFields("Ändrat", "5000000.00")
                .replace(CONDITION_OF_VASTERAS, "")
                .replaceFirst("5000000.00\"},\\s+\\{\"clauseId\":\"external", "5000000.01\"},{\"clauseId\":\"external");
        admin().body("{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Mer\",\"terms\":{%s}}".formatted(fields))
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(201)
                .body("awaited", containsInAnyOrder(MDU, ESKILSTUNA, VASTERAS));
    }

    @Test
    void a_party_that_has_approved_an_amendment_alone_joins_the_agreement_itself() {
        var id = betweenTwo("Ändring först");
        var fields = termsFields("Ändrat", "5000000.00")
                .replace(CONDITION_OF_VASTERAS, "")
                .replaceFirst("5000000.00\"},\\s+\\{\"clauseId\":\"external", "5000000.01\"},{\"clauseId\":\"external");
        String amendment = admin().body(
                        "{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Mer\",\"terms\":{%s}}".formatted(fields))
                .post("/agreements/" + id + "/amendments")
                .path("id");
        for (var party : List.of(MDU, ESKILSTUNA, VASTERAS)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        versionsOf(id, VASTERAS).body("versions[0]", contains(Map.of("first", 2, "last", 2)));
        join(id, VASTERAS, null).then().statusCode(428);
        join(id, VASTERAS, etag("/agreements/" + id)).then().statusCode(201);
        versionsOf(id, VASTERAS)
                .body("state", contains("BOUND"))
                .body("versions[0]", contains(Map.of("first", 1, "last", 2)));
        join(id, VASTERAS, etag("/agreements/" + id))
                .then()
                .statusCode(409)
                .body("code", is("approval-already-recorded"));
        readerOf(VASTERAS)
                .get("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(200);
    }

    @Test
    void what_an_unbound_party_has_proposed_lapses_when_another_amendment_is_completed() {
        var id = betweenTwo("Förfaller");
        String theirs = secretaryOf(VASTERAS)
                .body("{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Eget\",\"terms\":{%s}}"
                        .formatted(termsFields("Eget", "5000000.00")))
                .post("/agreements/" + id + "/amendments")
                .path("id");
        var amendment = amendment(id, "5500000.00");
        approveAmendment(id, amendment, MDU).then().statusCode(201);
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        admin().get("/agreements/" + id + "/amendments/" + theirs)
                .then()
                .body("status", is("LAPSED"))
                .body("awaited", empty());
        admin().queryParam("limit", 200)
                .get("/agreements/" + id + "/timeline")
                .then()
                .body("timeline.find { it.fact == 'amendment-lapsed' }.party", is(VASTERAS));
    }

    @Test
    void an_administrator_names_the_decision_that_it_records_for_a_party() {
        var id = betweenTwo("Utan beslut");
        var path = "/agreements/" + id;
        var unnamed = "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-02-02\"}";
        admin().header("If-Match", etag(path))
                .body(unnamed)
                .put(path + "/approvals/" + VASTERAS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("decision-not-named", "decision-not-named"))
                .body("errors.pointer", contains("/decidingBody", "/reference"));
        var amendment = amendment(id, "5500000.00");
        admin().body(unnamed)
                .put(path + "/amendments/" + amendment + "/approvals/" + MDU)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("decision-not-named"));
        admin().header("If-Match", etag(path))
                .body(YES)
                .put(path + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
    }

    @Test
    void nobody_joins_for_another() {
        var id = betweenTwo("För en annan");
        secretaryOf(MDU)
                .header("If-Match", etag("/agreements/" + id))
                .body(YES)
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(403)
                .body("code", is("not-your-decision"));
        admin().get("/agreements/" + id).then().body("bindings.party", not(hasItem(VASTERAS)));
    }

    /// Who needed legal force to enter needs it to amend.
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"x\":1", "\"announcedOn\":\"2026-03-04\",\"appealedOn\":\"2026-03-10\""})
    void an_appealed_or_unannounced_decision_completes_no_amendment(String with) {
        clock.set(LocalDate.of(2026, 4, 1));
        var id = inForce("Ändras med laga kraft");
        var amendment = amendment(id, "5500000.00");
        approveAmendment(id, amendment, MDU).then().statusCode(201).body("legalForceOn", nullValue());
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201).body("legalForceOn", is("2026-03-26"));
        var path = "/agreements/" + id + "/amendments/" + amendment;
        var decision = "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\"%s}";
        var first = secretaryOf(VASTERAS)
                .body(decision.formatted(with.startsWith("\"x\"") ? "" : "," + with))
                .put(path + "/approvals/" + VASTERAS);
        first.then().statusCode(201).body("legalForceOn", nullValue()).body("bindingFrom", nullValue());
        admin().get(path).then().body("status", is("PROPOSED")).body("awaited", contains(VASTERAS));
        secretaryOf(VASTERAS)
                .header("If-Match", first.header("ETag"))
                .body(decision.formatted(",\"announcedOn\":\"2026-03-04\""))
                .put(path + "/approvals/" + VASTERAS)
                .then()
                .statusCode(200)
                .body("legalForceOn", is("2026-03-26"));
        admin().get(path).then().body("status", is("APPROVED")).body("madeVersion", is(2));
    }

    @Test
    void an_amendment_becomes_a_version_on_the_day_on_which_the_last_decision_gains_legal_force() {
        clock.set(LocalDate.of(2026, 3, 10));
        var id = inForce("Dagen kommer");
        var amendment = amendment(id, "5500000.00");
        for (var party : List.of(MDU, ESKILSTUNA, VASTERAS)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        var path = "/agreements/" + id + "/amendments/" + amendment;
        clock.set(LocalDate.of(2026, 3, 25));
        advanceAgreements.run();
        admin().get(path).then().body("status", is("PROPOSED"));
        clock.set(LocalDate.of(2026, 3, 26));
        advanceAgreements.run();
        admin().get(path).then().body("status", is("APPROVED"));
        admin().get("/agreements/" + id)
                .then()
                .body("version", is(2))
                .body(
                        "bindings.versions.flatten()",
                        is(java.util.Collections.nCopies(3, Map.of("first", 1, "last", 2))));
    }

    /// In force between Eskilstuna and MDU; Västerås is a party that has not approved.
    private static String betweenTwo(String title) {
        String id = admin().body(terms(title, "5000000.00").replace(CONDITION_OF_VASTERAS, ""))
                .post("/agreements")
                .path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        return id;
    }

    private static ValidatableResponse versionsOf(String id, String party) {
        return admin().get("/agreements/" + id).then().root("bindings.findAll { it.party == '" + party + "' }");
    }

    private static Response join(String id, String party, String ifMatch) {
        var request = secretaryOf(party).body(YES);
        return (ifMatch == null
                        ? request.noFiltersOfType(ReadBeforeWriting.class)
                        : request.header("If-Match", ifMatch))
                .put("/agreements/" + id + "/approvals/" + party);
    }
}
