package se.samverka.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.samverka.deploy.local.client.PlatformClient;

/// Strategisk regional beredning (SRB) and its meeting of 2024-04-19, §§ 15–29, imported from minutes as plain
/// text.
final class DemoMeeting {

    private static final String DATE = "2024-04-19";
    private static final String MEETINGS = "/meetings/v1/meetings";

    private final PlatformClient client;
    private final String minutes;

    DemoMeeting(PlatformClient client, String minutes) {
        this.client = client;
        this.minutes = minutes;
    }

    /// @return the meeting's id
    String load() {
        var body = body();
        var bodyId = body.path("id").asText();
        var meeting = find(
                        client.get(MEETINGS + "?body=" + bodyId + "&from=" + DATE + "&to=" + DATE)
                                .body(),
                        "meetings")
                .orElseGet(() -> imported(bodyId));
        var id = meeting.path("id").asText();
        var path = MEETINGS + "/" + id;
        if (status(path).equals("HELD")) {
            client.post(
                            path + "/minutes-approvals",
                            Map.of(
                                    "approvedOn", "2024-04-26",
                                    "chair", "Ordföranden",
                                    "approvers", List.of("Justeraren")),
                            client.get(path).etag())
                    .expect(200, 201);
        }
        if (status(path).equals("APPROVED")) {
            client.post(
                            path + "/announcements",
                            Map.of("announcedOn", "2024-04-26"),
                            client.get(path).etag())
                    .expect(200, 201);
        }
        return id;
    }

    /// Links the decision of § 24, on establishments, to the agreement that came of it.
    void link(String meetingId, String agreementId) {
        var linked = client.get("/meetings/v1/decisions?agreementId=" + agreementId);
        if (linked.expect(200).path("decisions").isEmpty()) {
            var link =
                    Map.of("meetingId", meetingId, "paragraph", 24, "agreementId", agreementId, "relation", "ASSIGNS");
            client.postWhenHeardOf("/meetings/v1/agreement-links", link).expect(201);
        }
    }

    private JsonNode body() {
        return find(client.get("/meetings/v1/bodies?limit=200").expect(200), "bodies")
                .orElseGet(() -> {
                    var body = client.post("/meetings/v1/bodies", DemoBody.SRB, null)
                            .expect(201);
                    var memberships = "/meetings/v1/bodies/" + body.path("id").asText() + "/memberships";
                    DemoBody.members()
                            .forEach(member ->
                                    client.post(memberships, member, null).expect(201));
                    return body;
                });
    }

    private JsonNode imported(String bodyId) {
        var path = "/meetings/v1/minutes-imports?date=" + DATE + "&body="
                + URLEncoder.encode(bodyId, StandardCharsets.UTF_8);
        return client.postText(path, minutes, "text/plain; charset=UTF-8")
                .expect(201)
                .path("meeting");
    }

    private String status(String path) {
        return client.get(path).expect(200).path("status").asText();
    }

    /// The first entry of a list; of bodies the one with the name.
    private static Optional<JsonNode> find(JsonNode answer, String list) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .filter(found ->
                        !list.equals("bodies") || found.path("name").asText().equals(DemoBody.NAME))
                .findFirst();
    }
}
