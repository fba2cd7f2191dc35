package se.samverka.deploy.local.demo;

import static se.samverka.deploy.local.demo.DemoClient.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Strategisk regional beredning (SRB) and its meeting of 2024-04-19, §§ 15–29, imported from minutes as plain
/// text.
final class DemoMeeting {

    private static final String DATE = "2024-04-19";
    private static final String MEETINGS = "/meetings/v1/meetings";

    private final DemoClient client;
    private final String minutes;

    DemoMeeting(DemoClient client, String minutes) {
        this.client = client;
        this.minutes = minutes;
    }

    void load() {
        var body = body();
        var bodyId = body.path("id").asText();
        var meeting = find(
                        client.get(MEETINGS + "?body=" + bodyId + "&from=" + DATE + "&to=" + DATE)
                                .body(),
                        "meetings")
                .orElseGet(() -> imported(bodyId));
        var path = MEETINGS + "/" + meeting.path("id").asText();
        if (status(path).equals("HELD")) {
            expect(
                    client.post(
                            path + "/minutes-approvals",
                            Map.of(
                                    "approvedOn", "2024-04-26",
                                    "chair", "Ordföranden",
                                    "approvers", List.of("Justeraren")),
                            client.get(path).etag()),
                    200,
                    201);
        }
        if (status(path).equals("APPROVED")) {
            expect(
                    client.post(
                            path + "/announcements",
                            Map.of("announcedOn", "2024-04-26"),
                            client.get(path).etag()),
                    200,
                    201);
        }
    }

    private JsonNode body() {
        return find(expect(client.get("/meetings/v1/bodies?limit=200"), 200), "bodies")
                .orElseGet(() -> {
                    var body = expect(client.post("/meetings/v1/bodies", DemoBody.SRB, null), 201);
                    var memberships = "/meetings/v1/bodies/" + body.path("id").asText() + "/memberships";
                    DemoBody.members().forEach(member -> expect(client.post(memberships, member, null), 201));
                    return body;
                });
    }

    private JsonNode imported(String bodyId) {
        var path = "/meetings/v1/minutes-imports?date=" + DATE + "&body="
                + URLEncoder.encode(bodyId, StandardCharsets.UTF_8);
        return expect(client.post(path, minutes, "text/plain; charset=UTF-8"), 201)
                .path("meeting");
    }

    private String status(String path) {
        return expect(client.get(path), 200).path("status").asText();
    }

    /// The first entry of a list; of bodies the one with the name.
    private static Optional<JsonNode> find(JsonNode answer, String list) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .filter(found ->
                        !list.equals("bodies") || found.path("name").asText().equals(DemoBody.NAME))
                .findFirst();
    }
}
