package se.samverka.deploy.local.demo;

import static se.samverka.deploy.local.demo.DemoClient.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Loads one agreement: boards and annexes while it is a draft, then the proposal and each party's decision, then
/// follow-ups, cooperation areas and the distribution list.
final class DemoAgreement {

    private static final String AGREEMENTS = "/agreements/v1/agreements";

    private final DemoClient client;
    private final JsonNode whole;

    /// @param whole the terms under `terms`, beside the agreement's other data; an annex names its board
    DemoAgreement(DemoClient client, JsonNode whole) {
        this.client = client;
        this.whole = whole;
    }

    void load() {
        var terms = whole.path("terms");
        var document = find(client.get(AGREEMENTS + "?limit=200"), "agreements", "title", terms.path("title"))
                .orElseGet(() -> expect(client.post(AGREEMENTS, terms, null), 201));
        var path = AGREEMENTS + "/" + document.path("id").asText();
        if (document.path("status").asText().equals("DRAFT")) {
            each(path, "boards", "boards", "name");
            annexes(path);
            expect(client.post(path + "/proposals", Map.of(), client.get(path).etag()), 200);
        }
        approve(path);
        each(path, "follow-ups", "followUps", "title");
        each(path, "cooperation-areas", "cooperationAreas", "area");
        distribute(path + "/distribution-list");
    }

    private void distribute(String path) {
        var list = client.get(path);
        if (expect(list, 200).path("entries").isEmpty()) {
            expect(client.put(path, whole.path("distributionList"), list.etag()), 200);
        }
    }

    private void approve(String path) {
        for (var condition : whole.path("terms").path("entryConditions")) {
            var decision = Map.of(
                    "outcome", "APPROVED",
                    "decidedOn", whole.path("approvals").path("decidedOn").asText(),
                    "announcedOn", whole.path("approvals").path("announcedOn").asText(),
                    "reference", whole.path("approvals").path("reference").asText(),
                    "decidingBody", condition.path("decidingBody").asText());
            // 409: the party's decision is recorded already.
            expect(
                    client.put(
                            path + "/approvals/" + condition.path("party").asText(),
                            decision,
                            client.get(path).etag()),
                    201,
                    409);
        }
    }

    private void annexes(String path) {
        for (var annex : whole.path("annexes")) {
            if (find(client.get(path + "/annexes"), "annexes", "title", annex.path("title"))
                    .isEmpty()) {
                var body = (ObjectNode) annex.deepCopy();
                var board = find(client.get(path + "/boards"), "boards", "name", body.remove("board"))
                        .orElseThrow();
                expect(client.post(path + "/annexes", body.set("boardId", board.path("id")), null), 201);
            }
        }
    }

    /// Posts the entries of a list that do not exist yet.
    private void each(String path, String collection, String list, String name) {
        var there = client.get(path + "/" + collection + "?limit=200");
        for (var one : whole.path(list)) {
            if (find(there, list, name, one.path(name)).isEmpty()) {
                expect(client.post(path + "/" + collection, one, null), 201);
            }
        }
    }

    /// The entry of a list with that name.
    private static Optional<JsonNode> find(DemoClient.Answer answer, String list, String name, JsonNode sought) {
        return StreamSupport.stream(expect(answer, 200).path(list).spliterator(), false)
                .filter(one -> one.path(name).equals(sought))
                .findFirst();
    }
}
