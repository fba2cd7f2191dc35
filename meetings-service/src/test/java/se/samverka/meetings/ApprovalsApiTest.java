package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalsApiTest extends ApiTest {

    @Test
    void some_paragraphs_are_approved_and_public_before_the_others() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.paragraph(meeting, "Sjön", "Sjön renas.");
        // When
        var path = "/meetings/" + meeting;
        var urgent = Api.step(meeting, "minutes-approvals", approval("2024-03-01", List.of("2")))
                .body("status", is("HELD"))
                .body("approvals.paragraphs", contains(List.of("2")))
                .body("approvals[0].announcementDueOn", is("2024-03-04"))
                .body("approvals[0].announcedOn", nullValue())
                .extract()
                .<String>path("approvals[0].id");
        Api.nobody().get(path).then().statusCode(404);
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-02"))
                .body("status", is("HELD"))
                .body("approvals[0].lastAppealOn", is("2024-03-25"))
                .body("approvals[0].legalForceOn", is("2024-03-26"));
        // Then: § 2 is public and fixed, § 1 is neither
        Api.nobody().get(path).then().statusCode(200).body("status", is("HELD"));
        Api.nobody().get(path + "/paragraphs").then().body("paragraphs.number", contains(2));
        Api.nobody().get(path + "/paragraphs/2").then().statusCode(200);
        Api.nobody().get(path + "/paragraphs/1").then().statusCode(404);
        Api.nobody().get("/decisions?body=" + body).then().body("decisions.paragraph", contains(2));
        Api.nobody().get(path + "/attendances").then().statusCode(404);
        put(path + "/paragraphs/2", 409, "minutes-closed");
        put(path + "/paragraphs/1", 200, null);
        Api.tryStep(meeting, "minutes-approvals", approval("2024-03-01", List.of("2")), Api.tagOf(path))
                .then()
                .statusCode(409)
                .body("code", is("paragraph-approved"));
        Api.tryStep(meeting, "minutes-approvals", approval("2024-03-01", List.of("3")), Api.tagOf(path))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraphs/0"));
        // When: the rest
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"))
                .body("status", is("APPROVED"))
                .body("approvals", hasSize(2))
                .body("approvals[1].paragraphs", contains("1"))
                .body("approvals[1].sequence", is(2));
        var again = Map.of("announcedOn", "2024-03-09", "approvalId", urgent);
        Api.tryStep(meeting, "announcements", again, Api.tagOf(path))
                .then()
                .statusCode(409)
                .body("code", is("approval-announced"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09")).body("status", is("ANNOUNCED"));
        Api.nobody().get(path + "/paragraphs").then().body("paragraphs.number", contains(1, 2));
        Api.nobody().get(path + "/attendances").then().statusCode(200);
    }

    @Test
    void of_several_approvals_that_wait_the_announcement_names_one() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.paragraph(meeting, "Sjön", "Sjön renas.");
        Api.step(meeting, "minutes-approvals", approval("2024-03-01", List.of("2")));
        var approvals = Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"))
                .extract();
        var path = "/meetings/" + meeting;
        // Then
        Api.tryStep(meeting, "announcements", Map.of("announcedOn", "2024-03-09"), Api.tagOf(path))
                .then()
                .statusCode(422)
                .body("code", is("approval-choice-needed"));
        Api.tryStep(
                        meeting,
                        "announcements",
                        Map.of("announcedOn", "2024-03-09", "approvalId", meeting),
                        Api.tagOf(path))
                .then()
                .statusCode(422)
                .body("code", is("approval-unknown"));
        Api.step(meeting, "announcements", announcement(approvals.path("approvals[1].id")))
                .body("status", is("APPROVED"));
        Api.step(meeting, "announcements", announcement(approvals.path("approvals[0].id")))
                .body("status", is("ANNOUNCED"));
    }

    @Test
    void an_announcement_recorded_late_keeps_its_own_day_and_each_one_changes_the_tag() {
        // Given: § 3 approved at once, the others a week later
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        for (var title : List.of("Hamnen", "Sjön", "Ån")) {
            Api.paragraph(meeting, title, "Bryggan lagas.");
        }
        var path = "/meetings/" + meeting;
        Api.step(meeting, "minutes-approvals", approval("2024-03-01", List.of("3")));
        Api.step(meeting, "minutes-approvals", approval("2024-03-05", List.of("2")));
        var approvals = Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"))
                .extract();
        // When: the last one is announced first
        Api.step(meeting, "announcements", announcement(approvals.path("approvals[2].id")));
        var tag = Api.tagOf(path);
        Api.step(
                meeting,
                "announcements",
                Map.of("announcedOn", "2024-03-06", "approvalId", approvals.<String>path("approvals[1].id")));
        // Then
        assertThat(Api.tagOf(path)).isNotEqualTo(tag);
        Api.step(
                        meeting,
                        "announcements",
                        Map.of("announcedOn", "2024-03-02", "approvalId", approvals.<String>path("approvals[0].id")))
                .body("status", is("ANNOUNCED"))
                .body("announcedOn", is("2024-03-09"))
                .body("approvals.announcedOn", contains("2024-03-02", "2024-03-06", "2024-03-09"));
    }

    @Test
    void that_an_assignment_is_closed_is_public_with_the_paragraph_that_closed_it() {
        // Given: a public assignment, closed by a meeting whose minutes are not
        var body = Api.body(Api.newBodyName());
        var first = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(first, "Hamnen", "Kontoret får i uppdrag att laga bryggan.");
        var assignment = "/assignments/"
                + json(Api.secretary())
                        .body(Map.of(
                                "meetingId",
                                first,
                                "paragraph",
                                1,
                                "addressee",
                                body,
                                "task",
                                "laga",
                                "dueOn",
                                "2024-06-14"))
                        .post("/assignments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        Api.step(first, "minutes-approvals", Api.approval("2024-03-08"));
        Api.step(first, "announcements", Map.of("announcedOn", "2024-03-09"));
        var second = Api.heldMeeting(body, "2024-04-05");
        Api.paragraph(second, "Hamnen", "Uppdraget är slutfört.");
        json(Api.secretary())
                .header("If-Match", Api.tagOf(assignment))
                .body(Map.of("meetingId", second, "paragraph", 2, "note", "Lagad"))
                .post(assignment + "/closures")
                .then()
                .statusCode(201)
                .body("status", is("CLOSED"));
        // Then
        Api.outsider()
                .get(assignment)
                .then()
                .body("status", is("OVERDUE"))
                .body("closedByMeetingId", nullValue())
                .body("note", nullValue());
        Api.outsider()
                .get("/assignments?status=CLOSED&addressee=" + body)
                .then()
                .body("assignments", empty());
        Api.outsider()
                .get("/assignments?status=OVERDUE&addressee=" + body)
                .then()
                .body("assignments", hasSize(1));
        Api.secretary()
                .get("/assignments?status=CLOSED&addressee=" + body)
                .then()
                .body("assignments", hasSize(1));
        // When
        Api.step(second, "minutes-approvals", Api.approval("2024-04-12"));
        Api.step(second, "announcements", Map.of("announcedOn", "2024-04-13"));
        // Then
        Api.outsider().get(assignment).then().body("status", is("CLOSED")).body("note", is("Lagad"));
    }

    @Test
    void approvals_are_chained_per_body_and_each_seals_what_it_covers() {
        // Given
        var body = Api.body(Api.newBodyName());
        String previous = null;
        int sequence = 0;
        for (var date : List.of("2024-03-01", "2024-04-05", "2025-01-10")) {
            var meeting = Api.heldMeeting(body, date);
            Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
            // When
            var sealed = Api.step(meeting, "minutes-approvals", Api.approval("2025-01-10"))
                    .body("approvals[0].sequence", is(++sequence))
                    .body("approvals[0].hash", matchesPattern("[0-9a-f]{64}"))
                    .body("approvals[0].previousHash", is(previous))
                    .extract()
                    .<String>path("approvals[0].hash");
            // Then
            assertThat(sealed).isNotEqualTo(previous);
            previous = sealed;
        }
    }

    @Test
    void a_body_says_how_many_approve_and_whether_its_decisions_can_be_appealed() {
        for (var row : List.of(
                List.of("ASSEMBLY", 2, true),
                List.of("BOARD", 1, true),
                List.of("PREPARATORY_COMMITTEE", 1, false),
                List.of("NETWORK", 1, false))) {
            json(Api.secretary())
                    .body(Map.of("name", Api.newBodyName(), "kind", row.get(0)))
                    .post("/bodies")
                    .then()
                    .statusCode(201)
                    .body("approversRequired", is(row.get(1)))
                    .body("appealable", is(row.get(2)));
        }
        // Given
        String body = json(Api.secretary())
                .body(Map.of("name", Api.newBodyName(), "kind", "PREPARATORY_COMMITTEE", "approversRequired", 2))
                .post("/bodies")
                .then()
                .extract()
                .path("id");
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        // Then
        Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("too-few-approvers"));
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of("approvedOn", "2024-03-08", "chair", "Anna Exempel", "approvers", List.of("Bo Ek", "Cia Ek")));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"))
                .body("postedUntil", is("2024-03-30"))
                .body("approvals[0].lastAppealOn", nullValue())
                .body("approvals[0].legalForceOn", nullValue());
    }

    @Test
    void what_hangs_on_a_paragraph_is_public_with_it() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Kontoret får i uppdrag att laga bryggan.");
        Api.paragraph(meeting, "Sjön", "Kontoret får i uppdrag att rena sjön.");
        for (int paragraph : List.of(1, 2)) {
            json(Api.secretary())
                    .body(Map.of(
                            "meetingId",
                            meeting,
                            "paragraph",
                            paragraph,
                            "addressee",
                            body,
                            "task",
                            "laga",
                            "dueOn",
                            "2024-06-14"))
                    .post("/assignments")
                    .then()
                    .statusCode(201);
        }
        var outsiders = "/assignments?addressee=" + body;
        Api.outsider().get(outsiders).then().body("assignments", empty());
        // When
        Api.step(meeting, "minutes-approvals", approval("2024-03-01", List.of("2")));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-02"));
        // Then
        Api.outsider().get(outsiders).then().body("assignments.paragraph", contains(2));
    }

    @Test
    void approved_minutes_are_corrected_beside_their_words() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var path = "/meetings/" + meeting + "/paragraphs/1";
        correct(meeting, "Två bryggor lagas.").statusCode(409).body("code", is("minutes-not-approved"));
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var hash = Api.secretary().get("/meetings/" + meeting).then().extract().<String>path("approvals[0].hash");
        // When
        correct(meeting, "Två bryggor lagas.").statusCode(201).body("decision", is("Bryggan lagas."));
        correct(meeting, "Tre bryggor lagas.").statusCode(201);
        // Then
        Api.secretary()
                .get(path)
                .then()
                .body("decision", is("Bryggan lagas."))
                .body("corrections.text", contains("Två bryggor lagas.", "Tre bryggor lagas."))
                .body("corrections[0].reason", is("Skrivfel"));
        Api.secretary().get("/meetings/" + meeting).then().body("approvals[0].hash", is(hash));
        Api.tryStep(meeting, "corrections", correction("2"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraph"));
    }

    private static io.restassured.response.ValidatableResponse correct(String meeting, String text) {
        return Api.tryStep(
                        meeting,
                        "corrections",
                        Map.of("paragraph", "1", "correctedOn", "2024-03-09", "text", text, "reason", "Skrivfel"),
                        Api.tagOf("/meetings/" + meeting))
                .then();
    }

    private static Map<String, Object> correction(String paragraph) {
        return Map.of("paragraph", paragraph, "text", "X", "reason", "Y");
    }

    private static Map<String, Object> approval(String day, List<String> paragraphs) {
        return Map.of(
                "approvedOn",
                day,
                "chair",
                "Anna Exempel",
                "approvers",
                List.of("Johan Exempel"),
                "paragraphs",
                paragraphs);
    }

    private static Map<String, Object> announcement(String approval) {
        return Map.of("announcedOn", "2024-03-09", "approvalId", approval);
    }

    private static void put(String path, int status, String code) {
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                .put(path)
                .then()
                .statusCode(status)
                .body("code", is(code));
    }
}
