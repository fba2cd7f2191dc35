package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static se.samverka.meetings.Api.json;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentsDueApiTest extends ApiTest {

    private static final YearMonth THIS_MONTH = YearMonth.from(LocalDate.now(ZoneId.of("Europe/Stockholm")));

    private final String addressee = "Kontoret " + UUID.randomUUID();

    private static String held(String body, String date) {
        var meeting = Api.heldMeeting(body, date);
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppgift att räkna båtar.");
        return meeting;
    }

    private Response tryGive(String meeting, Map<String, ?> due) {
        var request = new HashMap<String, Object>(
                Map.of("meetingId", meeting, "paragraph", 1, "addressee", addressee, "task", "räkna båtar"));
        request.putAll(due);
        return json(Api.secretary()).body(request).post("/assignments");
    }

    private String give(String meeting, Map<String, ?> due) {
        return "/assignments/"
                + tryGive(meeting, due).then().statusCode(201).extract().<String>path("id");
    }

    private static Response close(String path, String meeting, int paragraph) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("meetingId", meeting, "paragraph", paragraph))
                .post(path + "/closures");
    }

    private static String status(String path) {
        return Api.secretary().get(path).then().statusCode(200).extract().path("status");
    }

    @Test
    void a_month_is_over_after_the_bodys_last_meeting_of_it_or_its_end() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = held(body, "2024-03-01");
        // Then: the month of the meeting itself ends with the month, and others with their last meeting
        var past = give(meeting, Map.of("dueMonth", "2024-05", "dueText", "senast i maj 2024"));
        Api.secretary()
                .get(past)
                .then()
                .body("dueMonth", is("2024-05"))
                .body("dueText", is("senast i maj 2024"))
                .body("dueOn", nullValue())
                .body("status", is("OVERDUE"));
        Api.meeting(body, "2024-05-20");
        assertThat(dueBefore("2024-05-20")).isEmpty();
        assertThat(dueBefore("2024-05-21")).hasSize(1);
        var own = give(meeting, Map.of("dueMonth", "2024-03"));
        assertThat(dueBefore("2024-03-31")).isEmpty();
        assertThat(dueBefore("2024-04-01")).hasSize(1);
        assertThat(status(own)).isEqualTo("OVERDUE");
        // And: the running month is open until it is over
        assertThat(status(give(meeting, Map.of("dueMonth", THIS_MONTH.toString()))))
                .isEqualTo("OPEN");
        assertThat(status(give(meeting, Map.of("dueText", "senast hösten 2024"))))
                .isEqualTo("OPEN");
    }

    private List<String> dueBefore(String day) {
        return Api.secretary()
                .queryParam("addressee", addressee)
                .queryParam("dueBefore", day)
                .get("/assignments")
                .then()
                .statusCode(200)
                .extract()
                .path("assignments.id");
    }

    @Test
    void assignments_are_sorted_by_the_last_day_on_which_they_are_not_late() {
        var meeting = held(Api.body(Api.newBodyName()), "2024-03-01");
        give(meeting, Map.of("dueText", "till hösten"));
        give(meeting, Map.of("dueOn", "2024-05-15"));
        give(meeting, Map.of("dueMonth", "2024-04"));
        Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments")
                .then()
                .body(
                        "assignments.collect { it.dueOn ?: it.dueMonth ?: it.dueText }",
                        contains("2024-04", "2024-05-15", "till hösten"));
    }

    @Test
    void a_request_names_a_day_or_a_month_and_none_before_the_meeting() {
        var meeting = held(Api.body(Api.newBodyName()), "2024-03-01");
        tryGive(meeting, Map.of("dueMonth", "2024-02"))
                .then()
                .statusCode(422)
                .body("code", is("before-what-it-follows"))
                .body("errors.pointer", contains("/dueMonth"));
        tryGive(meeting, Map.of("dueMonth", "2024-05", "dueOn", "2024-05-01"))
                .then()
                .statusCode(422)
                .body("code", is("field-misplaced"));
        tryGive(meeting, Map.of("dueMonth", "2024-5")).then().statusCode(422).body("code", is("value-malformed"));
        tryGive(meeting, Map.of("dueText", "x".repeat(201))).then().statusCode(422);
    }

    @Test
    void a_paragraph_without_a_decision_closes_nothing() {
        // Given
        var body = Api.body(Api.newBodyName());
        var path = give(held(body, "2024-03-01"), Map.of());
        var later = Api.heldMeeting(body, "2024-04-01");
        json(Api.secretary())
                .body(Map.of("title", "Rapport"))
                .post("/meetings/" + later + "/paragraphs")
                .then()
                .statusCode(201);
        // Then
        close(path, later, 2)
                .then()
                .statusCode(422)
                .body("code", is("paragraph-without-decision"))
                .body("errors.pointer", contains("/paragraph"));
    }

    private static void replace(String meeting, int paragraph, Map<String, ?> text) {
        var path = "/meetings/" + meeting + "/paragraphs/" + paragraph;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(text)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void an_assignment_is_reopened_when_the_decision_that_closed_it_falls_and_keeps_the_trace() {
        // Given
        var body = Api.body(Api.newBodyName());
        var path = give(held(body, "2024-03-01"), Map.of());
        var later = Api.heldMeeting(body, "2024-04-01");
        Api.paragraph(later, "Båtarna", "Redovisningen godkänns.");
        close(path, later, 2).then().statusCode(201);
        // When: other words leave it closed, another decision does not
        replace(later, 2, Map.of("title", "Båtarna", "summary", "Tolv båtar.", "decision", "Redovisningen godkänns."));
        assertThat(status(path)).isEqualTo("CLOSED");
        replace(later, 2, Map.of("title", "Båtarna", "decision", "Ärendet bordläggs."));
        // Then
        Api.secretary()
                .get(path)
                .then()
                .body("status", is("OPEN"))
                .body("closedOn", nullValue())
                .body("note", nullValue());
        Api.secretary()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("history", hasSize(2))
                .body("history[0].changes.find { it.field == 'reopenedBecause' }.after", containsString("changed"))
                .body("history[0].changes.find { it.field == 'closedByParagraph' }.before", is("2"))
                .body("history[1].changes.find { it.field == 'status' }.after", is("CLOSED"));
        Api.outsider().get(path + "/history").then().statusCode(404);
        // And: it can be closed anew, and reopens when the decision is gone
        close(path, later, 2).then().statusCode(201);
        replace(later, 2, Map.of("title", "Båtarna"));
        assertThat(status(path)).isEqualTo("OPEN");
    }

    @Test
    void somebody_reopens_an_assignment_with_a_reason() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = held(body, "2024-03-01");
        var path = give(meeting, Map.of());
        Api.paragraph(meeting, "Båtarna", "Redovisningen godkänns.");
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Fel"))
                .post(path + "/reopenings")
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"));
        close(path, meeting, 2).then().statusCode(201);
        // When
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "§ 2 har rättats"))
                .post(path + "/reopenings")
                .then()
                .statusCode(201)
                .body("status", is("OPEN"));
        // Then
        Api.secretary()
                .get(path + "/history")
                .then()
                .body("history[0].changes.find { it.field == 'reopenedBecause' }.after", is("§ 2 har rättats"));
    }

    @Test
    void addressees_are_counted_over_what_the_caller_may_read() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = held(body, "2024-03-01");
        give(meeting, Map.of("dueOn", "2024-06-14"));
        give(meeting, Map.of("dueMonth", THIS_MONTH.plusMonths(1).toString()));
        var closed = give(meeting, Map.of());
        Api.paragraph(meeting, "Båtarna", "Redovisningen godkänns.");
        close(closed, meeting, 2).then().statusCode(201);
        // Then
        Api.secretary()
                .queryParam("addressee", addressee.toUpperCase(java.util.Locale.ROOT))
                .get("/assignments/summaries")
                .then()
                .statusCode(200)
                .body("summaries", hasSize(1))
                .body("summaries[0].addressee", is(addressee))
                .body("summaries[0].open", is(1))
                .body("summaries[0].overdue", is(1))
                .body("summaries[0].closed", is(1))
                .body(
                        "summaries[0].nextDueOn",
                        is(THIS_MONTH.plusMonths(1).atEndOfMonth().toString()));
        Api.outsider()
                .queryParam("addressee", addressee)
                .get("/assignments/summaries")
                .then()
                .body("summaries", empty());
    }

    @Test
    void a_calendar_program_reads_when_assignments_are_due() {
        // Given
        var meeting = held(Api.body(Api.newBodyName()), "2024-03-01");
        give(meeting, Map.of("dueOn", "2024-06-14"));
        give(meeting, Map.of("dueMonth", "2024-09", "dueText", "i september"));
        give(meeting, Map.of("dueText", "till hösten"));
        // When
        var answer = Api.secretary()
                .queryParam("addressee", addressee)
                .get("/assignments.ics")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .extract();
        var calendar = Biweekly.parse(answer.asString()).first();
        // Then
        assertThat(calendar.getEvents()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo(addressee + ": räkna båtar");
            assertThat(event.getAlarms()).hasSize(1);
            assertThat(event.getCategories().getFirst().getValues()).containsExactly("OVERDUE");
        });
        assertThat(calendar.getEvents().stream()
                        .map(event -> event.getDateStart()
                                .getValue()
                                .getRawComponents()
                                .toString()))
                .allSatisfy(day -> assertThat(day).isNotBlank());
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(answer.asString()).contains("20240614", "20240930");
        Api.secretary()
                .queryParam("addressee", addressee)
                .header("If-None-Match", answer.header("ETag"))
                .get("/assignments.ics")
                .then()
                .statusCode(304);
        Api.nobody().get("/assignments.ics").then().statusCode(401);
    }
}
