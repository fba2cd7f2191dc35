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
import java.util.function.Consumer;

/// Loads the demo data, or continues an interrupted load: existing data is not changed.
public final class DemoData implements DemoLoader {

    private static final List<String> AGREEMENTS = List.of("1-stark", "2-samhallskontraktet", "3-ensam-ar-inte-stark");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void load(URI gateway, Consumer<String> progress) {
        try (var client = new DemoClient(gateway, "platform-admin")) {
            progress.accept("organisations");
            organisations(client);
            progress.accept("population figures");
            expect(client.post("/finance/v1/population-figures", text("population.csv"), "text/csv"), 200, 201);
            for (var name : AGREEMENTS) {
                var agreement = read("agreements/" + name + ".json");
                progress.accept(
                        "agreement " + agreement.path("terms").path("title").asText());
                new DemoAgreement(client, agreement).load();
            }
        }
        progress.accept("meeting of Strategisk regional beredning, 2024-04-19");
        try (var secretary = new DemoClient(gateway, "region-secretary")) {
            new DemoMeeting(secretary, text("minutes.txt")).load();
        }
    }

    private void organisations(DemoClient client) {
        for (var organisation : read("organisations.json")) {
            var number = organisation.path("organisationNumber").asText();
            // 428: it exists already, and a change would need its entity tag.
            expect(client.put("/agreements/v1/organisations/" + number, organisation, null), 200, 201, 428);
        }
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
