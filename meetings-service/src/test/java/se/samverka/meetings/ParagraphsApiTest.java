package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParagraphsApiTest extends ApiTest {

    @Test
    void two_simultaneous_paragraphs_get_different_numbers() throws Exception {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        // When
        var statuses = Api.atOnce(() -> json(Api.secretary())
                .body(Map.of("title", "Hamnen"))
                .post("/meetings/" + meeting + "/paragraphs")
                .statusCode());
        // Then
        assertThat(statuses).containsOnly(201);
        Api.admin()
                .get("/meetings/" + meeting + "/paragraphs")
                .then()
                .body("paragraphs.number", equalTo(List.of(1, 2)));
    }

    @Test
    void numbers_are_unbroken_per_body_and_year_across_meetings() {
        // Given
        var body = Api.body(Api.newBodyName());
        var march = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(march, "Hamnen", "Bryggan lagas.");
        var april = Api.heldMeeting(body, "2024-04-01");
        var nextYear = Api.heldMeeting(body, "2025-02-01");
        // Then
        assertThat(Api.paragraph(april, "Vinden", "Vinden mäts.")).isEqualTo(2);
        assertThat(Api.paragraph(nextYear, "Vågorna", "Vågorna räknas.")).isEqualTo(1);
        json(Api.secretary())
                .body(Map.of("title", "Hopp", "number", 7))
                .post("/meetings/" + april + "/paragraphs")
                .then()
                .statusCode(422)
                .body("code", is("paragraph-number-breaks-series"))
                .body("errors.pointer", contains("/number"));
    }

    @Test
    void a_paragraph_is_replaced_with_its_current_tag_and_a_decision_needs_a_held_meeting() {
        // Given
        var body = Api.body(Api.newBodyName());
        var planned = Api.meeting(body, "2024-05-01");
        json(Api.secretary())
                .body(Map.of("title", "Hamnen", "decision", "Bryggan lagas."))
                .post("/meetings/" + planned + "/paragraphs")
                .then()
                .statusCode(422)
                .body("code", is("decision-before-meeting"));
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var path = "/meetings/" + meeting + "/paragraphs/" + Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var tag = Api.tagOf(path);
        // When
        var rewritten = Map.of(
                "title",
                "Hamnen",
                "decision",
                "Ärendet återremitteras.",
                "contributions",
                List.of(Map.of("organisation", "Sala kommun", "text", "Vi vill vänta.")));
        json(Api.secretary())
                .header("If-Match", tag)
                .body(rewritten)
                .put(path)
                .then()
                .statusCode(200)
                .body("outcome", is("REFERRED_BACK"));
        // Then
        json(Api.secretary())
                .header("If-Match", tag)
                .body(rewritten)
                .put(path)
                .then()
                .statusCode(412);
        json(Api.secretary()).body(rewritten).put(path).then().statusCode(428);
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Hamnen", "outcome", "NOTED"))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", is("outcome-without-decision"));
        Api.secretary().get("/meetings/" + meeting + "/paragraphs/99").then().statusCode(404);
    }
}
