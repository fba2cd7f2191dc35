package se.samverka.meetings;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentsApiTest extends ApiTest {

    @Test
    void an_assignment_is_overdue_after_its_meeting_and_is_closed_by_a_later_paragraph() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppgift att räkna båtar.");
        Api.paragraph(meeting, "Vinden", "Informationen noteras.");
        var addressee = "Kontoret " + UUID.randomUUID();
        var given = json(Api.secretary())
                .body(Map.of(
                        "meetingId",
                        meeting,
                        "paragraph",
                        1,
                        "addressee",
                        addressee,
                        "task",
                        "räkna båtar",
                        "dueOn",
                        "2024-06-14"))
                .post("/assignments")
                .then()
                .statusCode(201)
                .body("status", is("OVERDUE"))
                .extract();
        var path = "/assignments/" + given.<String>path("id");
        // Then
        Api.secretary()
                .queryParam("status", "OVERDUE")
                .queryParam("addressee", addressee)
                .get("/assignments")
                .then()
                .body("assignments", hasSize(1));
        Api.secretary()
                .queryParam("dueBefore", "2024-06-14")
                .queryParam("addressee", addressee)
                .get("/assignments")
                .then()
                .body("assignments", empty());
        Api.outsider()
                .queryParam("addressee", addressee)
                .get("/assignments")
                .then()
                .body("assignments", empty());
        Api.outsider().get(path).then().statusCode(404);
        // When
        var tag = Api.tagOf(path);
        json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 2))
                .post(path + "/closures")
                .then()
                .statusCode(428);
        json(Api.secretary())
                .header("If-Match", tag)
                .body(Map.of("meetingId", meeting, "paragraph", 1))
                .post(path + "/closures")
                .then()
                .statusCode(422)
                .body("code", is("closing-paragraph-not-later"));
        json(Api.secretary())
                .header("If-Match", tag)
                .body(Map.of("meetingId", meeting, "paragraph", 2, "note", "Båtarna är räknade"))
                .post(path + "/closures")
                .then()
                .statusCode(201)
                .body("status", is("CLOSED"))
                .body("closedByParagraph", is(2));
        // Then
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("meetingId", meeting, "paragraph", 2))
                .post(path + "/closures")
                .then()
                .statusCode(409)
                .body("code", is("assignment-closed"));
    }

    private static io.restassured.response.Response give(String meeting, int paragraph, String dueOn) {
        return json(Api.secretary())
                .body(Map.of(
                        "meetingId",
                        meeting,
                        "paragraph",
                        paragraph,
                        "addressee",
                        "Kontoret",
                        "task",
                        "räkna båtar",
                        "dueOn",
                        dueOn))
                .post("/assignments");
    }

    @Test
    void minutes_that_are_approved_give_no_more_assignments_and_none_is_due_before_its_meeting() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppgift att räkna båtar.");
        // Then
        give(meeting, 1, "2024-02-29")
                .then()
                .statusCode(422)
                .body("code", is("before-what-it-follows"))
                .body("errors[0].pointer", is("/dueOn"));
        give(meeting, 1, "2024-03-01").then().statusCode(201);
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        give(meeting, 1, "2024-06-14").then().statusCode(409).body("code", is("minutes-closed"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"));
        give(meeting, 1, "2024-06-14").then().statusCode(409).body("code", is("minutes-closed"));
    }

    @Test
    void an_assignment_is_closed_by_the_body_that_gave_it_alone() {
        // Given: two bodies with the same secretariat
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppgift att räkna båtar.");
        var path = "/assignments/"
                + give(meeting, 1, "2024-06-14")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var other = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-06-14");
        Api.paragraph(other, "Båtarna", "Informationen noteras.");
        var later = Api.heldMeeting(body, "2024-06-14");
        int paragraph = Api.paragraph(later, "Båtarna", "Informationen noteras.");
        // Then
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("meetingId", other, "paragraph", 1))
                .post(path + "/closures")
                .then()
                .statusCode(422)
                .body("code", is("closing-meeting-of-other-body"))
                .body("errors[0].pointer", is("/meetingId"));
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("meetingId", later, "paragraph", paragraph))
                .post(path + "/closures")
                .then()
                .statusCode(201);
    }
}
