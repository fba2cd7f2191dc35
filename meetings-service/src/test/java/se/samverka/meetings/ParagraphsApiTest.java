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
                .statusCode(409)
                .body("code", is("meeting-not-held"));
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

    @Test
    void a_forgotten_paragraph_gets_the_number_before_and_a_letter() {
        // Given: the next meeting has the next number
        var body = Api.body(Api.newBodyName());
        var march = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(march, "Hamnen", "Bryggan lagas.");
        Api.paragraph(Api.heldMeeting(body, "2024-04-01"), "Vinden", "Vinden mäts.");
        var paragraphs = "/meetings/" + march + "/paragraphs";
        json(Api.secretary())
                .body(Map.of("title", "Sjön"))
                .post(paragraphs)
                .then()
                .statusCode(409)
                .body("code", is("paragraph-number-in-use"));
        // When
        var added = json(Api.secretary())
                .body(Map.of("title", "Sjön", "number", 1, "letter", "a", "decision", "Sjön renas."))
                .post(paragraphs)
                .then()
                .statusCode(201)
                .body("label", is("1 a"))
                .header("Location", org.hamcrest.Matchers.endsWith("/paragraphs/1a"));
        // Then
        Api.secretary()
                .get(paragraphs + "/1a")
                .then()
                .statusCode(200)
                .header("ETag", is(added.extract().header("ETag")));
        json(Api.secretary())
                .body(Map.of("title", "Ån", "number", 1, "letter", "a"))
                .post(paragraphs)
                .then()
                .statusCode(409)
                .body("code", is("paragraph-number-in-use"));
        json(Api.secretary())
                .body(Map.of("title", "Ån", "number", 1, "letter", "c"))
                .post(paragraphs)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/letter"));
        Api.secretary().get(paragraphs).then().body("paragraphs.label", equalTo(List.of("1", "1 a")));
        Api.secretary().get(paragraphs + "?sort=-number").then().body("paragraphs.label", equalTo(List.of("1 a", "1")));
        json(Api.secretary())
                .body(Map.of("meetingId", march, "paragraph", 1, "letter", "a", "addressee", "X", "task", "rena"))
                .post("/assignments")
                .then()
                .statusCode(201)
                .body("letter", is("a"));
        Api.secretary().get(paragraphs + "/01").then().statusCode(404);
        json(Api.secretary())
                .body(Map.of("title", "Ån", "number", 1, "letter", "B"))
                .post(paragraphs)
                .then()
                .statusCode(422)
                .body("code", is("paragraph-label-invalid"));
    }

    @Test
    void votes_reservations_statements_and_counter_proposals_are_kept_apart() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        // When
        json(Api.secretary())
                .body(Map.of(
                        "title", "Hamnen",
                        "decision", "1. Bryggan lagas.\n2. Kontoret får i uppdrag att räkna båtar.",
                        "outcome", "ADOPTED",
                        "outcomes", List.of("ADOPTED", "ASSIGNED"),
                        "votes",
                                List.of(Map.of(
                                        "yes",
                                        1,
                                        "no",
                                        1,
                                        "abstained",
                                        0,
                                        "byName",
                                        List.of(
                                                Map.of("name", "Eva Exempel", "party", "S", "ballot", "YES"),
                                                Map.of("name", "Bo Exempel", "ballot", "NO")))),
                        "reservations", List.of(Map.of("by", "Bo Exempel", "text", "För dyrt.")),
                        "statements", List.of(Map.of("text", "Kostnaden följs upp.")),
                        "counterProposals", List.of(Map.of("by", "Bo Exempel", "text", "Avslag."))))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .body("outcomes", equalTo(List.of("ADOPTED", "ASSIGNED")))
                .body("votes[0].byName.ballot", equalTo(List.of("YES", "NO")))
                .body("reservations[0].text", is("För dyrt."))
                .body("statements[0].text", is("Kostnaden följs upp."))
                .body("counterProposals[0].by", is("Bo Exempel"));
    }
}
