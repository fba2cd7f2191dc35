package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class EndOfAgreementsTest {

    private static final String COMMITMENT = """
            {"title":"Digital välfärd","decidedOn":"%s","decidingBody":"Styrelsen","reference":"§ 3","payee":"202100-2916",
             "amounts":[{"payer":"212000-0357","year":2028,"amount":"800000.00"},
                        {"payer":"212000-2080","year":2028,"amount":"800000.00"}]}""";

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
    void an_agreement_expires_when_its_last_day_has_passed_and_nobody_calls() {
        var id = inForce("Tiden går");
        clock.set(LocalDate.of(2029, 12, 31));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
        clock.set(LocalDate.of(2030, 1, 1));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("EXPIRED")).body("inForceSince", is("2025-12-20"));
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("agreement-expired"))
                .body("timeline[0].actor", is("samverka"));
        // What it said can still be put right.
        corrected(id, """
                        {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"Tiden går","to":"Tiden gick"}]}""").then().statusCode(201);
        admin().get("/agreements/" + id).then().body("title", is("Tiden gick"));
        changeOf(id)
                .body(dissolution("2028-01-01"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(409)
                .body("detail", containsString("renewed by a new agreement"));
    }

    /// Samhällskontraktet, ended on 2027-06-30 with a project of 800 000 kr from each municipality for 2028.
    @Test
    void a_dissolved_agreement_keeps_what_its_board_decided_before() {
        // Given
        var id = inForce("Samhällskontraktet");
        clock.set(LocalDate.of(2027, 3, 1));
        var early = commit(id, "2027-01-20");
        early.then().statusCode(201).body("survives", is(false));
        var open = amendment(id, "6000000.00");
        // When
        dissolved(id, dissolution("2027-06-30"))
                .then()
                .statusCode(201)
                .body("status", is("PROPOSED"))
                .body("effectiveOn", is("2027-06-30"))
                .body("survivingCommitments", contains(early.<String>path("id")));
        // Then: it holds to its last day, and cannot be amended.
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE")).body("dissolvedOn", is("2027-06-30"));
        approveAmendment(id, open, MDU).then().statusCode(409).body("code", is("agreement-ends"));
        admin().body("""
                        {"effectiveFrom":"2027-01-01","reason":"För sent","terms":{%s}}""".formatted(termsFields("Sent", "1.00")))
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(409)
                .body("code", is("agreement-ends"));
        changeOf(id)
                .body(dissolution("2027-06-30"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(409)
                .body("code", is("dissolution-recorded"));
        // When: the day has passed, and a decision of that very day is recorded late
        clock.set(LocalDate.of(2027, 7, 1));
        advanceAgreements.run();
        commit(id, "2027-06-30").then().statusCode(201).body("survives", is(false));
        commit(id, "2027-06-29").then().statusCode(201).body("survives", is(true));
        // Then
        admin().get("/agreements/" + id).then().body("status", is("DISSOLVED"));
        admin().get("/agreements/" + id + "/commitments")
                .then()
                .body("commitments.survives", contains(true, false, true))
                .body("commitments[0].amounts.amount", contains("800000.00", "800000.00"))
                .body("commitments[0].amounts.payer", contains("212000-0357", "212000-2080"));
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", hasItems("commitment-recorded", "dissolution-recorded", "agreement-dissolved"));
        commit(id, "2027-07-01").then().statusCode(422).body("errors[0].pointer", is("/decidedOn"));
    }

    @ParameterizedTest
    @CsvSource({
        "2029-12-31, 2026-02-15, /effectiveOn, outside-period",
        "2025-12-31, 2025-11-15, /effectiveOn, outside-period",
        "2027-06-30, 2999-01-01, /negotiation/heldOn, date-in-the-future",
        "2026-02-01, 2026-02-15, /effectiveOn, before-the-negotiation"
    })
    void a_dissolution_that_cannot_be_is_refused(String effectiveOn, String heldOn, String pointer, String code) {
        var id = inForce("Kan inte upplösas så");
        clock.set(LocalDate.of(2026, 3, 1));
        changeOf(id)
                .body(dissolution(effectiveOn, heldOn))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is(code));
        admin().get("/agreements/" + id).then().body("dissolvedOn", nullValue());
        admin().get("/agreements/" + id + "/dissolutions").then().body("dissolutions", hasSize(0));
    }

    @Test
    void a_dissolution_needs_the_agreements_tag_and_a_party() {
        var id = inForce("Vem som helst");
        admin().body(dissolution("2027-06-30"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(428);
        admin().header("If-Match", "\"g1\"")
                .body(dissolution("2027-06-30"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(412);
        secretaryOf(REGION)
                .body(dissolution("2027-06-30"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(404);
        readerOf(MDU)
                .body(dissolution("2027-06-30"))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amount\":\"800000.00\"', '\"amount\":\"0.00\"', /amounts/0/amount, amount-not-positive",
        "'\"year\":2028', '\"year\":2031', /amounts/0/year, outside-period",
        "'\"payer\":\"212000-2080\"', '\"payer\":\"212000-0357\"', /amounts/1, amount-twice",
        "'\"payee\":\"202100-2916\"', '\"payee\":\"232100-0172\"', /payee, not-a-party",
        "'Digital välfärd', ' ', /title, field-missing"
    })
    void a_commitment_that_breaks_a_rule_is_refused(String right, String wrong, String pointer, String code) {
        var id = inForce("Fel åtagande");
        var body = COMMITMENT.formatted("2026-02-01").replace(right, wrong);
        clock.set(LocalDate.of(2026, 3, 1));
        admin().body(body)
                .post("/agreements/" + id + "/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code));
    }

    @Test
    void the_last_confirmation_of_a_dissolution_and_the_last_approval_at_once_end_as_one_after_the_other()
            throws Exception {
        var id = inForce("På en gång");
        clock.set(LocalDate.of(2026, 4, 1));
        var amendment = amendment(id, "6000000.00");
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        approveAmendment(id, amendment, VASTERAS).then().statusCode(201);
        var path = "/agreements/" + id + "/dissolutions";
        path += "/"
                + changeOf(id)
                        .body(dissolution("2027-06-30", "2026-02-15"))
                        .post(path)
                        .path("id");
        confirm(path, ESKILSTUNA).then().statusCode(200);
        confirm(path, VASTERAS).then().statusCode(200);
        var proposed = path;
        List<Callable<Integer>> both = List.of(
                () -> approveAmendment(id, amendment, MDU).statusCode(),
                () -> confirm(proposed, MDU).statusCode());
        try (var clients = Executors.newFixedThreadPool(2)) {
            var answers = clients.invokeAll(both);
            int approved = answers.get(0).get();
            int dissolved = answers.get(1).get();
            // An agreement that ends is amended no more; an amended one can still end.
            assertThat(List.of(approved, dissolved)).isIn(List.of(201, 200), List.of(409, 200));
            admin().get("/agreements/" + id)
                    .then()
                    .body("version", is(approved == 201 ? 2 : 1))
                    .body("dissolvedOn", is("2027-06-30"));
        }
    }

    @Test
    void a_renewal_names_what_it_renews_and_is_told_of_there() {
        var old = inForce("Gamla avtalet");
        var terms = terms("Nya avtalet", "5000000.00").replaceFirst("\\{", "{\"predecessor\":\"" + old + "\",");
        var answer = admin().body(terms).post("/agreements");
        answer.then().statusCode(201).body("predecessor", is(old));
        String renewed = answer.path("id");
        changeOf(renewed).post("/agreements/" + renewed + "/proposals").then().statusCode(200);
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approve(renewed, party).then().statusCode(201);
        }
        admin().get("/agreements?predecessor=" + old).then().body("agreements.id", contains(renewed));
        admin().get("/agreements/" + old + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("agreement-renewed"))
                .body("timeline[0].note", containsString(renewed));
        var draft = drafted("Har aldrig gällt");
        for (var wrong : List.of(draft, "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0aff")) {
            admin().body(terms.replace(old, wrong))
                    .post("/agreements")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("/predecessor"));
        }
    }

    private static Response commit(String id, String decidedOn) {
        return admin().body(COMMITMENT.formatted(decidedOn)).post("/agreements/" + id + "/commitments");
    }

    private static String dissolution(String effectiveOn) {
        return dissolution(effectiveOn, "2026-02-15");
    }

    private static String dissolution(String effectiveOn, String heldOn) {
        return """
                {"effectiveOn":"%s","reason":"Tvist om inriktningen",
                 "negotiation":{"heldOn":"%s","outcome":"Parterna enades inte","reference":"Styrelsen 2026-02-15 § 4"}}""".formatted(effectiveOn, heldOn);
    }
}
