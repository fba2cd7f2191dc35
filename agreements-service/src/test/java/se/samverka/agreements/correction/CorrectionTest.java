package se.samverka.agreements.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class CorrectionTest {

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_corrected_words_are_shown_everywhere_and_the_old_ones_for_the_time_before() {
        // Given
        clock.set(LocalDate.of(2026, 2, 1));
        var wrong = "Samhälskontraktet " + UUID.randomUUID();
        var right = wrong.replace("Samhäls", "Samhälls");
        var id = inForce(wrong);
        var before = clock.instant();
        clock.set(LocalDate.of(2026, 2, 2));
        var tag = etag("/agreements/" + id);
        var versionTag = etag("/agreements/" + id + "/versions/1");
        // When
        var made = corrected(id, """
                        {"version":1,"reason":"Skrivfel i rubriken","decidedOn":"2026-01-30","decidedBy":"Registrator",
                         "changes":[{"pointer":"/title","from":"%s","to":"%s"},
                                    {"pointer":"/fundingClauses/0/title","to":"Eskilstunas bidrag"},
                                    {"pointer":"/entryConditions/1/decidingBody","from":"Kommunstyrelsen","to":"Kommunfullmäktige"}]}""".formatted(wrong, right));
        // Then
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/corrections/" + made.path("id")))
                .header("ETag", notNullValue())
                .body("status", is("PROPOSED"))
                .body("recordedBy", is("platform-admin"))
                .body("changes.from", contains(wrong, null, "Kommunstyrelsen"));
        readerOf(ESKILSTUNA)
                .get("/agreements/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("title", is(right))
                .body("version", is(1))
                .body("status", is("IN_FORCE"))
                .body("fundingClauses[0].title", is("Eskilstunas bidrag"))
                .body("fundingClauses[0].annualAmount", is("5000000.00"))
                .body("entryConditions[1].decidingBody", is("Kommunfullmäktige"));
        admin().queryParam("q", right).get("/agreements").then().body("agreements.id", contains(id));
        admin().queryParam("q", wrong).get("/agreements").then().body("agreements", empty());
        var versions = "/agreements/" + id + "/versions";
        admin().get(versions)
                .then()
                .body("versions.terms.title", contains(right))
                .body("versions[0].corrections.id", contains(made.<String>path("id")))
                .body("versions[0].corrections[0].number", is(1));
        admin().header("If-None-Match", versionTag)
                .get(versions + "/1")
                .then()
                .statusCode(200)
                .body("terms.title", is(right))
                .body("corrections", hasSize(1));
        // And before it was corrected
        admin().get("/agreements/" + id + "?knownAt=" + before)
                .then()
                .body("title", is(wrong))
                .body("fundingClauses[0].title", is((String) null));
        admin().get(versions + "?knownAt=" + before)
                .then()
                .body("versions.terms.title", contains(wrong))
                .body("versions[0].corrections", empty());
        admin().get("/agreements/" + id + "?knownAt=" + clock.instant()).then().body("title", is(right));
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("correction-recorded"))
                .body("timeline[0].decision", is("Registrator 2026-01-30"))
                .body("timeline[0].note", is("Skrivfel i rubriken"))
                .body("timeline[0].href", endsWith("/corrections/" + made.path("id")));
    }

    @Test
    void a_correction_reads_back_alone_and_in_the_list() {
        var id = inForce("Läses tillbaka");
        var made = correct(id, "Läses tillbaka", "Läses upp");
        correct(id, "Läses upp", "Läses om").then().statusCode(201);
        var path = "/agreements/" + id + "/corrections";
        var read = readerOf(MDU).get(path + "/" + made.path("id"));
        read.then()
                .statusCode(200)
                .body("status", is("APPLIED"))
                .body("number", is(1))
                .body("changes", equalTo(made.path("changes")))
                .body("confirmations.party", containsInAnyOrder(MDU, VASTERAS, ESKILSTUNA))
                .body("awaited", empty());
        admin().header("If-None-Match", read.header("ETag"))
                .get(path + "/" + made.path("id"))
                .then()
                .statusCode(304);
        admin().get(path + "?limit=1")
                .then()
                .body("corrections.number", contains(1))
                .body("_meta.totalRecords", is(2));
        admin().get(path + "?sort=-recordedAt&limit=1").then().body("corrections.number", contains(2));
        admin().get("/agreements/" + id).then().body("title", is("Läses om")).body("status", is("IN_FORCE"));
        admin().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
        admin().get("/agreements/" + inForce("Annat") + "/corrections/" + made.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void each_correction_of_a_version_is_known_from_its_own_time_on() {
        clock.set(LocalDate.of(2026, 2, 1));
        var id = inForce("Ett");
        var first = clock.instant();
        clock.set(LocalDate.of(2026, 2, 2));
        correct(id, "Ett", "Två").then().statusCode(201);
        var second = clock.instant();
        clock.set(LocalDate.of(2026, 2, 3));
        correct(id, "Två", "Tre").then().statusCode(201);
        assertKnown(id, first, "Ett", 0);
        assertKnown(id, second, "Två", 1);
        assertKnown(id, clock.instant(), "Tre", 2);
    }

    @Test
    void a_version_before_the_last_is_corrected_without_touching_the_last() {
        // Given
        var id = inForce("Äldre");
        completed(id, amendment(id, "6000000.00"));
        var tag = admin().get("/agreements/" + id + "?validAt=2026-06-01").header("ETag");
        // When
        correct(id, "Äldre", "Äldst").then().statusCode(201);
        // Then
        admin().get("/agreements/" + id).then().body("title", is("Ändrat")).body("version", is(2));
        admin().get("/agreements/" + id + "/versions").then().body("versions.terms.title", contains("Äldst", "Ändrat"));
        admin().header("If-None-Match", tag)
                .get("/agreements/" + id + "?validAt=2026-06-01")
                .then()
                .statusCode(200);
    }

    /// What the parties approve word by word is not changed under them.
    @Test
    void an_open_amendment_keeps_its_words_and_the_timeline_says_that_they_are_the_old_ones() {
        // Given: the amendment repeats the old word of its base
        var id = inForce("Ändrat");
        var amendment = amendment(id, "6000000.00");
        // When
        var made = correct(id, "Ändrat", "Rättat");
        made.then().statusCode(201);
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", hasItem("amendment-says-old-words"))
                .body(
                        "timeline.find { it.fact == 'amendment-says-old-words' }.href",
                        endsWith("/amendments/" + amendment))
                .body("timeline.find { it.fact == 'amendment-says-old-words' }.note", containsString("/title"));
        completed(id, amendment);
        // Then: it completes without conflict, and its words stand
        admin().get("/agreements/" + id).then().body("version", is(2)).body("title", is("Ändrat"));
        admin().get("/agreements/" + id + "/versions")
                .then()
                .body("versions.terms.title", contains("Rättat", "Ändrat"));
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body(
                        "timeline.find { it.fact == 'correction-overtaken' }.href",
                        endsWith("/corrections/" + made.path("id")));
        // And what is mended in both versions is no difference between them
        var differences = "/agreements/" + id + "/versions/2/differences";
        admin().get(differences).then().body("differences.path", hasItem("title"));
        correct(id, 2, "Ändrat", "Rättat").then().statusCode(201);
        admin().get(differences).then().body("differences.path", contains("fundingClauses/eskilstuna/annualAmount"));
    }

    @Test
    void an_amendment_with_other_words_is_not_warned_of() {
        var id = inForce("Grund");
        var amendment = amendment(id, "6000000.00");
        correct(id, "Grund", "Grunden").then().statusCode(201);
        completed(id, amendment);
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", not(hasItem("amendment-says-old-words")))
                .body("timeline.fact", not(hasItem("correction-overtaken")));
    }

    @Test
    void branches_at_any_depth_and_what_a_decision_is_called_can_be_corrected() {
        var answer = admin().body("""
                        {"kind":"FUNDING_AGREEMENT","title":"Grenar","validFrom":"2026-01-01","validTo":"2026-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                                    {"organisationNumber":"232100-0172","roles":["FUNDER"]}],
                         "fundingClauses":[{"clauseId":"c","kind":"SHARED_CONTRIBUTION","payee":"202100-2916",
                           "annualAmount":"100.00","split":{"method":"EQUAL","residualOwner":"b","branches":[
                             {"branchId":"a","title":"Sörmlnd","split":{"method":"EQUAL","residualOwner":"d","branches":[
                               {"branchId":"e","payer":"232100-0172","decidedAmount":"20.00","decisionReference":"§ 1"},
                               {"branchId":"d"}]}},
                             {"branchId":"b"}]}}]}""").post("/agreements");
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        approve(id, MDU).then().statusCode(201);
        approve(id, REGION).then().statusCode(201);
        var split = "/fundingClauses/0/split/branches/0";
        change(id, split + "/title", "Sörmlnd", "Sörmland").then().statusCode(201);
        change(id, split + "/split/branches/0/decisionReference", "§ 1", "§ 11")
                .then()
                .statusCode(201);
        change(id, split + "/split/branches/0/decidedAmount", "20.00", "21.00")
                .then()
                .statusCode(422)
                .body("code", is("correction-moves-terms"));
        admin().get("/agreements/" + id)
                .then()
                .body("fundingClauses[0].split.branches[0].title", is("Sörmland"))
                .body("fundingClauses[0].split.branches[0].split.branches[0].decisionReference", is("§ 11"))
                .body("fundingClauses[0].split.branches[0].split.branches[0].decidedAmount", is("20.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/validFrom",
                "/validTo",
                "/kind",
                "/predecessor",
                "/parties/0/organisationNumber",
                "/parties/0/roles/0",
                "/paymentTerms/netDays",
                "/paymentTerms/earliestDue",
                "/fundingClauses/0/annualAmount",
                "/fundingClauses/0/payer",
                "/fundingClauses/0/payee",
                "/fundingClauses/0/clauseId",
                "/fundingClauses/0/kind",
                "/fundingClauses/0/vatCategory",
                "/fundingClauses/-/title",
                "/fundingClauses/00/title",
                "/fundingClauses/0",
                "/entryConditions/0/requirement",
                "/entryConditions/0/party",
                "/title/",
                "title"
            })
    void what_is_more_than_words_needs_an_amendment(String pointer) {
        var id = inForce("Bara ord");
        change(id, pointer, null, "232100-0172")
                .then()
                .statusCode(422)
                .body("code", is("correction-moves-terms"))
                .body("detail", containsString("amendment"))
                .body("errors[0].pointer", is("/changes/0/pointer"));
        admin().get("/agreements/" + id + "/corrections").then().body("_meta.totalRecords", is(0));
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\":\"Rätt\"|\"to\":\" \"|422|field-missing|/changes/0/to",
                "\"to\":\"Rätt\"|\"to\":\"Fel\"|422|correction-changes-nothing|/changes/0/to",
                "\"to\":\"Rätt\"|\"to\":\"R\\u0000tt\"|422|text-not-allowed|/changes/0/to",
                "\"to\":\"Rätt\"|\"to\":\"R\\ud800tt\"|422|text-not-allowed|/changes/0/to",
                "\"to\":\"Rätt\"|\"to\":[7]|400|wrong-type|/changes/0/to",
                ",\"to\":\"Rätt\"|''|422|field-missing|/changes/0/to",
                "\"from\":\"Fel\"|\"from\":\"Något annat\"|409|correction-stale|/changes/0/from",
                "\"from\":\"Fel\",|''|409|correction-stale|/changes/0/from",
                "\"version\":1|\"version\":2|422|version-unknown|/version",
                "\"version\":1|\"version\":0|422|version-unknown|/version",
                "\"version\":1,|''|422|field-missing|/version",
                "\"reason\":\"Skrivfel\"|\"reason\":\"\"|422|field-missing|/reason",
                "\"reason\":\"Skrivfel\"|\"reason\":\"a\\u0000\"|422|text-not-allowed|/reason",
                "\"reason\":\"Skrivfel\"|\"reason\":\"x\",\"decidedOn\":\"2999-01-01\"|422|date-in-the-future|/decidedOn",
                "\"reason\":\"Skrivfel\"|\"reason\":\"x\",\"decidedOn\":\"-999999999-01-01\"|400|wrong-type|/decidedOn",
                "\"reason\":\"Skrivfel\"|\"reason\":\"x\",\"amount\":\"1.00\"|400|unknown-field|/amount",
                "/title|/fundingClauses/7/title|422|no-such-place|/changes/0/pointer",
                "/title|/fundingClauses/0/split/branches/0/title|422|no-such-place|/changes/0/pointer",
            })
    void what_makes_no_sense_is_named_and_nothing_is_stored(
            String in, String instead, int status, String code, String pointer) {
        var id = inForce("Fel");
        var body =
                "{\"version\":1,\"reason\":\"Skrivfel\",\"changes\":[{\"pointer\":\"/title\",\"from\":\"Fel\",\"to\":\"Rätt\"}]}";
        assertThat(body).contains(in);
        admin().body(body.replace(in, instead))
                .post("/agreements/" + id + "/corrections")
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get("/agreements/" + id).then().body("title", is("Fel"));
        admin().get("/agreements/" + id + "/corrections").then().body("_meta.totalRecords", is(0));
    }

    @Test
    void the_new_words_keep_to_the_rules_of_terms() {
        var id = inForce("Rubrik");
        correct(id, "Rubrik", "x".repeat(301))
                .then()
                .statusCode(422)
                .body("code", is("out-of-bounds"))
                .body("errors[0].pointer", is("/changes/0/to"));
        change(id, "/caseNumber", null, "x".repeat(101)).then().statusCode(422);
        change(id, "/caseNumber", null, "KS 2025:100").then().statusCode(201);
        admin().queryParam("caseNumber", "KS 2025:100")
                .get("/agreements")
                .then()
                .body("agreements.id", hasItem(id));
    }

    @Test
    void one_correction_changes_one_place_once() {
        var id = inForce("Två gånger");
        admin().body("""
                        {"version":1,"reason":"x","changes":[{"pointer":"/title","from":"Två gånger","to":"A"},
                          {"pointer":"/title","from":"A","to":"B"}]}""")
                .post("/agreements/" + id + "/corrections")
                .then()
                .statusCode(422)
                .body("code", is("corrected-twice"))
                .body("errors[0].pointer", is("/changes/1/pointer"));
        admin().body("{\"version\":1,\"reason\":\"x\",\"changes\":[]}")
                .post("/agreements/" + id + "/corrections")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes"));
    }

    @Test
    void what_stands_now_is_named_when_the_correction_is_stale() {
        var id = inForce("Står nu");
        correct(id, "Stod förr", "Annat")
                .then()
                .statusCode(409)
                .body("code", is("correction-stale"))
                .body("errors[0].detail", containsString("Står nu"));
    }

    @Test
    void of_two_corrections_proposed_at_once_one_is_refused() throws Exception {
        var id = inForce("Samtidigt");
        Callable<Integer> one = () -> propose(id, "Samtidigt", "A").statusCode();
        Callable<Integer> other = () -> propose(id, "Samtidigt", "B").statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(one, other));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
        admin().get("/agreements/" + id + "/corrections").then().body("_meta.totalRecords", is(1));
    }

    @Test
    void a_draft_is_revised_and_not_corrected() {
        correct(drafted("Utkast"), "Utkast", "Förslag")
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"))
                .body("detail", containsString("PUT"));
    }

    @Test
    void only_parties_read_and_only_writers_write() {
        var id = inForce("Åtkomst");
        var path = "/agreements/" + id + "/corrections";
        var made = correct(id, "Åtkomst", "Behörighet");
        var body = body(1, "/title", "Behörighet", "Annat");
        anonymous().get(path).then().statusCode(401);
        anonymous().body(body).post(path).then().statusCode(401);
        readerOf(VASTERAS).body(body).post(path).then().statusCode(403);
        as("other", VASTERAS, "finance:read").get(path).then().statusCode(403);
        readerOf(REGION).get(path).then().statusCode(404);
        readerOf(REGION).get(path + "/" + made.path("id")).then().statusCode(404);
        secretaryOf(REGION).body(body).post(path).then().statusCode(404);
        admin().get("/agreements/" + UUID.randomUUID() + "/corrections").then().statusCode(404);
        admin().get(path + "?sort=reason").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE agreement_version SET terms = replace(terms, '5000000', '9000000') WHERE agreement_id = '%s'",
                "UPDATE agreement_version SET corrections = 2, terms = '{}' WHERE agreement_id = '%s'",
                "UPDATE agreement_version SET corrections = 0 WHERE agreement_id = '%s'",
                "UPDATE correction SET reason = 'I smyg' WHERE agreement_id = '%s'",
                "UPDATE correction SET status = 'PROPOSED', closed_at = NULL, number = NULL WHERE agreement_id = '%s'",
                "DELETE FROM correction WHERE agreement_id = '%s'",
                "DELETE FROM party_answer WHERE agreement_id = '%s'",
                "UPDATE party_answer SET outcome = 'DECLINED' WHERE agreement_id = '%s'",
                "DELETE FROM version_record WHERE agreement_id = '%s'",
                "UPDATE version_record SET terms = '{}' WHERE agreement_id = '%s'",
                "INSERT INTO correction (id, agreement_id, version, number, reason, changes, recorded_at, recorded_by, status,"
                        + " counts_on, closed_at, edition) SELECT gen_random_uuid(), agreement_id, version, 2, reason,"
                        + " changes, recorded_at, recorded_by, status, counts_on, closed_at, 1 FROM correction"
                        + " WHERE agreement_id = '%s'"
            })
    void the_database_keeps_a_version_a_correction_and_what_stood_before(String change) {
        var id = inForce("Orubbligt");
        correct(id, "Orubbligt", "Orubbat").then().statusCode(201);
        assertThatThrownBy(() -> execute(change.formatted(id))).isInstanceOf(SQLException.class);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertKnown(String id, Instant at, String title, int corrections) {
        admin().get("/agreements/" + id + "?knownAt=" + at)
                .then()
                .statusCode(200)
                .body("title", is(title));
        admin().get("/agreements/" + id + "/versions?knownAt=" + at)
                .then()
                .body("versions[0].terms.title", is(title))
                .body("versions[0].corrections", hasSize(corrections));
    }

    private static void completed(String id, String amendment) {
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
    }

    private static Response correct(String id, String from, String to) {
        return correct(id, 1, from, to);
    }

    private static Response propose(String id, String from, String to) {
        return admin().body(body(1, "/title", from, to)).post("/agreements/" + id + "/corrections");
    }

    private static Response correct(String id, int version, String from, String to) {
        return corrected(id, body(version, "/title", from, to));
    }

    private static Response change(String id, String pointer, String from, String to) {
        return corrected(id, body(1, pointer, from, to));
    }

    private static String body(int version, String pointer, String from, String to) {
        return """
                {"version":%d,"reason":"Skrivfel","changes":[{"pointer":"%s",%s"to":"%s"}]}""".formatted(version, pointer, from == null ? "" : "\"from\":\"" + from + "\",", to);
    }
}
