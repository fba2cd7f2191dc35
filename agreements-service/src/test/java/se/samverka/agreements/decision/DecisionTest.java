package se.samverka.agreements.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.agreements.Api.ESKILSTUNA;
import static se.samverka.agreements.Api.MDU;
import static se.samverka.agreements.Api.REGION;
import static se.samverka.agreements.Api.VASTERAS;
import static se.samverka.agreements.Api.admin;
import static se.samverka.agreements.Api.amendment;
import static se.samverka.agreements.Api.board;
import static se.samverka.agreements.Api.etag;
import static se.samverka.agreements.Api.inForce;
import static se.samverka.agreements.Api.organisations;
import static se.samverka.agreements.Api.proposed;
import static se.samverka.agreements.Api.readerOf;
import static se.samverka.agreements.Api.secretaryOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.TestClock;
import se.samverka.agreements.decision.PublishedDecisions.Told;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Decisions of minutes: they are taken over by event, shown with the agreement, and carry approvals, answers,
/// appointments and corrections.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DecisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_linked_decision_is_in_the_timeline_from_the_day_on_which_everybody_may_read_it() {
        var id = inForce("Kopplat");
        var approved = Told.of(REGION, "RECOMMENDED").announced(null).then(id + " RECOMMENDS");
        PublishedDecisions.send(approved);
        var announced =
                PublishedDecisions.send(approved.then(id + " RECOMMENDS").announced(LocalDate.of(2025, 11, 28)));
        await().atMost(PATIENCE).until(() -> facts(id).contains("decision-linked"));
        // An older one that arrives late, and then one without the link
        PublishedDecisions.send(approved);
        PublishedDecisions.send(announced.then(id + " NOTES"));
        await().atMost(PATIENCE).until(() -> facts(id).contains("decision-unlinked"));
        // Then
        assertThat(facts(id).stream().filter(fact -> fact.startsWith("decision")))
                .containsExactlyInAnyOrder("decision-linked", "decision-linked", "decision-unlinked");
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.decision", hasItem("Kommunstyrelsen 2025-11-25 § 112 a"))
                .body("timeline.note", hasItem("recommends"));
        readerOf(ESKILSTUNA)
                .get("/agreements/" + id + "/decisions")
                .then()
                .statusCode(200)
                .body("decisions.id", contains(announced.id().toString()))
                .body("decisions[0].relations", contains("NOTES"))
                .body("decisions[0].outcomes", contains("RECOMMENDED"))
                .body("decisions[0].resting", empty());
        readerOf(REGION).get("/agreements/" + id + "/decisions").then().statusCode(404);
    }

    @Test
    void a_decision_is_not_shown_before_its_minutes_are_announced() {
        var id = inForce("Inte anslaget");
        var hidden = PublishedDecisions.send(
                Told.of(ESKILSTUNA, "ADOPTED").announced(null).then(id + " NOTES"));
        known(PublishedDecisions.send(Told.of(ESKILSTUNA, "ADOPTED").then(id + " NOTES")), id);
        admin().get("/agreements/" + id + "/decisions?decisionId=" + hidden.id())
                .then()
                .body("decisions", empty());
        secretaryOf(ESKILSTUNA)
                .body(Map.of("outcome", "APPROVED", "decisionId", hidden.id()))
                .put("/agreements/" + proposed("Inte anslaget heller") + "/approvals/" + ESKILSTUNA)
                .then()
                .statusCode(422)
                .body("code", is("decision-unknown"));
    }

    /// Meetings publishes a decision again when its words are masked or erased, and without its announcement when
    /// it is no longer public.
    @Test
    void a_redacted_decision_is_shown_with_what_is_left_and_an_unpublished_one_not_at_all() {
        var id = inForce("Maskat");
        var decision = PublishedDecisions.send(Told.of(REGION, "RECOMMENDED").then(id + " NOTES"));
        known(decision, id);
        var redacted = PublishedDecisions.send(decision.titled("[raderat]").then(id + " NOTES"));
        await().atMost(PATIENCE)
                .until(
                        () -> admin().get("/agreements/" + id + "/decisions").<String>path("decisions[0].title"),
                        is("[raderat]"));
        PublishedDecisions.send(redacted.announced(null).then(id + " NOTES"));
        await().atMost(PATIENCE).until(() -> facts(id).contains("decision-unlinked"));
        admin().get("/agreements/" + id + "/decisions").then().body("decisions", empty());
        admin().get("/agreements/" + id + "/timeline?limit=200").then().body(not(containsString(decision.title())));
    }

    @Test
    void a_link_to_an_agreement_that_is_not_here_hides_none_of_the_others() {
        var id = inForce("Känt avtal");
        var decision = PublishedDecisions.send(
                Told.of(REGION, "RECOMMENDED").then(UUID.randomUUID() + " RECOMMENDS", id + " NOTES"));
        known(decision, id);
        admin().get("/agreements?decisionId=" + decision.id()).then().body("agreements.id", contains(id));
    }

    @Test
    void what_rests_on_another_decision_now_rests_on_the_first_no_longer() {
        var id = proposed("Fel beslut först");
        var path = "/agreements/" + id + "/approvals/" + ESKILSTUNA;
        var wrong = published(ESKILSTUNA, "ADOPTED");
        var right = published(ESKILSTUNA, "ADOPTED");
        for (var decision : List.of(wrong, right)) {
            var request = secretaryOf(ESKILSTUNA).body(Map.of("outcome", "APPROVED", "decisionId", decision.id()));
            (decision == wrong ? request : request.header("If-Match", etag(path))).put(path);
        }
        admin().get("/agreements/" + id + "/decisions")
                .then()
                .body("decisions.id", contains(right.id().toString()));
        admin().get("/agreements?decisionId=" + wrong.id()).then().body("agreements.id", not(hasItem(id)));
        admin().get("/agreements?decisionId=" + right.id()).then().body("agreements.id", hasItem(id));
    }

    @Test
    void an_approval_takes_day_body_paragraph_and_announcement_from_the_decision_that_it_rests_on() {
        var id = proposed("Vilar på beslut");
        var decision = published(ESKILSTUNA, "ADOPTED");
        var path = "/agreements/" + id + "/approvals/" + ESKILSTUNA;
        secretaryOf(ESKILSTUNA)
                .body(Map.of("outcome", "APPROVED", "decisionId", decision.id()))
                .put(path)
                .then()
                .statusCode(201)
                .body("decidedOn", is("2025-11-25"))
                .body("decidingBody", is("Kommunstyrelsen"))
                .body("reference", is("§ 112 a"))
                .body("announcedOn", is("2025-11-28"))
                .body("decisionId", is(decision.id().toString()))
                .body("legalForceOn", is("2025-12-20"));
        // What was answered can be sent again, with an appeal
        secretaryOf(ESKILSTUNA)
                .header("If-Match", etag(path))
                .body(Map.of(
                        "outcome",
                        "APPROVED",
                        "decisionId",
                        decision.id(),
                        "decidedOn",
                        "2025-11-25",
                        "appealedOn",
                        "2025-12-10"))
                .put(path)
                .then()
                .statusCode(200)
                .body("appealed", is(true));
        admin().get("/agreements/" + id + "/decisions")
                .then()
                .body("decisions.id", contains(decision.id().toString()))
                .body("decisions[0].relations", empty())
                .body("decisions[0].resting.href", contains(endsWith(path)))
                .body("decisions[0].resting[0].party", is(ESKILSTUNA));
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.decisionId", hasItem(decision.id().toString()));
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {4} at {5}")
    @CsvSource({
        "212000-2080, ADOPTED, 2025-11-25, APPROVED, decision-of-another, /decisionId",
        "212000-0357, RECOMMENDED, 2025-11-25, APPROVED, decision-not-an-approval, /decisionId",
        "212000-0357, ADOPTED, 2025-11-24, APPROVED, decision-differs, /decidedOn",
        "212000-0357, ASSIGNED, 2025-11-25, APPROVED, decision-not-an-approval, /decisionId",
    })
    void an_approval_rests_on_no_other_decision_than_the_partys_own_approval(
            String secretariat, String outcome, String decidedOn, String word, String code, String pointer) {
        var decision = published(secretariat, outcome);
        secretaryOf(ESKILSTUNA)
                .body(Map.of("outcome", word, "decisionId", decision.id(), "decidedOn", decidedOn))
                .put("/agreements/" + proposed("Fel beslut") + "/approvals/" + ESKILSTUNA)
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void amendments_answers_corrections_and_appointments_rest_on_decisions_too() {
        var id = inForce("Allt vilar");
        var decision = published(ESKILSTUNA, "ADOPTED", LocalDate.of(2026, 3, 2));
        var amendment = "/agreements/" + id + "/amendments/" + amendment(id, "5500000.00");
        secretaryOf(ESKILSTUNA)
                .body(Map.of("outcome", "APPROVED", "decisionId", decision.id()))
                .put(amendment + "/approvals/" + ESKILSTUNA)
                .then()
                .statusCode(201)
                .body("decidedOn", is("2026-03-02"))
                .body("decisionId", is(decision.id().toString()));
        var member = admin().body("""
                        {"person":"Anna Berg","nominator":{"organisationNumber":"%s"},"role":"ORDINARY",
                         "from":"2026-04-01","decision":{"decisionId":"%s"}}""".formatted(MDU, decision.id()))
                .post("/agreements/" + id + "/boards/" + board(id) + "/appointments");
        member.then()
                .statusCode(201)
                .body("decision.body", is("Kommunstyrelsen"))
                .body("decision.reference", is("§ 112 a"))
                .body("decision.decisionId", is(decision.id().toString()));
        var correction = admin().body("""
                        {"version":1,"reason":"Skrivfel","decisionId":"%s",
                         "changes":[{"pointer":"/title","from":"Allt vilar","to":"Allting vilar"}]}""".formatted(decision.id())).post("/agreements/" + id + "/corrections");
        correction.then().statusCode(201).body("decidedBy", is("Kommunstyrelsen"));
        var answered = published(ESKILSTUNA, "ADOPTED", TestClock.today());
        var path = "/agreements/" + id + "/corrections/" + correction.path("id");
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body(Map.of("decisionId", answered.id()))
                .post(path + "/confirmations")
                .then()
                .statusCode(422)
                .body("code", is("decision-of-another"));
        secretaryOf(ESKILSTUNA)
                .header("If-Match", etag(path))
                .body(Map.of("decisionId", answered.id()))
                .post(path + "/confirmations")
                .then()
                .statusCode(200)
                .body("confirmations[0].reference", is("§ 112 a"))
                .body("confirmations[0].decisionId", is(answered.id().toString()));
        assertThat(admin().get("/agreements/" + id + "/decisions?decisionId=" + decision.id())
                        .jsonPath()
                        .getList("decisions[0].resting.fact", String.class))
                .containsExactly("amendment-approved", "board-appointed", "correction-proposed");
    }

    @Test
    void without_an_id_the_day_of_the_decision_must_be_said() {
        secretaryOf(ESKILSTUNA)
                .body(Map.of("outcome", "APPROVED"))
                .put("/agreements/" + proposed("I ord") + "/approvals/" + ESKILSTUNA)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn"));
    }

    private static Told published(String secretariat, String outcome) {
        return published(secretariat, outcome, LocalDate.of(2025, 11, 25));
    }

    /// A decision that agreements-service has taken over: it is linked to an agreement, which shows it.
    private static Told published(String secretariat, String outcome, LocalDate date) {
        var marker = proposed("Beslut " + UUID.randomUUID());
        var decision = new Told(
                UUID.randomUUID(),
                "Samverkansavtal",
                1,
                secretariat,
                outcome,
                date,
                date.equals(TestClock.today()) ? date : date.plusDays(3),
                marker + " NOTES");
        known(PublishedDecisions.send(decision), marker);
        return decision;
    }

    private static void known(Told decision, String agreement) {
        await().atMost(PATIENCE)
                .until(() -> admin().get("/agreements/" + agreement + "/decisions?decisionId=" + decision.id())
                                .jsonPath()
                                .getList("decisions")
                                .size()
                        == 1);
    }

    private static List<String> facts(String id) {
        return admin().get("/agreements/" + id + "/timeline?limit=200")
                .jsonPath()
                .getList("timeline.fact", String.class);
    }
}
