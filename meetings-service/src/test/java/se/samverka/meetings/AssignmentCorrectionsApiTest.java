package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentCorrectionsApiTest extends ApiTest {

    private String addressee;
    private String body;
    private String meeting;
    private String path;

    @BeforeEach
    void anAssignment() {
        addressee = "Kontoret " + UUID.randomUUID();
        body = Api.body(Api.newBodyName());
        meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppdrag att räkna båtarna.");
        path = "/assignments/"
                + json(Api.secretary())
                        .body(Map.of(
                                "meetingId",
                                meeting,
                                "paragraph",
                                1,
                                "addressee",
                                addressee,
                                "task",
                                "räkna båtarna",
                                "dueOn",
                                "2024-06-14"))
                        .post("/assignments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Map<String, Object> words(String... more) {
        var words = new HashMap<String, Object>(Map.of("addressee", addressee, "task", "räkna bryggorna"));
        for (int i = 0; i < more.length; i += 2) {
            words.put(more[i], more[i + 1]);
        }
        return words;
    }

    private ValidatableResponse put(Map<String, ?> words) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(words)
                .put(path)
                .then();
    }

    private ValidatableResponse step(String step, Map<String, ?> document) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(document)
                .post(path + "/" + step)
                .then();
    }

    private ValidatableResponse listed(String query) {
        return Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void an_assignment_is_corrected_while_its_paragraph_is_open() {
        // Given
        var tag = Api.tagOf("/meetings/" + meeting);
        // When
        put(words("dueMonth", "2024-09", "dueText", "i september"))
                .statusCode(200)
                .body("task", is("räkna bryggorna"))
                .body("dueOn", nullValue())
                .body("dueMonth", is("2024-09"))
                .body("revision", is(1));
        // Then: who approves the minutes approves what it has read
        assertThat(Api.tagOf("/meetings/" + meeting)).isNotEqualTo(tag);
        Api.secretary()
                .get(path + "/history")
                .then()
                .body("history[0].changes.field", contains("task", "dueOn", "dueMonth", "dueText"))
                .body("history[0].changes[0].before", is("räkna båtarna"));
        assertThat(Feed.entries(Api::secretary, id()).getLast().toString()).contains("räkna bryggorna");
        Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments.ics")
                .then()
                .statusCode(200)
                .body(containsString("räkna bryggorna"));
        put(words("dueOn", "2024-02-01")).statusCode(422).body("code", is("before-what-it-follows"));
        put(words("dueOn", "2024-06-01", "dueMonth", "2024-06")).statusCode(422);
        json(Api.secretary()).body(words()).put(path).then().statusCode(428);
        json(Api.outsider())
                .header("If-Match", "*")
                .body(words())
                .put(path)
                .then()
                .statusCode(404);
    }

    private String id() {
        return path.substring("/assignments/".length());
    }

    @Test
    void what_approved_minutes_have_given_is_corrected_with_a_reason() {
        // Given
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // Then
        put(words()).statusCode(422).body("code", is("correction-without-reason"));
        put(words("reason", "Importen läste fel")).statusCode(200).body("task", is("räkna bryggorna"));
        Api.secretary()
                .get(path + "/history")
                .then()
                .body("history[0].changes.field", hasItem("reason"))
                .body("history[0].changes.after", hasItem("Importen läste fel"));
    }

    @Test
    void an_assignment_that_was_none_is_removed_with_a_trace() {
        // When
        step("removals", Map.of("reason", "Det var en rekommendation"))
                .statusCode(201)
                .body("status", is("REMOVED"))
                .body("removalReason", is("Det var en rekommendation"));
        // Then
        listed("").body("assignments", empty());
        listed("?status=OVERDUE").body("assignments", empty());
        listed("?status=REMOVED").body("assignments.id", contains(id()));
        Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments/summaries")
                .then()
                .body("summaries", empty());
        Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments.ics")
                .then()
                .body(not(containsString("räkna båtarna")));
        Api.secretary()
                .get(path + "/history")
                .then()
                .body("history", hasSize(1))
                .body("history[0].changes.field", contains("removed", "reason"));
        assertThat(Feed.entries(Api::secretary, id()).getLast().toString()).contains("operation=DELETE");
        // And
        step("removals", Map.of("reason", "Igen")).statusCode(409).body("code", is("assignment-removed"));
        put(words()).statusCode(409).body("code", is("assignment-removed"));
        step("closures", Map.of("meetingId", meeting, "paragraph", 1))
                .statusCode(409)
                .body("code", is("assignment-removed"));
        step("reopenings", Map.of("reason", "Fel")).statusCode(409).body("code", is("assignment-removed"));
    }

    @Test
    void what_happens_to_the_minutes_brings_a_removed_assignment_back_nowhere() {
        // Given: closed, then removed, and then public
        var later = Api.heldMeeting(body, "2024-06-14");
        var closing = Api.paragraph(later, "Hamnen", "Båtarna är räknade.");
        step("closures", Map.of("meetingId", later, "paragraph", closing)).statusCode(201);
        step("removals", Map.of("reason", "Det var en rekommendation")).statusCode(201);
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-11"));
        // When
        var paragraph = "/meetings/" + later + "/paragraphs/" + closing;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(paragraph))
                .body(Map.of("title", "Hamnen"))
                .put(paragraph)
                .then()
                .statusCode(200);
        // Then
        Api.secretary().get(path).then().body("status", is("REMOVED"));
        assertThat(Feed.entries(Api::secretary, id()).getLast().toString()).contains("operation=DELETE");
        assertThat(Feed.entries(Api::outsider, id())).isEmpty();
    }

    @Test
    void an_assignment_that_an_import_made_is_removed_and_the_import_still_discarded() {
        // Given
        var read = Api.importText(Api.secretary(), """
                        § 7 Hamnen
                        Beslut
                        Kontoret får i uppdrag att räkna båtarna.
                        """, Map.of("body", body, "date", "2024-05-03"))
                .then()
                .statusCode(201)
                .extract();
        String imported = Api.secretary()
                .queryParam("addressee", "Kontoret")
                .queryParam("limit", 100)
                .get("/assignments")
                .then()
                .extract()
                .path("assignments.find { it.meetingId == '" + read.path("meeting.id") + "' }.id");
        path = "/assignments/" + imported;
        step("removals", Map.of("reason", "Fel läst")).statusCode(201);
        var importPath = "/minutes-imports/" + read.path("importId");
        // When
        json(Api.secretary())
                .header("If-Match", Api.tagOf(importPath))
                .body(Map.of("reason", "Fel protokoll"))
                .post(importPath + "/discards")
                .then()
                .statusCode(201);
        // Then
        Api.secretary().get(path).then().statusCode(404);
        assertThat(Feed.entries(Api::secretary, imported).stream()
                        .filter(entry -> entry.toString().contains("operation=DELETE")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void of_two_that_change_one_assignment_the_second_reads_it_again() throws Exception {
        var tag = Api.tagOf(path);
        var statuses = Api.atOnce(() -> json(Api.secretary())
                .header("If-Match", tag)
                .body(words())
                .put(path)
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }
}
