package se.samverka.agreements.correction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Agreed words change when those who agreed on them have said yes, or have not said no.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class CorrectionConsentTest {

    private static final LocalDate PROPOSED = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST_TO_OBJECT = LocalDate.of(2026, 3, 2);
    private static final LocalDate COUNTS = LocalDate.of(2026, 3, 3);

    @Inject
    TestClock clock;

    @Inject
    ApplyDueCorrections due;

    @BeforeEach
    void register() {
        organisations();
        clock.set(PROPOSED);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_proposed_correction_changes_nothing_and_is_shown_beside_the_words_that_stand() {
        var id = inForce("Gamla");
        var versionTag = etag("/agreements/" + id + "/versions/1");
        var made = propose(id, "/title", "Gamla", "Nya");
        made.then()
                .statusCode(201)
                .body("status", is("PROPOSED"))
                .body("number", nullValue())
                .body("appliesOn", is("2026-03-03"))
                .body("awaited", containsInAnyOrder(MDU, ESKILSTUNA, VASTERAS));
        admin().get("/agreements/" + id).then().body("title", is("Gamla"));
        admin().header("If-None-Match", versionTag)
                .get("/agreements/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("terms.title", is("Gamla"))
                .body("corrections", empty())
                .body("proposedCorrection.id", is(made.<String>path("id")))
                .body("proposedCorrection.appliesOn", is("2026-03-03"))
                .body("proposedCorrection.changes[0].from", is("Gamla"))
                .body("proposedCorrection.changes[0].to", is("Nya"));
    }

    @Test
    void it_counts_with_the_last_confirmation_and_not_before() {
        var id = inForce("Gamla");
        var path = path(id, propose(id, "/title", "Gamla", "Nya"));
        confirm(path, MDU).then().statusCode(200).body("awaited", containsInAnyOrder(ESKILSTUNA, VASTERAS));
        confirm(path, MDU).then().statusCode(409).body("code", is("word-already-recorded"));
        confirm(path, ESKILSTUNA).then().statusCode(200).body("status", is("PROPOSED"));
        admin().get("/agreements/" + id).then().body("title", is("Gamla"));
        confirm(path, VASTERAS)
                .then()
                .statusCode(200)
                .body("status", is("APPLIED"))
                .body("number", is(1));
        admin().get("/agreements/" + id).then().body("title", is("Nya"));
        confirm(path, VASTERAS).then().statusCode(409).body("code", is("correction-closed"));
    }

    @Test
    void it_counts_by_silence_on_the_thirtieth_day_and_what_was_known_before_stays_known() {
        var id = inForce("Gamla");
        var path = path(id, propose(id, "/title", "Gamla", "Nya"));
        clock.set(LAST_TO_OBJECT);
        due.run();
        admin().get("/agreements/" + id).then().body("title", is("Gamla"));
        var before = clock.instant();
        clock.set(COUNTS);
        due.run();
        admin().get(path).then().body("status", is("APPLIED")).body("number", is(1));
        admin().get("/agreements/" + id).then().body("title", is("Nya"));
        admin().get("/agreements/" + id + "?knownAt=" + before).then().body("title", is("Gamla"));
        admin().get("/agreements/" + id + "/versions?knownAt=" + before)
                .then()
                .body("versions[0].terms.title", is("Gamla"))
                .body("versions[0].corrections", empty());
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("correction-recorded"))
                .body("timeline[0].actor", is("samverka"));
    }

    @Test
    void an_objection_ends_it_and_silence_changes_nothing_any_more() {
        var id = inForce("Gamla");
        var path = path(id, propose(id, "/title", "Gamla", "Nya"));
        confirm(path, MDU).then().statusCode(200);
        clock.set(LAST_TO_OBJECT);
        object(path, VASTERAS)
                .then()
                .statusCode(200)
                .body("status", is("OBJECTED"))
                .body("confirmations.outcome", contains("CONFIRMED", "DECLINED"))
                .body("confirmations[1].reason", is("Rubriken är den avtalade"));
        clock.set(COUNTS.plusDays(1));
        due.run();
        admin().get("/agreements/" + id).then().body("title", is("Gamla"));
        admin().get("/agreements/" + id + "/versions/1").then().body("proposedCorrection", nullValue());
        confirm(path, ESKILSTUNA).then().statusCode(409).body("code", is("correction-closed"));
        // The words are not put before the party again until it misses an objection.
        propose(id, "/title", "Gamla", "Nyare")
                .then()
                .statusCode(409)
                .body("code", is("correction-objected"))
                .body("errors.pointer", contains("/changes/0/pointer"));
        propose(id, "/entryConditions/0/decidingBody", "Kommunstyrelsen", "Kommunstyrelsens utskott")
                .then()
                .statusCode(201);
    }

    @Test
    void an_objection_after_the_thirty_days_is_too_late() {
        var id = inForce("Gamla");
        var path = path(id, propose(id, "/title", "Gamla", "Nya"));
        clock.set(COUNTS);
        object(path, VASTERAS).then().statusCode(409).body("code", is("objection-late"));
    }

    /// Only the party knows who decides for it, so that its silence is no yes.
    @Test
    void which_body_decides_for_a_party_changes_with_that_partys_own_yes_alone() {
        var id = inForce("Beslutande");
        var path = path(id, propose(id, "/entryConditions/1/decidingBody", "Kommunstyrelsen", "Kommunfullmäktige"));
        clock.set(COUNTS);
        due.run();
        admin().get(path).then().body("status", is("PROPOSED"));
        confirm(path, ESKILSTUNA).then().statusCode(200).body("status", is("PROPOSED"));
        confirm(path, VASTERAS).then().statusCode(200).body("status", is("APPLIED"));
        admin().get("/agreements/" + id).then().body("entryConditions[1].decidingBody", is("Kommunfullmäktige"));
    }

    @Test
    void the_coordinator_or_an_administrator_proposes_and_takes_back() {
        var id = inForce("Gamla");
        var body = body("/title", "Gamla", "Nya");
        var corrections = "/agreements/" + id + "/corrections";
        secretaryOf(VASTERAS)
                .body(body)
                .post(corrections)
                .then()
                .statusCode(403)
                .body("code", is("not-the-coordinator"));
        var made = secretaryOf(MDU).body(body).post(corrections);
        made.then().statusCode(201).body("proposedBy", is(MDU));
        secretaryOf(MDU).body(body).post(corrections).then().statusCode(409).body("code", is("correction-open"));
        var path = path(id, made);
        secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(403)
                .body("code", is("not-your-correction"));
        secretaryOf(MDU).post(path + "/withdrawals").then().statusCode(428);
        secretaryOf(MDU)
                .header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        clock.set(COUNTS.plusDays(1));
        due.run();
        admin().get("/agreements/" + id).then().body("title", is("Gamla"));
    }

    @Test
    void a_word_needs_the_text_that_was_read_and_other_words_leave_it_good() {
        var id = inForce("Gamla");
        var made = propose(id, "/title", "Gamla", "Nya");
        var path = path(id, made);
        var read = made.header("ETag");
        secretaryOf(VASTERAS).body("{}").post(path + "/confirmations").then().statusCode(428);
        secretaryOf(VASTERAS)
                .header("If-Match", "\"cr9\"")
                .body("{}")
                .post(path + "/confirmations")
                .then()
                .statusCode(412);
        confirm(path, MDU).then().statusCode(200);
        secretaryOf(VASTERAS)
                .header("If-Match", read)
                .body("{}")
                .post(path + "/confirmations")
                .then()
                .statusCode(200);
        admin().header("If-None-Match", read).get(path).then().statusCode(200).body("confirmations", hasSize(2));
        // Nobody says a word for another, and no stranger says one.
        admin().header("If-Match", etag(path))
                .body("{}")
                .post(path + "/confirmations")
                .then()
                .statusCode(403)
                .body("code", is("not-yours-to-confirm"))
                .body("detail", containsString("202100-2916, "))
                .body("detail", not(containsString("[")));
        secretaryOf(REGION)
                .header("If-Match", etag(path))
                .body("{}")
                .post(path + "/confirmations")
                .then()
                .statusCode(404);
    }

    @Test
    void each_step_leaves_its_line() {
        var id = inForce("Gamla");
        object(path(id, propose(id, "/title", "Gamla", "Nya")), ESKILSTUNA)
                .then()
                .statusCode(200);
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", hasItem("correction-proposed"))
                .body("timeline.fact", hasItem("correction-objected"))
                .body("timeline.fact", not(hasItem("correction-recorded")))
                .body("timeline.find { it.fact == 'correction-objected' }.party", is(ESKILSTUNA));
    }

    private static Response propose(String id, String pointer, String from, String to) {
        return admin().body(body(pointer, from, to)).post("/agreements/" + id + "/corrections");
    }

    private static String body(String pointer, String from, String to) {
        return """
                {"version":1,"reason":"Skrivfel","changes":[{"pointer":"%s","from":"%s","to":"%s"}]}""".formatted(pointer, from, to);
    }

    private static Response object(String path, String party) {
        return secretaryOf(party)
                .header("If-Match", etag(path))
                .body("{\"reason\":\"Rubriken är den avtalade\"}")
                .post(path + "/objections");
    }

    private static String path(String id, Response made) {
        return "/agreements/" + id + "/corrections/" + made.path("id");
    }
}
