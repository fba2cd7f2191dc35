package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaApiTest extends ApiTest {

    @Test
    void matters_get_their_numbers_when_the_meeting_is_closed_and_withdrawn_ones_get_none() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2024-04-19");
        var agenda = "/meetings/" + meeting + "/agenda";
        item(meeting, Map.of("title", "Öppnande"));
        var withdrawn = item(meeting, Map.of("title", "Sjön"));
        item(meeting, Map.of("title", "Hamnen", "caseNumber", "HN 1", "proposedDecision", "Bryggan lagas."));
        item(meeting, Map.of("title", "Upprop", "position", 1));
        Api.secretary()
                .get(agenda)
                .then()
                .body("version", is(0))
                .body("items.title", contains("Upprop", "Öppnande", "Sjön", "Hamnen"))
                .body("items.position", contains(1, 2, 3, 4))
                .body("items[0].number", nullValue());
        json(Api.secretary())
                .body(Map.of("title", "Hamnen"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(409)
                .body("code", is("meeting-not-held"));
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        withdraw(meeting, withdrawn).statusCode(201).body("withdrawnReason", is("Underlaget är inte klart."));
        // When
        Api.step(meeting, "closings", Map.of("firstParagraph", 15, "openedAt", "09:02", "closedAt", "12:15"))
                .body("firstParagraph", is(15))
                .body("lastParagraph", is(17))
                .body("missingParagraphs.from", is(1))
                .body("missingParagraphs.to", is(14))
                .body("openedAt", is("09:02:00"));
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs")
                .then()
                .body("paragraphs.number", contains(15, 16, 17))
                .body("paragraphs.title", contains("Upprop", "Öppnande", "Hamnen"))
                .body("paragraphs[2].proposedDecision", is("Bryggan lagas."))
                .body("paragraphs[2].caseNumber", is("HN 1"))
                .body("paragraphs[2].decision", nullValue());
        // And: the agenda stays, whatever the minutes say
        json(Api.secretary())
                .body(Map.of("title", "Mer"))
                .post(agenda)
                .then()
                .statusCode(409)
                .body("code", is("agenda-closed"));
        Api.secretary().get(agenda).then().body("items.title", contains("Upprop", "Öppnande", "Sjön", "Hamnen"));
    }

    @Test
    void what_was_sent_and_what_changed_after_it_stay_visible() {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        var item = item(meeting, Map.of("title", "Hamnen"));
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        // When
        var path = "/meetings/" + meeting + "/agenda/" + item;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Hamnen och bryggan"))
                .put(path)
                .then()
                .statusCode(200);
        item(meeting, Map.of("title", "Sent ärende"));
        withdraw(meeting, item).statusCode(201);
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda-versions")
                .then()
                .body("agendaVersions.version", contains(1, 2, 3, 4))
                .body("agendaVersions[0].items.title", contains("Hamnen"))
                .body("agendaVersions[1].items.title", contains("Hamnen och bryggan"))
                .body("agendaVersions[2].items.title", contains("Hamnen och bryggan", "Sent ärende"))
                .body("agendaVersions[3].items[0].withdrawnReason", is("Underlaget är inte klart."));
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda-versions?sort=-version&limit=1")
                .then()
                .body("agendaVersions.version", contains(4));
        Api.secretary().get("/meetings/" + meeting + "/agenda").then().body("version", is(4));
        withdraw(meeting, item).statusCode(409).body("code", is("agenda-item-withdrawn"));
    }

    @Test
    void of_two_who_change_one_matter_the_second_reads_it_again() throws Exception {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        var path = "/meetings/" + meeting + "/agenda/" + item(meeting, Map.of("title", "Hamnen"));
        var tag = Api.tagOf(path);
        // When
        var statuses = Api.atOnce(() -> json(Api.secretary())
                .header("If-Match", tag)
                .body(Map.of("title", "Bryggan"))
                .put(path)
                .statusCode());
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_change_of_the_agenda_makes_the_tag_of_the_meeting_stale() {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        var tag = Api.tagOf("/meetings/" + meeting);
        // When
        item(meeting, Map.of("title", "Hamnen"));
        // Then
        Api.tryStep(meeting, "convocations", Map.of(), tag).then().statusCode(412);
    }

    @Test
    void an_agenda_is_read_by_the_bodys_members_until_the_minutes_are_announced() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2024-04-19");
        var item = item(meeting, Map.of("title", "Hamnen"));
        var agenda = "/meetings/" + meeting + "/agenda";
        Api.outsider().get(agenda).then().statusCode(404);
        Api.outsider().get(agenda + "/" + item).then().statusCode(404);
        Api.outsider().get("/meetings/" + meeting + "/agenda-versions").then().statusCode(404);
        json(Api.outsider()).body(Map.of("title", "Kupp")).post(agenda).then().statusCode(404);
        // When
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        Api.step(meeting, "closings", Map.of());
        Api.step(meeting, "minutes-approvals", Api.approval("2024-04-25"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-04-26"));
        // Then
        Api.nobody().get(agenda).then().statusCode(200).body("items.title", contains("Hamnen"));
    }

    @Test
    void a_cancelled_meeting_uses_no_number_and_is_public_without_its_agenda() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2024-04-19");
        item(meeting, Map.of("title", "Hamnen"));
        // When
        Api.step(meeting, "cancellations", Map.of("reason", "Storm"));
        // Then
        Api.nobody().get("/meetings/" + meeting).then().statusCode(200).body("cancellationReason", is("Storm"));
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(404);
        Api.nobody().get("/meetings?body=" + body).then().body("meetings.id", contains(meeting));
        assertThat(Api.paragraph(Api.heldMeeting(body, "2024-05-03"), "Hamnen", "Bryggan lagas."))
                .isEqualTo(1);
    }

    @Test
    void a_meeting_before_one_with_numbers_is_closed_with_numbers_that_fit_or_not_at_all() {
        // Given: §§ 1–2 in March, § 10 in May
        var body = Api.body(Api.newBodyName());
        closed(body, "2024-03-01", Map.of(), 2);
        var may = closed(body, "2024-05-03", Map.of("firstParagraph", 10), 1);
        Api.secretary()
                .get("/meetings/" + may)
                .then()
                .body("missingParagraphs.from", is(3))
                .body("missingParagraphs.to", is(9));
        // When
        var april = called(body, "2024-04-05", 8);
        var tag = Api.tagOf("/meetings/" + april);
        // Then
        for (var first : List.of(
                Map.of(), Map.of("firstParagraph", 3), Map.of("firstParagraph", 2), Map.of("firstParagraph", 10))) {
            Api.tryStep(april, "closings", first, tag)
                    .then()
                    .statusCode(409)
                    .body("code", is("paragraph-number-in-use"));
        }
        // When: one matter fewer
        var item = Api.secretary()
                .get("/meetings/" + april + "/agenda")
                .then()
                .extract()
                .<String>path("items[7].id");
        withdraw(april, item).statusCode(201);
        Api.step(april, "closings", Map.of()).body("firstParagraph", is(3)).body("lastParagraph", is(9));
        // Then: nothing is missing any more
        Api.secretary().get("/meetings/" + may).then().body("missingParagraphs", nullValue());
        Api.secretary().get("/changes?limit=200").then().body("changes.documentType", hasItem("agenda"));
    }

    @Test
    void imported_numbers_out_of_order_do_not_block_the_numbers_of_other_meetings() {
        // Given: §§ 15–16 in March, and printed minutes of May with § 2
        var name = Api.newBodyName();
        var body = Api.body(name);
        closed(body, "2024-03-01", Map.of("firstParagraph", 15), 2);
        Api.importText(
                        Api.secretary(),
                        "§ 2 Hamnen\nBeslut\nBryggan lagas.\n",
                        Map.of("body", name, "date", "2024-05-03"))
                .then()
                .statusCode(201);
        // When
        var april = called(body, "2024-04-05", 1);
        // Then
        Api.step(april, "closings", Map.of()).body("firstParagraph", is(17));
    }

    @Test
    void an_agenda_has_a_bound_for_all_its_matters_together() {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        for (int i = 0; i < 4; i++) {
            item(meeting, Map.of("title", "Hamnen", "summary", "a".repeat(200_000)));
        }
        // Then
        json(Api.secretary())
                .body(Map.of("title", "Sjön", "summary", "a".repeat(200_000)))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(409)
                .body("code", is("agenda-full"));
        Api.secretary().get("/meetings/" + meeting + "/agenda").then().body("items", org.hamcrest.Matchers.hasSize(4));
    }

    @Test
    void a_first_number_given_without_an_agenda_is_that_of_the_first_paragraph() {
        // Given
        var meeting = called(Api.body(Api.newBodyName()), "2024-04-19", 0);
        Api.step(meeting, "closings", Map.of("firstParagraph", 15)).body("firstParagraph", nullValue());
        // Then
        assertThat(Api.paragraph(meeting, "Hamnen", "Bryggan lagas.")).isEqualTo(15);
        assertThat(Api.paragraph(meeting, "Sjön", "Sjön renas.")).isEqualTo(16);
    }

    @Test
    void two_meetings_closed_at_once_get_different_numbers() throws Exception {
        // Given
        var body = Api.body(Api.newBodyName());
        var meetings = List.of(called(body, "2024-04-19", 3), called(body, "2024-04-26", 3));
        // When
        var next = new java.util.concurrent.atomic.AtomicInteger();
        var statuses = Api.atOnce(() -> {
            var meeting = meetings.get(next.getAndIncrement());
            return Api.tryStep(meeting, "closings", Map.of(), Api.tagOf("/meetings/" + meeting))
                    .statusCode();
        });
        // Then: the earlier one may find no room when the later one comes first
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        var numbers = new java.util.ArrayList<Integer>();
        for (var meeting : meetings) {
            numbers.addAll(Api.secretary()
                    .get("/meetings/" + meeting + "/paragraphs")
                    .then()
                    .extract()
                    .<List<Integer>>path("paragraphs.number"));
        }
        assertThat(numbers)
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, statuses.contains(409) ? 3 : 6)
                        .boxed()
                        .toList());
    }

    @Test
    void day_time_place_and_form_change_until_the_meeting_is_held_and_stay_in_its_history() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2024-04-19");
        var path = "/meetings/" + meeting;
        // When
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("date", "2024-04-26", "startTime", "10:00", "place", "Sala", "form", "HYBRID"))
                .put(path)
                .then()
                .statusCode(200)
                .body("date", is("2024-04-26"))
                .body("form", is("HYBRID"));
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        // Then
        Api.secretary()
                .get(path + "/history")
                .then()
                .body("history", org.hamcrest.Matchers.hasSize(2))
                .body("history[0].changes.field", hasItem("status"))
                .body("history[0].organisationNumber", is(Api.REGION))
                .body("history[1].changes.find { it.field == 'date' }.before", is("2024-04-19"))
                .body("history[1].changes.find { it.field == 'date' }.after", is("2024-04-26"))
                .body("history[1].changes.find { it.field == 'place' }.before", nullValue());
        Api.outsider().get(path + "/history").then().statusCode(404);
        // And
        Api.step(meeting, "closings", Map.of());
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("date", "2024-04-27", "form", "ON_SITE"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", is("meeting-not-changeable"));
    }

    @Test
    void a_body_meets_twice_a_day_when_it_says_why() {
        // Given
        var body = Api.body(Api.newBodyName());
        Api.meeting(body, "2024-04-19");
        var second = Map.of("bodyId", body, "date", "2024-04-19");
        json(Api.secretary()).body(second).post("/meetings").then().statusCode(409);
        // When
        json(Api.secretary())
                .body(Map.of("bodyId", body, "date", "2024-04-19", "sameDayReason", "Extra sammanträde om budgeten"))
                .post("/meetings")
                .then()
                .statusCode(201)
                .body("sameDayReason", is("Extra sammanträde om budgeten"));
        // Then: the first one can still be changed on its day, without a reason
        var first = Api.secretary()
                .get("/meetings?body=" + body)
                .then()
                .extract()
                .<String>path("meetings.find { it.sameDayReason == null }.id");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + first))
                .body(Map.of("date", "2024-04-19", "place", "Sala", "form", "ON_SITE"))
                .put("/meetings/" + first)
                .then()
                .statusCode(200);
        // And: a third needs a reason as well, and a meeting is not moved to the day without one
        json(Api.secretary()).body(second).post("/meetings").then().statusCode(409);
        var moved = "/meetings/" + Api.meeting(body, "2024-04-26");
        json(Api.secretary())
                .header("If-Match", Api.tagOf(moved))
                .body(Map.of("date", "2024-04-19", "form", "ON_SITE"))
                .put(moved)
                .then()
                .statusCode(409)
                .body("code", is("meeting-already-recorded"));
    }

    @Test
    void who_took_part_is_recorded_with_the_minutes() {
        // Given
        var meeting = called(Api.body(Api.newBodyName()), "2024-04-19", 2);
        var path = "/meetings/" + meeting + "/attendances";
        var list = Map.of(
                "attendances",
                List.of(
                        Map.of("name", "Anna Exempel", "party", "S", "role", "MEMBER", "disqualifiedFor", List.of("2")),
                        Map.of(
                                "name", "Eva Exempel",
                                "role", "SERVING_SUBSTITUTE",
                                "servesFor", "Bo Exempel",
                                "presentFrom", "2")));
        put(path, meeting, list).statusCode(409).body("code", is("meeting-not-held"));
        Api.step(meeting, "closings", Map.of());
        Api.secretary().get(path).then().body("attendances", empty());
        // When
        put(path, meeting, list).statusCode(200);
        // Then
        Api.secretary()
                .get(path)
                .then()
                .body("attendances.name", contains("Anna Exempel", "Eva Exempel"))
                .body("attendances[0].disqualifiedFor", contains("2"))
                .body("attendances[1].servesFor", is("Bo Exempel"));
        put(path, meeting, Map.of("attendances", List.of(Map.of("name", "X", "role", "OTHER", "presentTo", "x"))))
                .statusCode(422)
                .body("errors.pointer", contains("/attendances/0/presentTo"));
        put(path, meeting, Map.of("attendances", List.of(Map.of("name", "X", "role", "OTHER", "servesFor", "Y"))))
                .statusCode(422)
                .body("code", is("attendance-serves-for"));
        Api.step(meeting, "minutes-approvals", Api.approval("2024-04-25"));
        put(path, meeting, list).statusCode(409).body("code", is("minutes-closed"));
    }

    private static ValidatableResponse put(String path, String meeting, Object list) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(list)
                .put(path)
                .then();
    }

    private static String item(String meeting, Map<String, ?> item) {
        return json(Api.secretary())
                .body(item)
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse withdraw(String meeting, String item) {
        var path = "/meetings/" + meeting + "/agenda/" + item;
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Underlaget är inte klart."))
                .post(path + "/withdrawals")
                .then();
    }

    private static String called(String body, String date, int matters) {
        var meeting = Api.meeting(body, date);
        for (int i = 1; i <= matters; i++) {
            item(meeting, Map.of("title", "Ärende " + i));
        }
        Api.step(meeting, "convocations", Map.of());
        return meeting;
    }

    private static String closed(String body, String date, Map<String, ?> closing, int matters) {
        var meeting = called(body, date, matters);
        Api.step(meeting, "closings", closing);
        return meeting;
    }
}
