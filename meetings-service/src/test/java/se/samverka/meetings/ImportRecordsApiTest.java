package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Sha256;

@QuarkusTest
class ImportRecordsApiTest extends ApiTest {

    private static final String TEXT = """
            Närvarande
            Anna Exempel (S), ordförande
            Eva Prov (M)

            Frånvarande
            Bertil Mall (M)
            Anna Exempel (S)

            § %d Hamnen
            HN 24
            Arbetsutskottets förslag till beslut
            Kontoret får i uppdrag att räkna båtarna senast i september 2099.

            Beslut
            Kontoret får i uppdrag att räkna båtarna senast i september 2099.

            § %d Vinden
            Beslut
            Informationen noteras.
            """;

    private String body;

    @BeforeEach
    void makeBody() {
        body = Api.body(Api.newBodyName());
    }

    private static String text(int first) {
        return TEXT.formatted(first, first + 1);
    }

    private Response importText(int first, String date) {
        return Api.importText(Api.secretary(), text(first), Map.of("body", body, "date", date));
    }

    private record Made(String path, String meeting) {}

    private Made made(int first, String date) {
        var read = importText(first, date).then().statusCode(201).extract();
        return new Made("/minutes-imports/" + read.path("importId"), "/meetings/" + read.path("meeting.id"));
    }

