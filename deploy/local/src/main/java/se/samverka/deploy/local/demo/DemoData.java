package se.samverka.deploy.local.demo;

import static se.samverka.deploy.local.demo.DemoClient.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import se.samverka.deploy.local.DemoLoader;

/// Loads the demo data, and goes on where an interrupted load has ended: what is there already is left as it is.
public final class DemoData implements DemoLoader {

    private static final List<String> AGREEMENTS = List.of("1-stark", "2-samhallskontraktet", "3-ensam-ar-inte-stark");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void load(URI gateway, Consumer<String> progress) {
        try (var client = new DemoClient(gateway)) {
            progress.accept("organisations");
            organisations(client);
            progress.accept("population figures");
            expect(client.post("/finance/v1/population-figures", text("population.csv"), "text/csv"), 200, 201);
            for (var name : AGREEMENTS) {
                var agreement = read("agreements/" + name + ".json");
                progress.accept(
                        "agreement " + agreement.path("terms").path("title").asText());
                agreement(client, agreement);
            }
            progress.accept("meeting of Strategisk regional beredning, 2024-04-19");
            new DemoMeeting(client, text("minutes.txt")).load();
        }
    }

    private void organisations(DemoClient client) {
        for (var organisation : read("organisations.json")) {
            var number = organisation.path("organisationNumber").asText();
            // 428: it is there already, and a change would need its entity tag.
            expect(client.put("/agreements/v1/organisations/" + number, organisation, null), 200, 201, 428);
        }
    }

    private static void agreement(DemoClient client, JsonNode agreement) {
        var terms = agreement.path("terms");
        var document = find(client, terms.path("title").asText())
                .orElseGet(() -> expect(client.post("/agreements/v1/agreements", terms, null), 201));
        var path = "/agreements/v1/agreements/" + document.path("id").asText();
        if (document.path("status").asText().equals("DRAFT")) {
            expect(client.post(path + "/proposals", Map.of(), client.get(path).etag()), 200);
        }
        for (var condition : terms.path("entryConditions")) {
            var decision = Map.of(
                    "outcome", "APPROVED",
                    "decidedOn", agreement.path("approvals").path("decidedOn").asText(),
                    "announcedOn",
                            agreement.path("approvals").path("announcedOn").asText(),
                    "decidingBody", condition.path("decidingBody").asText());
            // 409: the party's decision is recorded already.
            expect(client.put(path + "/approvals/" + condition.path("party").asText(), decision, null), 201, 409);
        }
    }

    private static Optional<JsonNode> find(DemoClient client, String title) {
        var found = expect(client.get("/agreements/v1/agreements?limit=200"), 200);
        return StreamSupport.stream(found.path("agreements").spliterator(), false)
                .filter(agreement -> agreement.path("title").asText().equals(title))
                .findFirst();
    }

    private JsonNode read(String name) {
        try (var stream = open(name)) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var stream = DemoData.class.getResourceAsStream("/demo/" + name);
        if (stream == null) {
            throw new IllegalStateException("The demo data lacks " + name);
        }
        return stream;
    }
}
