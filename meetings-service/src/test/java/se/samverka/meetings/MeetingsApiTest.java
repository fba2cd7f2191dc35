package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeetingsApiTest extends ApiTest {

    @Test
    void writing_needs_a_token_with_the_scope_and_a_seat_or_the_secretariat() {
        // Given
        var body = Api.body(Api.newBodyName());
        var plan = Map.of("bodyId", body, "date", "2024-03-01");
        // Then
        json(Api.nobody()).body(plan).post("/meetings").then().statusCode(401);
        json(Api.as(Api.REGION, "meetings:read"))
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(403);
        json(Api.outsider()).body(plan).post("/meetings").then().statusCode(403).body("code", is("body-not-yours"));
        json(Api.secretary())
                .body(Map.of("bodyId", UUID.randomUUID(), "date", "2024-03-01"))
                .post("/meetings")
                .then()
                .statusCode(404);
        Api.nobody().get("/bodies").then().statusCode(401);
        Api.as(Api.REGION, "finance:read").get("/bodies").then().statusCode(403);
        Api.nobody().get("/assignments").then().statusCode(401);
        Api.nobody().auth().oauth2("no.token.really").get("/meetings").then().statusCode(401);
    }

    @Test
    void a_meeting_goes_through_its_states_and_its_minutes_close_at_adjustment() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        var number = Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        // When
        Api.step(meeting, "adjustments", Api.adjustment("2024-03-08"))
                .body("status", is("ADJUSTED"))
                .body("adjustmentDueOn", is("2024-03-15"))
                .body("announcementDueOn", is("2024-03-10"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"))
                .body("status", is("ANNOUNCED"))
                .body("postedUntil", is("2024-03-30"));
        // Then
        var path = "/meetings/" + meeting + "/paragraphs/" + number;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", is("minutes-closed"));
        json(Api.secretary())
                .body(Map.of("title", "Mer"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(409);
        Api.tryStep(meeting, "adjustments", Api.adjustment("2024-03-08"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(409)
                .body("code", is("meeting-not-held"));
        Api.tryStep(meeting, "cancellations", Map.of("reason", "Regn"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(409);
    }

    @Test
    void unannounced_minutes_exist_for_members_alone_and_announced_ones_for_everybody() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var member = Api.as(Api.VASTERAS, "meetings:read");
        // When, then: not before the seat
        member.get("/meetings/" + meeting).then().statusCode(404);
        json(Api.secretary())
                .body(Map.of(
                        "member",
                        "Eva Exempel",
                        "organisationNumber",
                        Api.VASTERAS,
                        "role",
                        "MEMBER",
                        "from",
                        "2023-01-01"))
                .post("/bodies/" + body + "/memberships")
                .then()
                .statusCode(201);
        Api.as(Api.VASTERAS, "meetings:read").get("/meetings/" + meeting).then().statusCode(200);
        Api.as(Api.VASTERAS, "finance:read").get("/meetings/" + meeting).then().statusCode(404);
        Api.outsider().get("/meetings/" + meeting).then().statusCode(404);
        Api.outsider().get("/meetings/" + meeting + "/paragraphs").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting).then().statusCode(404);
        Api.nobody().get("/meetings?body=" + body).then().statusCode(200).body("meetings", empty());
        Api.nobody().get("/decisions?body=" + body).then().statusCode(200).body("decisions", empty());
        Api.secretary().get("/decisions?body=" + body).then().statusCode(200).body("decisions", hasSize(1));
        // When
        Api.step(meeting, "adjustments", Api.adjustment("2024-03-08"));
        Api.nobody().get("/meetings/" + meeting).then().statusCode(404);
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"));
        // Then
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("title", is("Hamnen"));
        Api.nobody().get("/meetings?body=" + body).then().body("meetings.id", contains(meeting));
        Api.nobody().get("/decisions?body=" + body).then().body("decisions.paragraph", contains(1));
    }

    @Test
    void a_state_change_demands_the_state_that_was_read() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        // Then
        json(Api.secretary())
                .body(Api.adjustment("2024-03-08"))
                .post("/meetings/" + meeting + "/adjustments")
                .then()
                .statusCode(428);
        Api.tryStep(meeting, "adjustments", Api.adjustment("2024-03-08"), "\"m0\"")
                .then()
                .statusCode(412);
        Api.tryStep(meeting, "adjustments", Api.adjustment("2024-02-08"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("adjusted-before-meeting"))
                .body("errors.pointer", contains("/adjustedOn"));
        Api.secretary()
                .header("If-None-Match", Api.tagOf("/meetings/" + meeting))
                .get("/meetings/" + meeting)
                .then()
                .statusCode(304);
    }

    @Test
    void of_two_adjustments_at_once_one_wins_and_the_other_is_told() throws Exception {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var tag = Api.tagOf("/meetings/" + meeting);
        // When
        var statuses = Api.atOnce(() -> Api.tryStep(meeting, "adjustments", Api.adjustment("2024-03-08"), tag)
                .statusCode());
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void a_body_meets_once_a_day_unless_a_meeting_was_cancelled() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2027-03-01");
        var same = Map.of("bodyId", body, "date", "2027-03-01");
        json(Api.secretary())
                .body(same)
                .post("/meetings")
                .then()
                .statusCode(409)
                .body("code", is("meeting-already-recorded"));
        // When
        Api.step(meeting, "cancellations", Map.of("reason", "Storm"));
        // Then
        json(Api.secretary()).body(same).post("/meetings").then().statusCode(201);
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused() {
        Api.nobody().get("/meetings?from=yesterday").then().statusCode(400).body("code", is("query-parameter-invalid"));
        Api.nobody().get("/meetings?status=OPEN").then().statusCode(400);
        Api.nobody().get("/decisions?agreementId=7").then().statusCode(400);
        Api.nobody()
                .get("/decisions?page=99999&limit=200")
                .then()
                .statusCode(200)
                .body("decisions", empty());
        Api.nobody().get("/meetings/not-an-id").then().statusCode(404).body("code", not(is("internal-error")));
    }

    @Test
    void the_same_key_twice_plans_one_meeting() {
        // Given
        var body = Api.body(Api.newBodyName());
        var key = UUID.randomUUID().toString();
        var plan = Map.of("bodyId", body, "date", "2027-09-01");
        // When
        var first = json(Api.secretary())
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(201);
        var second = json(Api.secretary())
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(201);
        // Then
        assertThat(second.extract().<String>path("id"))
                .isEqualTo(first.extract().<String>path("id"));
        Api.secretary().get("/meetings?body=" + body).then().body("meetings", hasSize(1));
    }
}
