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
}
