package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static se.samverka.meetings.Api.json;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Minutes that are redacted, and the steps of it.
final class RedactionFixture {

    static final String REASON = "Personuppgifter som inte ska vara offentliga.";

    private RedactionFixture() {}

    /// Minutes of two §§, announced: the name stands in the first, its assignment and its correction, in the
    /// attendance, among the approvers, on the agenda and its kept version, and in the second § within another
    /// word.
    static String announcedWith(String body, String name) {
        var meeting = Api.meeting(body, "2024-04-01");
        json(Api.secretary())
                .body(Map.of("title", "Hamnen", "summary", name + " redogör."))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201);
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/paragraphs/1"))
                .body(Map.of(
                        "title",
                        "Hamnen",
                        "summary",
                        name + " redogör.",
                        "proposedDecision",
                        "Bryggan lagas.",
                        "decision",
                        "Bryggan lagas av\n" + name.replace(" ", "\n") + ".",
                        "outcome",
                        "ADOPTED",
                        "reservations",
                        List.of(Map.of("by", name, "text", "För dyrt."))))
                .put("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200);
        if (!name.equals("Eva Exempel")) {
            Api.paragraph(meeting, "Sjön", name + "s sjö renas.");
        } else {
            Api.paragraph(meeting, "Sjön", "Sjön renas.");
        }
        json(Api.secretary())
                .body(Map.of(
                        "meetingId",
                        meeting,
                        "paragraph",
                        1,
                        "addressee",
                        name,
                        "task",
                        "Laga bryggan",
                        "dueOn",
                        "2024-10-11"))
                .post("/assignments")
                .then()
                .statusCode(201);
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of("attendances", List.of(Map.of("name", name, "role", "MEMBER"))))
                .put("/meetings/" + meeting + "/attendances")
                .then()
                .statusCode(200);
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of("approvedOn", "2024-04-08", "chair", "Anna Ordförande", "approvers", List.of(name)));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-04-09"));
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of(
                        "paragraph",
                        "1",
                        "correctedOn",
                        "2024-04-20",
                        "text",
                        "Bryggan rivs.",
                        "reason",
                        name + " hörde fel."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(201);
        return meeting;
    }

    static String mask(String meeting, String paragraph, String passage) {
        var request =
                new HashMap<String, Object>(Map.of("kind", "MASKED", "passages", List.of(passage), "reason", REASON));
        if (paragraph != null) {
            request.put("paragraph", paragraph);
        }
        return redact(meeting, "", request).statusCode(201).extract().path("id");
    }

    static ValidatableResponse redact(String meeting, String query, Map<String, ?> request) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(request)
                .post("/meetings/" + meeting + "/redactions" + query)
                .then();
    }

    static void remove(String meeting, String redaction) {
        var path = "/meetings/" + meeting + "/redactions/" + redaction;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Fel paragraf."))
                .post(path + "/removals")
                .then()
                .statusCode(201)
                .body("removedOn", notNullValue());
    }

    static String minutes(String meeting) {
        return Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// The minutes without what grows with each change.
    static String withoutTrace(String minutes) {
        return minutes.replaceAll("\"revision\":\\d+", "");
    }

    static void checks(String body, String... expected) {
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .statusCode(200)
                .body("approvals.check", contains(expected))
                .body("approvals", hasSize(expected.length));
    }
}
