package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SentToApiTest extends ApiTest {

    @Test
    void a_decision_says_to_whom_it_is_sent_and_the_approval_seals_it() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var id = json(Api.secretary())
                .body(Map.of(
                        "title", "Hamnen", "decision", "Bryggan lagas.", "sentTo", List.of("Sala kommun", "Regionen")))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201)
                .body("sentTo", contains("Sala kommun", "Regionen"))
                .extract()
                .<String>path("id");
        Api.paragraph(meeting, "Sjön", "Sjön renas.");
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs")
                .then()
                .body("paragraphs[0].sentTo", contains("Sala kommun", "Regionen"))
                .body("paragraphs[1].sentTo", empty());
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .body("approvals.check", everyItem(is("INTACT")));
        assertThat(Feed.entries(Api::secretary, id).getLast().toString()).contains("sentTo=[Sala kommun, Regionen]");
        assertThat(Api.secretary()
                        .accept("text/html")
                        .get("/meetings/" + meeting + "/minutes")
                        .asString())
                .contains("<h3>Beslutet skickas till</h3>", "<li>Regionen</li>");
    }

    @Test
    void an_import_keeps_the_list() {
        // Given
        var body = Api.body(Api.newBodyName());
        // When
        var meeting = Api.importText(Api.secretary(), """
                        § 1 Hamnen

                        Beslut
                        Bryggan lagas.

                        Beslutet expedieras till
                        - Sala kommun
                        - Regionen
                        """, Map.of("body", body, "date", "2024-03-01"))
                .then()
                .statusCode(201)
                .body("paragraphs[0].sentTo", contains("Sala kommun", "Regionen"))
                .extract()
                .<String>path("meeting.id");
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .body("sentTo", contains("Sala kommun", "Regionen"))
                .body("decision", is("Bryggan lagas."));
    }
}
