package se.samverka.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.samverka.deploy.local.client.PlatformClient;

/// Loads one agreement: boards and annexes while it is a draft, then the proposal and each party's decision, then
/// follow-ups, cooperation areas and the distribution list; and its amendment.
final class DemoAgreement {

    private static final String AGREEMENTS = "/agreements/v1/agreements";

    private final PlatformClient client;
    private final JsonNode whole;

    /// @param whole the terms under `terms`, beside the agreement's other data; an annex names its board
    DemoAgreement(PlatformClient client, JsonNode whole) {
        this.client = client;
        this.whole = whole;
    }

    /// @return the agreement's id
    String load() {
        var terms = whole.path("terms");
        var document = find(client.get(AGREEMENTS + "?limit=200"), "agreements", "title", terms.path("title"))
                .orElseGet(() -> client.post(AGREEMENTS, terms, null).expect(201));
        var id = document.path("id").asText();
        var path = AGREEMENTS + "/" + id;
        if (document.path("status").asText().equals("DRAFT")) {
            each(path, "boards", "boards", "name");
            annexes(path);
            client.post(path + "/proposals", Map.of(), client.get(path).etag()).expect(200);
        }
        approve(path);
        each(path, "follow-ups", "followUps", "title");
        each(path, "cooperation-areas", "cooperationAreas", "area");
        distribute(path + "/distribution-list");
        return id;
    }

    /// Amends the agreement with other annual amounts, which every party approves.
    void amend(String id) {
        var amendment = whole.path("amendment");
        var amendments = AGREEMENTS + "/" + id + "/amendments";
        var document = find(client.get(amendments), "amendments", "reason", amendment.path("reason"))
                .orElseGet(() -> client.post(
                                amendments,
                                Map.of(
                                        "effectiveFrom", amendment.path("effectiveFrom"),
                                        "reason", amendment.path("reason"),
                                        "terms", amended(amendment.path("annualAmounts"))),
                                null)
                        .expect(201));
        var path = amendments + "/" + document.path("id").asText();
        for (var condition : whole.path("terms").path("entryConditions")) {
            var party = condition.path("party").asText();
            decide(
                    path,
                    party,
                    Map.of(
                            "outcome", "APPROVED",
                            "decidedOn", amendment.path("decidedOn").asText(),
                            "reference", amendment.path("reference").asText(),
                            "decidingBody", condition.path("decidingBody").asText()));
        }
    }

    private JsonNode amended(JsonNode annualAmounts) {
        var terms = whole.path("terms").deepCopy();
        for (var clause : terms.path("fundingClauses")) {
            var amount = annualAmounts.path(clause.path("clauseId").asText());
            if (amount.isTextual() && clause instanceof ObjectNode object) {
                object.set("annualAmount", amount);
            }
        }
        return terms;
    }

    private void distribute(String path) {
        var list = client.get(path);
        if (list.expect(200).path("entries").isEmpty()) {
            client.put(path, whole.path("distributionList"), list.etag()).expect(200);
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
            decide(path, condition.path("party").asText(), decision);
        }
    }

    private void decide(String path, String party, Map<String, String> decision) {
        // 409: the party's decision is recorded already.
        client.put(path + "/approvals/" + party, decision, client.get(path).etag())
                .expect(201, 409);
    }

    private void annexes(String path) {
        for (var annex : whole.path("annexes")) {
            if (find(client.get(path + "/annexes"), "annexes", "title", annex.path("title"))
                    .isEmpty()) {
                var body = (ObjectNode) annex.deepCopy();
                var board = find(client.get(path + "/boards"), "boards", "name", body.remove("board"))
                        .orElseThrow();
                client.post(path + "/annexes", body.set("boardId", board.path("id")), null)
                        .expect(201);
            }
        }
    }

    /// Posts the entries of a list that do not exist yet.
    private void each(String path, String collection, String list, String name) {
        var there = client.get(path + "/" + collection + "?limit=200");
        for (var one : whole.path(list)) {
            if (find(there, list, name, one.path(name)).isEmpty()) {
                client.post(path + "/" + collection, one, null).expect(201);
            }
        }
    }

    /// The entry of a list with that name.
    private static Optional<JsonNode> find(PlatformClient.Answer answer, String list, String name, JsonNode sought) {
        return StreamSupport.stream(answer.expect(200).path(list).spliterator(), false)
                .filter(one -> one.path(name).equals(sought))
                .findFirst();
    }
}
