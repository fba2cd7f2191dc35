package se.samverka.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The year 2024 of a committee after the operational plan, made through the API: some of its minutes are
/// announced, some are not.
final class YearFixture {

    static final List<String> MATTERS = List.of(
            "Regional utvecklingsstrategi",
            "Regional transportinfrastrukturplan",
            "Regionalt tillväxtprogram (Affärsplan Västmanland)",
            "Regional kulturplan",
            "Kollektivtrafikfrågor",
            "Folkhälsopolicy",
            "Gemensamma EU-frågor");

    final String name = Api.newBodyName();
    final String body;
    final String group;
    final String groupName = Api.newBodyName();

    /// All minutes are announced.
    final String april;
    /// § 5 alone is announced.
    final String june;
    /// Nothing is announced.
    final String october;

    private String closedInOctober = "";

    YearFixture() {
        body = body(
                name,
                Map.of(
                        "kind",
                        "PREPARATORY_COMMITTEE",
                        "minimumSeats",
                        25,
                        "maximumSeats",
                        30,
                        "mandatoryMatters",
                        MATTERS));
        group = body(groupName, Map.of("kind", "COOPERATION_GROUP", "parentBodyId", body));
        for (int i = 1; i <= 24; i++) {
            seat("Ledamot " + i, i == 1 ? "CHAIR" : "MEMBER");
        }
        var before = Api.heldMeeting(body, "2023-11-10");
        Api.paragraph(before, "Kulturplan 2024–2027", "Planen antas.");
        Api.step(before, "minutes-approvals", Api.approval("2023-11-20"));
        Api.step(before, "announcements", Map.of("announcedOn", "2023-11-21"));
        april = april();
        june = june();
        october = Api.heldMeeting(body, "2024-10-11");
        attend(october, List.of(person("Ledamot 1", "MEMBER")));
        Api.paragraph(october, "Uppföljning av Affärsplan Västmanland", "Uppföljningen noteras.");
        close(closedInOctober, october, 7);
        var cancelled = Api.meeting(body, "2024-11-15");
        Api.step(cancelled, "cancellations", Map.of("reason", "Förhinder"));
        Api.meeting(body, "2024-12-13");
        var own = Api.heldMeeting(group, "2024-09-05");
        Api.paragraph(own, "Barn och unga", "Planen antas.");
    }

    private String april() {
        var meeting = Api.heldMeeting(body, "2024-04-19");
        attend(
                meeting,
                List.of(
                        person("Ledamot 1", "MEMBER"),
                        person("Ledamot 2", "MEMBER"),
                        person("Ledamot 3", "ABSENT"),
                        Map.of(
                                "name",
                                "Ersättare 1",
                                "party",
                                "S",
                                "role",
                                "SERVING_SUBSTITUTE",
                                "servesFor",
                                "Ledamot 4",
                                "disqualifiedFor",
                                List.of()),
                        person("Siv Sekreterare", "OTHER")));
        Api.paragraph(meeting, "Den regionala utvecklingsstrategin", "Strategin antas.");
        paragraph(
                meeting,
                Map.of(
                        "title",
                        "Välfärdsbrottslighet",
                        "decision",
                        "1. Lägesbilden noteras.\n2. Ledningsgruppen får i uppdrag att återkomma.",
                        "outcome",
                        "ASSIGNED",
                        "outcomes",
                        List.of("NOTED", "ASSIGNED")));
        paragraph(meeting, Map.of("title", "Information från kommunerna"));
        closedInOctober = assignment(meeting, 2, "Regionala ledningsgruppen", "2024-06-14");
        assignment(meeting, 2, "Kansliet", "2024-10-11");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-05-06"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-05-07"));
        return meeting;
    }

    private String june() {
        var meeting = Api.heldMeeting(body, "2024-06-14");
        attend(meeting, List.of(person("Ledamot 1", "MEMBER"), person("Ledamot 2", "ABSENT")));
        Api.paragraph(meeting, "Kollektivtrafikens taxor", "Taxorna rekommenderas.");
        Api.paragraph(meeting, "Gemensam folkhälsopolicy", "Policyn antas.");
        Api.paragraph(meeting, "Verksamhetsplanens uppföljning", "Uppföljningen noteras.");
        var approval = new HashMap<>(Api.approval("2024-06-14"));
        approval.put("paragraphs", List.of("5"));
        Api.step(meeting, "minutes-approvals", approval);
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-06-20"));
        return meeting;
    }

    static String body(String name, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("name", name);
        return Api.json(Api.secretary())
                .body(body)
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void seat(String member, String role) {
        Api.json(Api.secretary())
                .body(Map.of("member", member, "organisationNumber", Api.REGION, "role", role, "from", "2023-01-01"))
                .post("/bodies/" + body + "/memberships")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> person(String name, String role) {
        return Map.of("name", name, "role", role, "disqualifiedFor", List.of());
    }

    private static void attend(String meeting, List<Map<String, Object>> persons) {
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of("attendances", new ArrayList<>(persons)))
                .put("/meetings/" + meeting + "/attendances")
                .then()
                .statusCode(200);
    }

    private static void paragraph(String meeting, Map<String, ?> text) {
        Api.json(Api.secretary())
                .body(text)
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
    }

    private static String assignment(String meeting, int paragraph, String addressee, String dueOn) {
        return Api.json(Api.secretary())
                .body(Map.of(
                        "meetingId",
                        meeting,
                        "paragraph",
                        paragraph,
                        "addressee",
                        addressee,
                        "task",
                        "återkomma med förslag",
                        "dueOn",
                        dueOn))
                .post("/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void close(String assignment, String meeting, int paragraph) {
        var path = "/assignments/" + assignment;
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("meetingId", meeting, "paragraph", paragraph))
                .post(path + "/closures")
                .then()
                .statusCode(201);
    }
}
