package se.samverka.agreements.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
class AnnexTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 5);
    private static final String REVISION = """
            {"text":"Vision 2","decidedOn":"2027-03-01","reference":"§ 12","validFrom":"2027-04-01","reason":"Nytt fokus"}""";

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(TODAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /// Source: Samhällskontraktet 2026–2029, whose annex (vision, mission, focus areas) the board may revise.
    @Test
    void the_board_revises_samhallskontraktets_annex_without_the_parties_and_every_text_stays() {
        // Given
        var id = drafted("Samhällskontraktet");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Vision 1")));
        enterIntoForce(id);
        var edition = etag("/agreements/" + id);
        // When
        var made = revise(path, REVISION);
        // Then
        made.then()
                .statusCode(201)
                .header("Location", endsWith(path + "/revisions/2"))
                .body("number", is(2))
                .body("text", is("Vision 2"));
        readerOf(ESKILSTUNA)
                .get(path)
                .then()
                .statusCode(200)
                .body("revisions", is(2))
                .body("revision.number", is(1))
                .body("revision.text", is("Vision 1"));
        admin().get(path + "?validOn=2027-03-31").then().body("revision.text", is("Vision 1"));
        admin().get(path + "?validOn=2027-04-01").then().body("revision.text", is("Vision 2"));
        admin().get(path + "?validOn=2029-12-31").then().body("revision.number", is(2));
        admin().get(path + "?validOn=2025-12-31").then().statusCode(404);
        admin().get(path + "?validOn=2030-01-01").then().statusCode(404);
        admin().get(path + "/revisions/1").then().body("text", is("Vision 1")).body("validFrom", nullValue());
        admin().get(path + "/revisions")
                .then()
                .body("revisions.number", contains(1, 2))
                .body("revisions[1].reference", is("§ 12"))
                .body("revisions[1].text", nullValue());
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("annex-revised"))
                .body("timeline[0].decision", is("Styrelsen 2027-03-01 § 12"))
                .body("timeline[0].note", is("Nytt fokus"))
                .body("timeline[0].href", endsWith(path + "/revisions/2"));
        assertThat(etag("/agreements/" + id)).isEqualTo(edition);
    }

    @Test
    void of_texts_that_count_from_the_same_day_the_later_decision_stands() {
        var id = drafted("Två beslut");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Vision 1")));
        enterIntoForce(id);
        revise(path, REVISION).then().statusCode(201);
        revise(path, REVISION.replace("Vision 2", "Vision 3").replace("2027-04-01", "2027-03-15"))
                .then()
                .statusCode(201);
        admin().get(path + "?validOn=2027-03-14").then().body("revision.number", is(1));
        admin().get(path + "?validOn=2027-03-15").then().body("revision.number", is(3));
        admin().get(path + "?validOn=2027-05-01").then().body("revision.text", is("Vision 3"));
        // A day that comes shows another text under another tag.
        var tag = etag(path);
        clock.set(LocalDate.of(2027, 3, 20));
        admin().header("If-None-Match", tag).get(path).then().statusCode(200).body("revision.number", is(3));
    }

    @Test
    void a_drafts_annex_is_written_changed_and_taken_away_freely() {
        // Given
        var id = drafted("Utkast");
        var annex = add(id, partiesAnnex("Bilaga 1", "Första"));
        annex.then()
                .statusCode(201)
                .header("Location", endsWith("/annexes/" + annex.path("id")))
                .body("revisableBy", is("PARTIES"))
                .body("boardId", nullValue())
                .body("revisions", is(1));
        var path = path(id, annex);
        assertThat(etag(path)).isEqualTo(annex.header("ETag"));
        admin().header("If-None-Match", annex.header("ETag")).get(path).then().statusCode(304);
        var first = admin().get(path + "/revisions/1").header("ETag");
        // When
        var changed = admin().header("If-Match", annex.header("ETag"))
                .body(partiesAnnex("Bilaga A", "Andra"))
                .put(path);
        // Then
        changed.then().statusCode(200).body("label", is("Bilaga A")).body("revision.text", is("Andra"));
        admin().header("If-None-Match", first)
                .get(path + "/revisions/1")
                .then()
                .statusCode(200)
                .body("text", is("Andra"));
        admin().header("If-Match", annex.header("ETag")).delete(path).then().statusCode(412);
        admin().delete(path).then().statusCode(428);
        admin().header("If-Match", changed.header("ETag")).delete(path).then().statusCode(204);
        admin().get(path).then().statusCode(404);
        admin().get("/agreements/" + id + "/annexes").then().body("annexes", hasSize(0));
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", contains("agreement-drafted", "annex-added", "annex-changed", "annex-removed"));
    }

    @Test
    void a_proposal_names_the_annexes_that_were_read() {
        var id = drafted("Bilagd");
        var agreement = "/agreements/" + id;
        var read = etag(agreement);
        var annex = add(id, partiesAnnex("Bilaga 1", "Första"));
        annex.then().statusCode(201);
        secretaryOf(MDU)
                .header("If-Match", read)
                .post(agreement + "/proposals")
                .then()
                .statusCode(412);
        var added = etag(agreement);
        admin().header("If-Match", annex.header("ETag"))
                .body(partiesAnnex("Bilaga 1", "Andra ord"))
                .put(path(id, annex))
                .then()
                .statusCode(200);
        assertThat(etag(agreement)).isNotEqualTo(added);
        secretaryOf(MDU)
                .header("If-Match", etag(agreement))
                .post(agreement + "/proposals")
                .then()
                .statusCode(200);
    }

    @Test
    void annexes_are_listed_by_label_without_their_texts() {
        var id = drafted("Flera");
        add(id, partiesAnnex("Bilaga 2", "Två"));
        add(id, partiesAnnex("Bilaga 1", "Ett"));
        admin().get("/agreements/" + id + "/annexes")
                .then()
                .statusCode(200)
                .body("annexes.label", contains("Bilaga 1", "Bilaga 2"))
                .body("annexes[0].revision.number", is(1))
                .body("annexes[0].revision.text", nullValue())
                .body("_meta.totalRecords", is(2));
        admin().get("/agreements/" + id + "/annexes?sort=createdAt&limit=1")
                .then()
                .body("annexes.label", contains("Bilaga 2"));
        admin().get("/agreements/" + id + "/annexes?sort=title").then().statusCode(400);
    }

    @Test
    void what_is_proposed_has_its_annexes_as_they_were() {
        var id = drafted("Föreslaget");
        var annex = add(id, partiesAnnex("Bilaga 1", "Text"));
        var path = path(id, annex);
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        refusedByState(add(id, partiesAnnex("Bilaga 2", "Text")));
        refusedByState(changing(path).body(partiesAnnex("Bilaga 1", "Annan")).put(path));
        refusedByState(changing(path).delete(path));
        admin().get(path).then().body("revision.text", is("Text"));
    }

    @Test
    void a_board_revises_only_while_the_agreement_is_in_force() {
        var id = drafted("Inte än");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Text")));
        refusedByState(revise(path, REVISION));
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        refusedByState(revise(path, REVISION));
    }

    @Test
    void an_annex_that_no_board_may_revise_needs_an_amendment() {
        var id = drafted("Parterna");
        var path = path(id, add(id, partiesAnnex("Bilaga 1", "Text")));
        enterIntoForce(id);
        revise(path, REVISION).then().statusCode(409).body("code", is("annex-needs-amendment"));
        admin().get(path).then().body("revisions", is(1));
    }

    @Test
    void of_two_revisions_at_once_one_is_stale() throws Exception {
        var id = drafted("Samtidigt");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Text")));
        enterIntoForce(id);
        var tag = etag(path);
        Callable<Integer> call = () -> admin().header("If-Match", tag)
                .body(REVISION)
                .post(path + "/revisions")
                .statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(call, call));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 412);
        }
        admin().get(path).then().body("revisions", is(2));
        admin().body(REVISION).post(path + "/revisions").then().statusCode(428);
    }

    @Test
    void a_document_of_the_agreement_can_be_the_text_and_stays_as_long_as_the_annex() {
        var id = drafted("Handling");
        var document = document(id);
        var annex = add(
                id,
                "{\"label\":\"Bilaga 1\",\"title\":\"T\",\"revisableBy\":\"PARTIES\",\"documentId\":\"%s\"}"
                        .formatted(document));
        annex.then().statusCode(201).body("revision.documentId", is(document)).body("revision.text", nullValue());
        var file = "/agreements/" + id + "/documents/" + document;
        changing(file).delete(file).then().statusCode(409).body("code", is("document-in-use"));
        admin().get(file).then().statusCode(200);
        var path = path(id, annex);
        changing(path).delete(path).then().statusCode(204);
        changing(file).delete(file).then().statusCode(204);
    }

    @Test
    void another_agreements_document_or_board_is_unknown() {
        var id = drafted("Eget");
        var other = drafted("Annat");
        add(id, partiesAnnex("Bilaga 1", "T").replace("\"text\":\"T\"", "\"documentId\":\"" + document(other) + "\""))
                .then()
                .statusCode(422)
                .body("code", is("document-unknown"))
                .body("errors[0].pointer", is("/documentId"));
        add(id, boardAnnex(other, "Bilaga 1", "T"))
                .then()
                .statusCode(422)
                .body("code", is("board-unknown"))
                .body("errors[0].pointer", is("/boardId"));
        var annex = add(id, partiesAnnex("Bilaga 1", "T"));
        admin().get("/agreements/" + other + "/annexes/" + annex.path("id"))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Bilaga 1\"|\" \"|422|field-missing|/label",
                "\"Bilaga 1\"|\"Bilaga\\n1\"|422|text-not-allowed|/label",
                "\"label\":\"Bilaga 1\",|''|422|field-missing|/label",
                "\"Vision\"|\"\"|422|field-missing|/title",
                "\"PARTIES\"|\"NOBODY\"|400|wrong-type|/revisableBy",
                "\"PARTIES\"|\"BOARD\"|422|field-missing|/boardId",
                "\"PARTIES\"|\"PARTIES\",\"boardId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"|422|rules-broken|/boardId",
                ",\"text\":\"Text\"|''|422|field-missing|/text",
                "\"Text\"|\"\"|422|field-missing|/text",
                "\"Text\"|\"T\\u0000\"|422|text-not-allowed|/text",
                "\"Text\"|\"Text\",\"edition\":1|400|unknown-field|/edition",
            })
    void an_annex_that_makes_no_sense_is_named(String in, String instead, int status, String code, String pointer) {
        var id = drafted("Fel bilaga");
        var body = partiesAnnex("Bilaga 1", "Text");
        assertThat(body).contains(in);
        add(id, body.replace(in, instead))
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get("/agreements/" + id + "/annexes").then().body("_meta.totalRecords", is(0));
    }

    @Test
    void a_text_has_at_most_100_kibibytes_and_a_label_is_taken_once() {
        var id = drafted("Gränser");
        add(id, partiesAnnex("Bilaga 1", "å".repeat(51_200))).then().statusCode(201);
        add(id, partiesAnnex("Bilaga 2", "å".repeat(51_201)))
                .then()
                .statusCode(422)
                .body("code", is("out-of-bounds"))
                .body("errors[0].pointer", is("/text"));
        add(id, partiesAnnex("Bilaga 1", "T")).then().statusCode(422).body("code", is("annex-label-twice"));
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-01|2027-03-06|422|date-in-the-future|/decidedOn",
                "2027-03-01|2025-11-01|422|outside-period|/decidedOn",
                "2027-03-01|2027-02-27|422|decided-before-the-last|/decidedOn",
                "2027-04-01|2027-02-28|422|valid-before-decided|/validFrom",
                "2027-04-01|2030-01-01|422|outside-period|/validFrom",
                "2027-04-01|2025-12-31|422|outside-period|/validFrom",
                "§ 12|' '|422|field-missing|/reference",
                "\"reference\":\"§ 12\",|''|422|field-missing|/reference",
                "\"text\":\"Vision 2\",|''|422|field-missing|/text",
                "Nytt fokus|N\\u0000|422|text-not-allowed|/reason",
                "\"text\":\"Vision 2\"|\"documentId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"|422|document-unknown|/documentId",
                "2027-04-01|2027-02-30|400|wrong-type|/validFrom",
            })
    void a_revision_that_makes_no_sense_is_named(String in, String instead, int status, String code, String pointer) {
        var id = drafted("Fel ändring");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Text")));
        enterIntoForce(id);
        revise(path, REVISION.replace("2027-03-01", "2027-02-28")).then().statusCode(201);
        revise(path, REVISION.replace(in, instead))
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get(path).then().body("revisions", is(2));
    }

    @Test
    void only_parties_read_and_only_writers_write() {
        var id = drafted("Åtkomst");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Text")));
        var list = "/agreements/" + id + "/annexes";
        var body = partiesAnnex("Bilaga 2", "T");
        anonymous().get(path).then().statusCode(401);
        anonymous().body(body).post(list).then().statusCode(401);
        readerOf(VASTERAS).body(body).post(list).then().statusCode(403);
        readerOf(VASTERAS).header("If-Match", "*").body(body).put(path).then().statusCode(403);
        readerOf(VASTERAS).header("If-Match", "*").delete(path).then().statusCode(403);
        readerOf(VASTERAS).body(REVISION).post(path + "/revisions").then().statusCode(403);
        for (var hidden : List.of(list, path, path + "/revisions", path + "/revisions/1")) {
            readerOf(REGION).get(hidden).then().statusCode(404);
        }
        secretaryOf(REGION).body(body).post(list).then().statusCode(404);
        secretaryOf(REGION)
                .header("If-Match", "*")
                .body(REVISION)
                .post(path + "/revisions")
                .then()
                .statusCode(404);
        admin().get(path + "/revisions/2").then().statusCode(404);
        admin().get(list + "/" + UUID.randomUUID()).then().statusCode(404);
        admin().get(path + "?validOn=snart").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE annex SET title = 'I smyg' WHERE agreement_id = '%s'",
                "UPDATE annex_revision SET text = 'I smyg' WHERE agreement_id = '%s'",
                "UPDATE annex_revision SET text = 'I smyg' WHERE agreement_id = '%s' AND number = 2",
                "DELETE FROM annex_revision WHERE agreement_id = '%s'",
                "TRUNCATE annex_revision",
                "INSERT INTO annex_revision SELECT gen_random_uuid(), agreement_id, annex_id, 4, text, document_id, decided_on,"
                        + " reference, valid_from, reason, recorded_at, recorded_by FROM annex_revision"
                        + " WHERE agreement_id = '%s' AND number = 2",
                "INSERT INTO annex_revision SELECT gen_random_uuid(), agreement_id, annex_id, 3, text, document_id, decided_on,"
                        + " reference, valid_from, reason, recorded_at, recorded_by FROM annex_revision"
                        + " WHERE agreement_id = '%s' AND number = 2"
            })
    void the_database_keeps_what_was_agreed_and_what_the_board_decided(String change) {
        var id = drafted("Orubbligt");
        var path = path(id, add(id, boardAnnex(id, "Bilaga 1", "Text")));
        enterIntoForce(id);
        revise(path, REVISION).then().statusCode(201);
        assertThatThrownBy(() -> execute(change.formatted(id))).isInstanceOf(SQLException.class);
    }

    @Test
    void the_changes_feed_tells_of_the_annex_and_of_each_text() throws SQLException {
        var id = drafted("Flödet");
        var annex = add(id, boardAnnex(id, "Bilaga 1", "Text"));
        enterIntoForce(id);
        revise(path(id, annex), REVISION).then().statusCode(201);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT count(*) FROM (SELECT document_type, path FROM change_pending UNION ALL"
                                + " SELECT document_type, path FROM change) c WHERE path LIKE ?"
                                + " AND document_type IN ('annex', 'annex-revision')")) {
            select.setString(1, "/agreements/" + id + "/annexes/%");
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(4);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refusedByState(Response answer) {
        answer.then().statusCode(409).body("code", is("state-does-not-allow"));
    }

    private static io.restassured.specification.RequestSpecification changing(String path) {
        return admin().header("If-Match", etag(path));
    }

    private static void enterIntoForce(String id) {
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approve(id, party).then().statusCode(201);
        }
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    private static Response add(String id, String annex) {
        return secretaryOf(MDU).body(annex).post("/agreements/" + id + "/annexes");
    }

    private static Response revise(String path, String revision) {
        return secretaryOf(MDU).header("If-Match", etag(path)).body(revision).post(path + "/revisions");
    }

    private static String path(String id, Response annex) {
        annex.then().statusCode(201);
        return "/agreements/" + id + "/annexes/" + annex.path("id");
    }

    private static String partiesAnnex(String label, String text) {
        return "{\"label\":\"%s\",\"title\":\"Vision\",\"revisableBy\":\"PARTIES\",\"text\":\"%s\"}"
                .formatted(label, text);
    }

    private static String boardAnnex(String id, String label, String text) {
        var board = admin().body("{\"name\":\"Styrelsen\",\"kind\":\"STEERING_BOARD\",\"seats\":[]}")
                .post("/agreements/" + id + "/boards");
        board.then().statusCode(201);
        return "{\"label\":\"%s\",\"title\":\"Vision\",\"revisableBy\":\"BOARD\",\"boardId\":\"%s\",\"text\":\"%s\"}"
                .formatted(label, board.path("id"), text);
    }

    private static String document(String id) {
        var answer = admin().contentType("text/plain")
                .queryParam("filename", "bilaga.txt")
                .body("Bilagan".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/agreements/" + id + "/documents");
        answer.then().statusCode(201);
        return answer.path("id");
    }
}