    private static Response step(String path, String step, Object document) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(document)
                .post(path + "/" + step);
    }

    private static Response discard(String path) {
        return step(path, "discards", Map.of("reason", "Fel protokoll"));
    }

    /// All entries, page by page.
    private static List<Map<String, Object>> feed() {
        var entries = new ArrayList<Map<String, Object>>();
        String cursor = null;
        while (true) {
            var request = Api.admin().queryParam("limit", "500");
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> changes = page.getList("changes");
            if (changes.isEmpty()) {
                return entries;
            }
            entries.addAll(changes);
            cursor = page.getString("_meta.nextCursor");
        }
    }

    @Test
    void an_import_keeps_who_sent_what_and_where_each_field_was_read() {
        // When
        var made = made(15, "2024-03-01");
        // Then
        Api.secretary()
                .get(made.path())
                .then()
                .statusCode(200)
                .body("status", is("PROPOSED"))
                .body("bodyId", is(body))
                .body("date", is("2024-03-01"))
                .body("organisationNumber", is(Api.REGION))
                .body("mediaType", is("text/plain"))
                .body("sha256", is(Sha256.hex(text(15).getBytes(StandardCharsets.UTF_8))))
                .body(
                        "sources.findAll { it.paragraph == '15' }.field",
                        hasItems("title", "decision", "proposedDecision"))
                .body("sources.find { it.field == 'attendance' }.page", is(1))
                .body("diagnostics.code", hasItem("attendance-not-kept"))
                .body("diagnostics.message", everyItem(notNullValue()));
        Api.secretary()
                .queryParam("body", body)
                .queryParam("status", "PROPOSED")
                .get("/minutes-imports")
                .then()
                .body("imports", org.hamcrest.Matchers.hasSize(1));
        Api.outsider().get(made.path()).then().statusCode(404);
        Api.outsider().queryParam("body", body).get("/minutes-imports").then().body("imports", empty());
        Api.nobody().get(made.path()).then().statusCode(401);
        // And: what the reader knew is kept
        Api.secretary()
                .get(made.meeting() + "/paragraphs/15")
                .then()
                .body("proposedBy", containsString("Arbetsutskottet"));
        Api.secretary()
                .get(made.meeting() + "/attendances")
                .then()
                .body("attendances.name", contains("Anna Exempel", "Eva Prov", "Bertil Mall"))
                .body("attendances.role", contains("MEMBER", "MEMBER", "ABSENT"));
        Api.secretary()
                .queryParam("addressee", "Kontoret")
                .queryParam("limit", "200")
                .get("/assignments")
                .then()
                .body("assignments.dueMonth", hasItem("2099-09"));
    }

    @Test
    void a_discarded_import_leaves_no_minutes_and_no_words() {
        // Given
        var made = made(15, "2024-03-01");
        // When
        discard(made.path())
                .then()
                .statusCode(201)
                .body("status", is("DISCARDED"))
                .body("meetingId", nullValue())
                .body("reason", is("Fel protokoll"))
                .body("diagnostics.code", hasItem("attendance-not-kept"))
                .body("diagnostics.text", everyItem(nullValue()))
                .body("diagnostics.message", everyItem(nullValue()));
        // Then
        Api.admin().get(made.meeting()).then().statusCode(404);
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
        discard(made.path()).then().statusCode(409).body("code", is("state-does-not-allow"));
        // And: the same text can be imported again
        importText(15, "2024-03-01").then().statusCode(201);
    }

    @Test
    void the_feed_has_tombstones_of_discarded_minutes_and_no_words_of_them() {
        // Given
        var made = made(15, "2024-03-01");
        var meeting = made.meeting().substring("/meetings/".length());
        // When
        discard(made.path()).then().statusCode(201);
        // Then
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(tombstones(meeting)).isNotEmpty());
        assertThat(tombstones(meeting))
                .allSatisfy(one -> assertThat(one.get("operation")).isEqualTo("DELETE"));
    }

    private static List<Map<String, Object>> tombstones(String meeting) {
        return feed().stream()
                .filter(one -> String.valueOf(one).contains(meeting))
                .filter(one -> !"assignment".equals(one.get("documentType")))
                .toList();
    }

    @Test
    void minutes_with_an_approved_paragraph_are_neither_discarded_nor_moved() {
        // Given
        var made = made(15, "2024-03-01");
        Api.step(made.meeting().substring("/meetings/".length()), "minutes-approvals", Api.approval("2024-03-08"));
        // Then
        Api.secretary()
                .get(made.path())
                .then()
                .body("status", is("ACCEPTED"))
                .body("closedAt", notNullValue())
                .body("diagnostics.text", everyItem(nullValue()));
        discard(made.path()).then().statusCode(409).body("code", is("minutes-closed"));
        step(made.path(), "moves", Map.of("date", "2024-03-02"))
                .then()
                .statusCode(409)
                .body("code", is("minutes-closed"));
        Api.admin().get(made.meeting()).then().statusCode(200).body("status", is("APPROVED"));
    }

    @Test
    void a_meeting_that_was_called_goes_back_to_its_agenda() {
        // Given
        var meeting = Api.meeting(body, "2024-03-01");
        addItem(meeting, "Hamnen");
        addItem(meeting, "Bron");
        Api.step(meeting, "convocations", Map.of());
        // When
        var read = Api.importText(Api.secretary(), text(15), Map.of("meetingId", meeting))
                .then()
                .statusCode(201)
                .body("meeting.id", is(meeting))
                .body("diagnostics.code", hasItems("agenda-item-not-taken-up", "paragraph-not-on-agenda"))
                .extract();
        Api.secretary().get("/meetings/" + meeting + "/paragraphs/15").then().body("agendaItemId", notNullValue());
        Api.secretary().get("/meetings/" + meeting + "/agenda").then().body("items.title", contains("Hamnen", "Bron"));
        discard("/minutes-imports/" + read.<String>path("importId")).then().statusCode(201);
        // Then
        Api.secretary()
                .get("/meetings/" + meeting)
                .then()
                .body("status", is("CALLED"))
                .body("firstParagraph", nullValue());
        Api.secretary().get("/meetings/" + meeting + "/paragraphs").then().body("paragraphs", empty());
        Api.step(meeting, "closings", Map.of());
    }

    private static void addItem(String meeting, String title) {
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/agenda"))
                .body(Map.of("title", title))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201);
    }

    @Test
    void a_dry_run_shows_what_the_agenda_of_a_called_meeting_has_and_the_text_has_not() {
        var meeting = Api.meeting(body, "2024-03-01");
        addItem(meeting, "Bron");
        Api.importText(Api.secretary(), text(15), Map.of("meetingId", meeting, "dryRun", "true"))
                .then()
                .statusCode(200)
                .body("diagnostics.code", hasItem("agenda-item-not-taken-up"))
                .body("importId", nullValue());
        Api.admin().get("/meetings/" + meeting).then().body("status", is("PLANNED"));
    }

    @Test
    void minutes_move_to_another_day_with_what_was_corrected_in_them() {
        // Given
        var made = made(15, "2024-03-01");
        var paragraph = made.meeting() + "/paragraphs/16";
        json(Api.secretary())
                .header("If-Match", Api.tagOf(paragraph))
                .body(Map.of("title", "Vindarna", "decision", "Informationen noteras."))
                .put(paragraph)
                .then()
                .statusCode(200);
        // When
        var moved = step(made.path(), "moves", Map.of("date", "2024-03-02"))
                .then()
                .statusCode(201)
                .body("status", is("PROPOSED"))
                .body("date", is("2024-03-02"))
                .extract()
                .<String>path("meetingId");
        // Then
        Api.admin().get(made.meeting()).then().statusCode(404);
        Api.secretary()
                .get("/meetings/" + moved + "/paragraphs")
                .then()
                .body("paragraphs.title", contains("Hamnen", "Vindarna"));
        Api.secretary()
                .get("/meetings/" + moved + "/attendances")
                .then()
                .body("attendances.name", hasItem("Bertil Mall"));
        step(made.path(), "moves", Map.of("date", "2024-03-02")).then().statusCode(422);
    }

    @Test
    void minutes_move_to_another_body_into_a_meeting_that_was_called() {
        // Given
        var made = made(15, "2024-03-01");
        var other = Api.body(Api.newBodyName());
        var called = Api.meeting(other, "2024-04-05");
        addItem(called, "Vinden");
        // When
        step(made.path(), "moves", Map.of("meetingId", called))
                .then()
                .statusCode(201)
                .body("bodyId", is(other))
                .body("meetingId", is(called))
                .body("diagnostics.code", hasItem("paragraph-not-on-agenda"));
        // Then
        Api.secretary().get("/meetings/" + called + "/paragraphs/16").then().body("agendaItemId", notNullValue());
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
        // And: discarded from there, it goes back to its agenda
        discard(made.path()).then().statusCode(201);
        Api.admin().get("/meetings/" + called).then().body("status", is("PLANNED"));
    }

    @Test
    void a_move_is_refused_where_the_minutes_have_no_room() {
        var made = made(15, "2024-03-01");
        Api.heldMeeting(body, "2024-03-05");
        step(made.path(), "moves", Map.of("date", "2024-03-05"))
                .then()
                .statusCode(409)
                .body("code", is("meeting-already-recorded"));
        step(made.path(), "moves", Map.of("date", "2099-03-05"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/date"));
        step(made.path(), "moves", Map.of()).then().statusCode(422);
        json(Api.secretary())
                .body(Map.of("date", "2024-03-02"))
                .post(made.path() + "/moves")
                .then()
                .statusCode(428);
    }

    @Test
    void a_closing_by_discarded_minutes_falls() {
        // Given
        var meeting = Api.heldMeeting(body, "2024-02-01");
        Api.paragraph(meeting, "Båtarna", "Kontoret får i uppgift att räkna båtar.");
        var path = "/assignments/"
                + json(Api.secretary())
                        .body(Map.of("meetingId", meeting, "paragraph", 1, "addressee", "X", "task", "räkna"))
                        .post("/assignments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var made = made(15, "2024-03-01");
        step(path, "closures", Map.of("meetingId", made.meeting().substring("/meetings/".length()), "paragraph", 16))
                .then()
                .statusCode(201);
        // When
        discard(made.path()).then().statusCode(201);
        // Then
        Api.secretary().get(path).then().body("status", is("OPEN"));
        Api.secretary()
                .get(path + "/history")
                .then()
                .body(
                        "history[0].changes.find { it.field == 'reopenedBecause' }.after",
                        containsString("was discarded"));
    }

    @Test
    void minutes_are_not_discarded_while_other_minutes_close_their_assignments() {
        // Given
        var made = made(15, "2024-03-01");
        var later = Api.heldMeeting(body, "2024-04-01");
        int paragraph = Api.paragraph(later, "Båtarna", "Redovisningen godkänns.");
        var path = "/assignments/"
                + Api.secretary()
                        .queryParam("addressee", "Kontoret")
                        .queryParam("limit", "200")
                        .get("/assignments")
                        .then()
                        .extract()
                        .<String>path(
                                "assignments.find { '/meetings/' + it.meetingId == '" + made.meeting() + "' }.id");
        step(path, "closures", Map.of("meetingId", later, "paragraph", paragraph))
                .then()
                .statusCode(201);
        // Then
        discard(made.path()).then().statusCode(409).body("code", is("minutes-in-use"));
        Api.admin().get(made.meeting()).then().statusCode(200);
        Api.secretary().get(made.path()).then().body("status", is("PROPOSED"));
    }

    @Test
    void the_same_text_is_imported_once_for_a_body() {
        // Given
        var made = made(15, "2024-03-01");
        // Then
        importText(15, "2025-03-01")
                .then()
                .statusCode(409)
                .body("code", is("minutes-imported-already"))
                .body("detail", containsString(made.path().substring("/minutes-imports/".length())));
        // And: another body is warned
        Api.importText(
                        Api.secretary(),
                        text(15),
                        Map.of("body", Api.body(Api.newBodyName()), "date", "2024-03-01", "dryRun", "true"))
                .then()
                .statusCode(200)
                .body("diagnostics.code", hasItem("minutes-of-other-body"));
    }

    @Test
    void of_two_imports_of_one_text_at_the_same_time_one_is_stored() throws Exception {
        assertThat(Api.atOnce(() -> importText(15, "2024-03-01").statusCode())).containsExactlyInAnyOrder(201, 409);
        Api.admin().get("/meetings?body=" + body).then().body("meetings.status", contains("HELD"));
    }

    @Test
    void a_discard_and_an_approval_at_the_same_time_do_not_both_happen() throws Exception {
        // Given
        var made = made(15, "2024-03-01");
        var meeting = made.meeting().substring("/meetings/".length());
        var importTag = Api.tagOf(made.path());
        var meetingTag = Api.tagOf(made.meeting());
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        // When
        var statuses = Api.atOnce(() -> turn.getAndIncrement() == 0
                ? json(Api.secretary())
                        .header("If-Match", importTag)
                        .body(Map.of("reason", "Fel"))
                        .post(made.path() + "/discards")
                        .statusCode()
                : Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), meetingTag)
                        .statusCode());
        // Then
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(201, 404, 409, 412));
    }
}
