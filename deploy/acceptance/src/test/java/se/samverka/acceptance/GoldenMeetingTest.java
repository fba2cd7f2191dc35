package se.samverka.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.acceptance.Client.anonymous;
import static se.samverka.acceptance.Client.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Golden case: the committee's meeting of 2024-04-19, written by hand in the project's own words in a body of
/// its own, from § 15 on. The meetings at which its two assignments are due follow: one is closed there, and
/// the other is overdue.
class GoldenMeetingTest {

    private static final String MEETINGS = "/meetings/v1/meetings";
    private static final List<String> MATTERS = List.of(
            "Föredragningslistan fastställs",
            "Förra mötets protokoll",
            "Den som justerar",
            "Nästa möte",
            "Anteckningar från samverkansgrupper",
            "Anmälningar",
            "Arbetet mot välfärdsbrott",
            "En gemensam målbild",
            "Läget i kollektivtrafiken",
            "Remissen om kulturplanen");

    @Test
    void a_meeting_is_planned_called_held_written_approved_and_announced_and_its_assignments_followed() {
        var body = body();
        var april = planned(body, "2024-04-19", MATTERS);
        step(april, "convocations", Map.of("calledOn", "2024-04-10")).then().body("status", is("CALLED"));
        secretary().get(april + "/paragraphs").then().body("paragraphs", empty());
        step(april, "closings", Map.of("firstParagraph", 15, "openedAt", "09:00", "closedAt", "12:15"))
                .then()
                .body("status", is("HELD"))
                .body("firstParagraph", is(15))
                .body("lastParagraph", is(24));
        write(
                april,
                21,
                Map.of(
                        "title", "Arbetet mot välfärdsbrott",
                        "caseNumber", "RV240022",
                        "proposedDecision", "Ledningsgruppen återkommer med ett förslag.",
                        "decision", "Ledningsgruppen får i uppdrag att återkomma med ett förslag i oktober."));
        write(
                april,
                22,
                Map.of(
                        "title", "En gemensam målbild",
                        "decision", "Beredningen rekommenderar regionen och kommunerna att anta målbilden."));
        write(
                april,
                24,
                Map.of(
                        "title", "Remissen om kulturplanen",
                        "decision", "Ledningsgruppen får i uppdrag att sammanställa svaren."));
        var brott = assignment(april, 21, "återkomma med ett förslag", "2024-10-11");
        var plan = assignment(april, 24, "sammanställa svaren", "2024-06-14");
        step(
                        april,
                        "minutes-approvals",
                        Map.of(
                                "approvedOn",
                                "2024-04-25",
                                "chair",
                                "Anna Exempel",
                                "approvers",
                                List.of("Johan Exempel")))
                .then()
                .body("status", is("APPROVED"));
        anonymous().get(april).then().statusCode(404);
        step(april, "announcements", Map.of("announcedOn", "2024-04-26"))
                .then()
                .body("status", is("ANNOUNCED"))
                .body("approvals[0].lastAppealOn", nullValue());
        anonymous()
                .get(april + "/paragraphs?limit=50")
                .then()
                .body("paragraphs.number", contains(15, 16, 17, 18, 19, 20, 21, 22, 23, 24))
                .body("paragraphs[7].outcome", is("RECOMMENDED"));
        // The meetings that follow
        var june = held(body, "2024-06-14", List.of("Svaren om kulturplanen"));
        held(body, "2024-10-11", List.of("Kollektivtrafiken"));
        write(june, 25, Map.of("title", "Svaren om kulturplanen", "decision", "Sammanställningen godkänns."));
        var path = "/meetings/v1/assignments/" + plan;
        secretary()
                .header("If-Match", secretary().get(path).header("ETag"))
                .body(Map.of("meetingId", idOf(june), "paragraph", 25))
                .post(path + "/closures")
                .then()
                .statusCode(201)
                .body("status", is("CLOSED"))
                .body("closedOn", is("2024-06-14"));
        secretary().get("/meetings/v1/assignments/" + brott).then().body("status", is("OVERDUE"));
    }

    private static RequestSpecification secretary() {
        return as("region-secretary");
    }

    private static String body() {
        return secretary()
                .body(Map.of(
                        "name",
                        "Beredning " + UUID.randomUUID(),
                        "kind",
                        "PREPARATORY_COMMITTEE",
                        "minimumSeats",
                        25,
                        "maximumSeats",
                        30))
                .post("/meetings/v1/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planned(String body, String date, List<String> matters) {
        String id = secretary()
                .body(Map.of("bodyId", body, "date", date, "startTime", "09:00", "place", "Regionhuset"))
                .post(MEETINGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = MEETINGS + "/" + id;
        for (var matter : matters) {
            secretary()
                    .body(Map.of("title", matter))
                    .post(path + "/agenda")
                    .then()
                    .statusCode(201);
        }
        secretary().get(path + "/agenda").then().body("items", hasSize(matters.size()));
        return path;
    }

    private static String held(String body, String date, List<String> matters) {
        var meeting = planned(body, date, matters);
        step(meeting, "convocations", Map.of("calledOn", date));
        step(meeting, "closings", Map.of()).then().body("status", is("HELD"));
        return meeting;
    }

    private static Response step(String meeting, String step, Map<String, ?> said) {
        var answer = secretary()
                .header("If-Match", secretary().get(meeting).header("ETag"))
                .body(said)
                .post(meeting + "/" + step);
        answer.then().statusCode(201);
        return answer;
    }

    private static void write(String meeting, int number, Map<String, ?> words) {
        var path = meeting + "/paragraphs/" + number;
        secretary()
                .header("If-Match", secretary().get(path).header("ETag"))
                .body(words)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String assignment(String meeting, int paragraph, String task, String dueOn) {
        return secretary()
                .body(Map.of(
                        "meetingId", idOf(meeting),
                        "paragraph", paragraph,
                        "addressee", "Regionala ledningsgruppen",
                        "task", task,
                        "dueOn", dueOn))
                .post("/meetings/v1/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String idOf(String meeting) {
        return meeting.substring(MEETINGS.length() + 1);
    }
}
